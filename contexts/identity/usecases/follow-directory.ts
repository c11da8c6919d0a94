import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { anonymous } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import type { Handlers, HubEvent } from '@hub/kernel/events/events.ts';
import { deleteIntegration, listIntegrations } from '../store/integrations.ts';
import { withdrawInvitationsOf } from '../store/invitations.ts';
import { deleteProvider, findProviderOfClinic, setDomains } from '../store/sso-providers.ts';
import type { DB } from '../store/types.gen.ts';
import { endMembership, grantRole } from './memberships.ts';

/** What identity takes from directory: clinics and profiles by their ids, and who comes and goes. */
export const followDirectory = (kernel: Kernel<DB>): Handlers<DB> => ({
  'clinic.changed.v1': followClinic,
  'clinic.applied.v1': async ({ payload: { clinicId, accountId } }, trx) => {
    if (await isKnown(trx, accountId))
      await grantRole(kernel, trx, anonymous, {
        accountId,
        role: 'admin',
        clinicId,
        how: 'application',
        by: accountId,
      });
  },
  'clinic.closed.v1': ({ payload: { clinicId } }, trx) => close(kernel, trx, clinicId),
  'practitioner.changed.v1': followPractitioner,
  'practitioner.left.v1': ({ payload }, trx) => endDoctor(kernel, trx, payload),
  'practitioner-application.accepted.v1': async ({ payload }, trx) => {
    const { accountId, clinicId, practitionerId, acceptedBy } = payload;
    if (!(await isKnown(trx, accountId))) return;
    await grantRole(kernel, trx, anonymous, {
      accountId,
      role: 'doctor',
      clinicId,
      practitionerId,
      how: 'application',
      by: (await isKnown(trx, acceptedBy)) ? acceptedBy : null,
    });
  },
});

async function followClinic(
  { payload: { clinicId, name, active }, sequence }: HubEvent<'clinic.changed.v1'>,
  trx: Transaction<DB>,
): Promise<void> {
  const changed = { name, active, sequence };
  await trx
    .insertInto('clinic')
    .values({ id: clinicId, ...changed })
    .onConflict((row) =>
      row
        .column('id')
        .doUpdateSet(changed)
        .where(sql<boolean>`clinic.sequence < excluded.sequence`),
    )
    .execute();
}

async function followPractitioner(
  { payload: { practitionerId, clinicId }, sequence }: HubEvent<'practitioner.changed.v1'>,
  trx: Transaction<DB>,
): Promise<void> {
  const changed = { clinic_id: clinicId, sequence };
  await trx
    .insertInto('practitioner')
    .values({ id: practitionerId, ...changed })
    .onConflict((row) =>
      row
        .column('id')
        .doUpdateSet(changed)
        .where(sql<boolean>`practitioner.sequence < excluded.sequence`),
    )
    .execute();
}

/** The account may have been closed meanwhile. */
async function isKnown(trx: Transaction<DB>, accountId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('user_account')
    .select('id')
    .where('id', '=', accountId)
    .executeTakeFirst();
  return row !== undefined;
}

/** A clinic that was given up has nobody, invites nobody, and lets nobody in: by no provider, by no program. */
async function close(kernel: Kernel<DB>, trx: Transaction<DB>, clinicId: string): Promise<void> {
  const rows = await trx
    .selectFrom('membership')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .execute();
  for (const row of rows) await endMembership(kernel, trx, anonymous, row);
  const now = kernel.clock.now();
  await withdrawInvitationsOf(trx, { clinicId }, now);
  const provider = await findProviderOfClinic(trx, clinicId);
  if (provider !== undefined) await deleteProvider(trx, provider.id);
  // Its domains are free for the clinic that goes on with them.
  await setDomains(trx, clinicId, [], now);
  for (const { id: subject, secrets } of await listIntegrations(trx, clinicId)) {
    for (const { id } of secrets) await kernel.revocations.revoke(trx, id);
    await kernel.access.revoke(trx, { subject, kind: 'integration', object: clinicId });
    await deleteIntegration(trx, subject);
  }
}

/** Who left as a practitioner is no doctor there any more; other roles stay. With another profile there, only this one goes. */
async function endDoctor(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  { practitionerId, clinicId }: { practitionerId: string; clinicId: string },
): Promise<void> {
  const link = await trx
    .deleteFrom('practitioner_link')
    .where('practitioner_id', '=', practitionerId)
    .returning('user_id')
    .executeTakeFirst();
  await withdrawInvitationsOf(trx, { practitionerId }, kernel.clock.now());
  if (link === undefined) return;
  const { user_id: subject } = link;
  await kernel.access.revoke(trx, { subject, kind: 'practitioner', object: practitionerId });
  const { rows } =
    await sql`select 1 from practitioner_link l left join practitioner p on p.id = l.practitioner_id
    where l.user_id = ${subject}::uuid and coalesce(l.clinic_id, p.clinic_id) = ${clinicId}::uuid`.execute(
      trx,
    );
  if (rows.length > 0) return;
  const membership = await trx
    .selectFrom('membership')
    .selectAll()
    .where('user_id', '=', subject)
    .where('clinic_id', '=', clinicId)
    .where('role', '=', 'doctor')
    .executeTakeFirst();
  if (membership) await endMembership(kernel, trx, anonymous, membership);
}
