import { sql } from 'kysely';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { notFound } from '@hub/kernel/errors.ts';
import type { PractitionerApplication } from '../application-schemas.ts';
import { decideApplication } from '../rules.ts';
import type { DB, PractitionerApplication as ApplicationTable } from './types.gen.ts';

export type ApplicationRow = Selectable<ApplicationTable>;

/** No clinic needs to look through more at once. */
const MOST = 200;

export const toApplication = (row: ApplicationRow): PractitionerApplication => ({
  id: row.id,
  clinicId: row.clinic_id,
  accountId: row.account_id,
  // The columns hold what the API's schema let in.
  profile: row.profile as PractitionerApplication['profile'],
  message: row.message,
  status: row.status as PractitionerApplication['status'],
  appliedAt: row.applied_at.toISOString(),
  decidedAt: row.decided_at?.toISOString() ?? null,
  reason: row.reason,
  practitionerId: row.practitioner_id,
});

/** Applications to a clinic, oldest first, as far as the actor decides over them. */
export async function listApplications(
  { db, access }: Kernel<DB>,
  actor: Actor,
  clinicId: string,
  status: PractitionerApplication['status'] | undefined,
): Promise<PractitionerApplication[]> {
  const rows = await db
    .selectFrom('practitioner_application as a')
    .selectAll()
    .where('a.clinic_id', '=', clinicId)
    .where(access.where(actor, decideApplication, { clinic: sql.ref<string>('a.clinic_id') }))
    .$if(status !== undefined, (select) => select.where('a.status', '=', status!))
    .orderBy('a.id')
    .limit(MOST)
    .execute();
  return rows.map(toApplication);
}

/** An account's own applications, newest first. */
export async function listApplicationsOf(
  db: Kysely<DB>,
  accountId: string,
): Promise<PractitionerApplication[]> {
  const rows = await db
    .selectFrom('practitioner_application')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();
  return rows.map(toApplication);
}

/** Reads an application that the transaction is about to change. */
export async function lockApplication(trx: Transaction<DB>, id: string): Promise<ApplicationRow> {
  const row = await trx
    .selectFrom('practitioner_application')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw notFound('practitioner-application');
  return row;
}
