import type { Selectable, Transaction } from 'kysely';
import { notFound } from '@hub/kernel/errors.ts';
import type { Place } from './memberships.ts';
import type { DB, Invitation as InvitationTable } from './types.gen.ts';
import type { Kysely } from 'kysely';

export type InvitationRow = Selectable<InvitationTable>;

export type InvitationState = 'open' | 'accepted' | 'withdrawn' | 'expired';

/** What became of an invitation. */
export function stateOf(row: InvitationRow, now: Date): InvitationState {
  if (row.accepted_at !== null) return 'accepted';
  if (row.withdrawn_at !== null) return 'withdrawn';
  return row.expires_at <= now ? 'expired' : 'open';
}

/** The invitation of a token, whatever became of it. */
export const findInvitation = (
  db: Kysely<DB> | Transaction<DB>,
  tokenHash: Buffer,
): Promise<InvitationRow | undefined> =>
  db.selectFrom('invitation').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst();

/** The same, held until the transaction ends, so that it is good once. */
export const lockInvitation = (
  trx: Transaction<DB>,
  tokenHash: Buffer,
): Promise<InvitationRow | undefined> =>
  trx
    .selectFrom('invitation')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .forUpdate()
    .executeTakeFirst();

/** An invitation by its id, held until the transaction ends; throws 404. */
export async function lockInvitationById(trx: Transaction<DB>, id: string): Promise<InvitationRow> {
  const row = await trx
    .selectFrom('invitation')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw notFound('invitation');
  return row;
}

/** Role invitations of a place, newest first. */
export const listRoleInvitations = (db: Kysely<DB>, place: Place): Promise<InvitationRow[]> =>
  db
    .selectFrom('invitation')
    .selectAll()
    .where('kind', '=', 'role')
    .where('clinic_id', 'is not distinct from', place)
    .orderBy('id', 'desc')
    .execute();

/** Withdraws what is open: of a clinic, to a profile, or of one person for a patient. */
export async function withdrawInvitationsOf(
  trx: Transaction<DB>,
  of: { clinicId: string } | { practitionerId: string } | { patientId: string; by?: string },
  now: Date,
): Promise<void> {
  await trx
    .updateTable('invitation')
    .set({ withdrawn_at: now })
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .$if('clinicId' in of, (open) =>
      open.where('clinic_id', '=', 'clinicId' in of ? of.clinicId : null),
    )
    .$if('practitionerId' in of, (open) =>
      open.where('practitioner_id', '=', 'practitionerId' in of ? of.practitionerId : null),
    )
    .$if('patientId' in of, (open) =>
      open.where('patient_id', '=', 'patientId' in of ? of.patientId : null),
    )
    .$if('patientId' in of && of.by !== undefined, (open) =>
      open.where('invited_by', '=', 'patientId' in of ? (of.by ?? null) : null),
    )
    .execute();
}

/**
 * Withdraws what somebody invited people to by a role that they have no more: an administrator who
 * was removed must not come back by a mail to another address of theirs. The platform's invite to
 * all clinics.
 */
export async function withdrawInvitationsBy(
  trx: Transaction<DB>,
  by: { accountId: string; clinicId: Place },
  now: Date,
): Promise<void> {
  await trx
    .updateTable('invitation')
    .set({ withdrawn_at: now })
    .where('kind', '=', 'role')
    .where('invited_by', '=', by.accountId)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .$if(by.clinicId !== null, (open) => open.where('clinic_id', '=', by.clinicId))
    .execute();
}

/** How many mails somebody's invitations have caused since the moment, withdrawn ones included. */
export async function countMailsBy(
  trx: Transaction<DB>,
  { accountId, kind }: { accountId: string; kind: string },
  since: Date,
): Promise<number> {
  const { mails } = await trx
    .selectFrom('invitation')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('sent_count'), eb.lit(0)).as('mails'))
    .where('invited_by', '=', accountId)
    .where('kind', '=', kind)
    .where('sent_at', '>', since)
    .executeTakeFirstOrThrow();
  return mails;
}

/** Forgets invitations that are over since before the moment, with the addresses in them; returns how many. */
export async function forgetInvitations(db: Kysely<DB>, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('invitation')
    .where('expires_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
