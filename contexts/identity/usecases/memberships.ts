import type { Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { conflict } from '@hub/kernel/errors.ts';
import { PLATFORM_ID } from '../domain/account.ts';
import type { Role } from '../domain/account.ts';
import { findMembership, isLast, lockPlace, profilesAt } from '../store/memberships.ts';
import type { MembershipRow, Place } from '../store/memberships.ts';
import { withdrawInvitationsBy } from '../store/invitations.ts';
import type { DB } from '../store/types.gen.ts';

/** A role to be given, with by whose word: an administrator reads it later. */
export interface Grant {
  accountId: string;
  role: Role;
  clinicId: Place;
  /** The profile that becomes theirs, for doctors. */
  practitionerId?: string | null;
  displayName?: string | null;
  how: 'platform' | 'application' | 'invitation' | 'sso';
  /** The provider's group, for single sign-on. */
  detail?: string;
  /** The account that gave the role; null where no person did. */
  by: string | null;
}

/**
 * Gives a role with its access fact, event and audit row. Returns the membership's id, or undefined
 * where the account has the role already; a suspended one stays suspended. Throws 409
 * `practitioner_linked` where the profile is another account's.
 */
export async function grantRole(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  actor: Actor,
  grant: Grant,
): Promise<string | undefined> {
  const { accountId, role, clinicId } = grant;
  await lockPlace(trx, clinicId);
  const row = await trx
    .insertInto('membership')
    .values({
      user_id: accountId,
      role,
      clinic_id: clinicId,
      display_name: grant.displayName ?? null,
      how: grant.how,
      detail: grant.detail ?? null,
      granted_by: grant.by,
      created_at: kernel.clock.now(),
    })
    .onConflict((conflicting) => conflicting.doNothing())
    .returningAll()
    .executeTakeFirst();
  const present = row ?? (await findMembership(trx, grant));
  if (present === undefined) throw new Error('A role is neither there nor given');
  if (grant.practitionerId != null) await link(kernel, trx, present, grant.practitionerId);
  if (row === undefined) return undefined;
  await kernel.access.grant(trx, factOf(row));
  await audit(kernel, trx, actor, row, 'create');
  await tell(kernel, trx, row, 'active');
  return row.id;
}

/** Makes a profile the account's own, with its access fact unless the role is suspended. */
async function link(
  { access, clock }: Kernel<DB>,
  trx: Transaction<DB>,
  { user_id, clinic_id, suspended_at }: MembershipRow,
  practitionerId: string,
): Promise<void> {
  const suspended = suspended_at !== null;
  const linked = await trx
    .insertInto('practitioner_link')
    .values({
      practitioner_id: practitionerId,
      user_id,
      clinic_id,
      suspended,
      created_at: clock.now(),
    })
    .onConflict((row) =>
      row
        .column('practitioner_id')
        .doUpdateSet({ clinic_id })
        .where('practitioner_link.user_id', '=', user_id),
    )
    .returning('practitioner_id')
    .executeTakeFirst();
  if (linked === undefined)
    throw conflict('practitioner_linked', 'Somebody else signs in as this practitioner');
  if (!suspended)
    await access.grant(trx, { subject: user_id, kind: 'practitioner', object: practitionerId });
}

/** Takes a role away, by what it is rather than by its id; for roles that follow a provider's groups. */
export async function revokeRole(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  actor: Actor,
  of: { accountId: string; role: Role; clinicId: Place },
): Promise<'removed' | 'absent' | 'last-admin'> {
  await lockPlace(trx, of.clinicId);
  const row = await findMembership(trx, of);
  if (row === undefined) return 'absent';
  if (await isLastAdmin(trx, row)) return 'last-admin';
  await endMembership(kernel, trx, actor, row);
  return 'removed';
}

/** Somebody must be left who can let others in. */
export const isLastAdmin = async (trx: Transaction<DB>, row: MembershipRow): Promise<boolean> =>
  (row.role === 'admin' || row.role === 'platform-admin') &&
  row.suspended_at === null &&
  (await isLast(trx, row));

/** Ends a role and everything that came with it, at once: the next request is refused. */
export async function endMembership(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  actor: Actor,
  row: MembershipRow,
): Promise<void> {
  const profiles = await profilesOf(trx, row);
  await revokeFacts(kernel, trx, row, profiles);
  if (profiles.length > 0)
    await trx.deleteFrom('practitioner_link').where('practitioner_id', 'in', profiles).execute();
  await trx.deleteFrom('membership').where('id', '=', row.id).execute();
  await audit(kernel, trx, actor, row, 'delete');
  await tell(kernel, trx, row, 'ended', profiles);
}

/** Stops a role for now, or lets it go on. */
export async function setSuspended(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  actor: Actor,
  row: MembershipRow,
  by: string | null,
): Promise<void> {
  const suspended = by !== null;
  const profiles = await profilesOf(trx, row);
  await trx
    .updateTable('membership')
    .set({ suspended_at: suspended ? kernel.clock.now() : null, suspended_by: by })
    .where('id', '=', row.id)
    .execute();
  if (profiles.length > 0) {
    await trx
      .updateTable('practitioner_link')
      .set({ suspended })
      .where('practitioner_id', 'in', profiles)
      .execute();
  }
  if (suspended) await revokeFacts(kernel, trx, row, profiles);
  else await restoreFacts(kernel, trx, row, profiles);
  await audit(kernel, trx, actor, row, 'update');
  await tell(kernel, trx, row, suspended ? 'suspended' : 'active', profiles);
}

const factOf = ({ user_id, role, clinic_id }: MembershipRow) => ({
  subject: user_id,
  // The column holds what its check let in.
  kind: role as Role,
  object: clinic_id ?? PLATFORM_ID,
});

const profilesOf = async (
  trx: Transaction<DB>,
  { role, user_id, clinic_id }: MembershipRow,
): Promise<string[]> =>
  role === 'doctor' && clinic_id !== null ? profilesAt(trx, user_id, clinic_id) : [];

async function revokeFacts(
  { access, clock }: Kernel<DB>,
  trx: Transaction<DB>,
  row: MembershipRow,
  profiles: readonly string[],
): Promise<void> {
  if (row.role === 'admin' || row.role === 'platform-admin')
    await withdrawInvitationsBy(
      trx,
      { accountId: row.user_id, clinicId: row.clinic_id },
      clock.now(),
    );
  await access.revoke(trx, factOf(row));
  for (const object of profiles)
    await access.revoke(trx, { subject: row.user_id, kind: 'practitioner', object });
}

async function restoreFacts(
  { access }: Kernel<DB>,
  trx: Transaction<DB>,
  row: MembershipRow,
  profiles: readonly string[],
): Promise<void> {
  await access.grant(trx, factOf(row));
  for (const object of profiles)
    await access.grant(trx, { subject: row.user_id, kind: 'practitioner', object });
}

const audit = (
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  actor: Actor,
  row: MembershipRow,
  action: 'create' | 'update' | 'delete',
): Promise<void> =>
  kernel.audit.write(trx, actor, {
    action,
    kind: 'membership',
    id: row.user_id,
    clinic: row.clinic_id,
  });

async function tell(
  { events }: Kernel<DB>,
  trx: Transaction<DB>,
  row: MembershipRow,
  state: 'active' | 'suspended' | 'ended',
  profiles?: readonly string[],
): Promise<void> {
  await events.emit(trx, 'membership.changed.v1', row.id, {
    membershipId: row.id,
    accountId: row.user_id,
    clinicId: row.clinic_id,
    role: row.role,
    state,
    practitionerIds: [...(profiles ?? (await profilesOf(trx, row)))],
  });
}
