import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Locale } from '@hub/contracts/locale.ts';
import type { AccountActor, Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { conflict, forbidden, notFound, unprocessable } from '@hub/kernel/errors.ts';
import type { Role } from '../domain/account.ts';
import { invitePeople, managePeople } from '../rules.ts';
import { listRoleInvitations, lockInvitationById } from '../store/invitations.ts';
import type { InvitationRow } from '../store/invitations.ts';
import { lockPlace } from '../store/memberships.ts';
import type { Place } from '../store/memberships.ts';
import type { DB } from '../store/types.gen.ts';
import { sendAgain, sendInvitation } from './invite.ts';
import { requireManager } from './manage-people.ts';

const DAY_MS = 24 * 3_600_000;
/** Mails to strangers in a clinic's name: fewer before the platform knows the clinic. */
const MOST_OPEN = { active: 50, unchecked: 5 };

export interface RoleInvitation {
  email: string;
  role: Role;
  displayName: string;
  practitionerId?: string | null;
  locale: Locale;
}

/**
 * Asks somebody by mail to take a role. Throws 409 `already_member`, `already_invited`,
 * `practitioner_linked`, `too_many_invitations`, `has_admin`, and 422 for a profile of another clinic.
 */
export async function inviteToRole(
  kernel: Kernel<DB>,
  actor: Actor,
  place: Place,
  invitation: RoleInvitation,
): Promise<InvitationRow> {
  if (actor.kind !== 'account') throw forbidden();
  return kernel.db.transaction().execute(async (trx) => {
    await lockPlace(trx, place);
    await requireInviter(kernel, trx, actor, place, invitation.role);
    await refuseMember(trx, place, invitation);
    if (place !== null) await requireRoom(kernel, trx, place);
    const { practitionerId = null } = invitation;
    if (practitionerId !== null) await requireFreeProfile(trx, place, invitation, practitionerId);
    await withdrawExpired(kernel, trx, place, invitation);
    const row = await sendInvitation(kernel, trx, {
      kind: 'role',
      email: invitation.email,
      locale: invitation.locale,
      role: invitation.role,
      clinic_id: place,
      display_name: invitation.displayName,
      practitioner_id: practitionerId,
      invited_by: actor.accountId,
    });
    await audit(kernel, trx, actor, row, 'create');
    return row;
  });
}

/** Invitations of a place, newest first, with what became of them. */
export async function readInvitations(
  kernel: Kernel<DB>,
  actor: Actor,
  place: Place,
): Promise<InvitationRow[]> {
  await requireManager(kernel, kernel.db, actor, place);
  return listRoleInvitations(kernel.db, place);
}

/** Sends the link anew. */
export const resendInvitation = (
  kernel: Kernel<DB>,
  actor: Actor,
  place: Place,
  id: string,
): Promise<InvitationRow> =>
  kernel.db.transaction().execute(async (trx) => {
    const found = await ofPlace(kernel, trx, actor, place, id);
    const row = await sendAgain(kernel, trx, found);
    await audit(kernel, trx, actor, row, 'update');
    return row;
  });

/** Takes an invitation back; its link is void. One that is over stays as it is. */
export const withdrawInvitation = (
  kernel: Kernel<DB>,
  actor: Actor,
  place: Place,
  id: string,
): Promise<void> =>
  kernel.db.transaction().execute(async (trx) => {
    const found = await ofPlace(kernel, trx, actor, place, id);
    await withdraw(kernel, trx, actor, found);
  });

/** The same within a transaction whose caller has looked at the rights. */
export async function withdraw(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  actor: Actor,
  { id, accepted_at, withdrawn_at, ...row }: InvitationRow,
): Promise<void> {
  if (accepted_at !== null || withdrawn_at !== null) return;
  await trx
    .updateTable('invitation')
    .set({ withdrawn_at: kernel.clock.now() })
    .where('id', '=', id)
    .execute();
  await audit(kernel, trx, actor, { id, ...row }, 'delete');
}

async function ofPlace(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  actor: Actor,
  place: Place,
  id: string,
): Promise<InvitationRow> {
  await requireManager(kernel, trx, actor, place);
  const found = await lockInvitationById(trx, id);
  if (found.kind !== 'role' || found.clinic_id !== place) throw notFound('invitation');
  return found;
}

/** The platform gives a clinic its first administrator; all others are the clinic's own to invite. */
async function requireInviter(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  actor: AccountActor,
  place: Place,
  role: Role,
): Promise<void> {
  if (place === null || role !== 'admin' || (await manages(kernel, trx, actor, place))) {
    await requireManager(kernel, trx, actor, place);
    return;
  }
  await kernel.access.require(trx, actor, invitePeople, { clinic: place });
  const admin = await trx
    .selectFrom('membership')
    .select('id')
    .where('clinic_id', '=', place)
    .where('role', '=', 'admin')
    .where('suspended_at', 'is', null)
    .executeTakeFirst();
  if (admin) throw conflict('has_admin', 'The clinic invites its people itself');
}

async function manages(
  { access }: Kernel<DB>,
  trx: Transaction<DB>,
  actor: AccountActor,
  clinic: string,
): Promise<boolean> {
  const { rows } = await sql<{
    manages: boolean;
  }>`select ${access.where(actor, managePeople, { clinic })} as manages`.execute(trx);
  return rows[0]?.manages === true;
}

async function refuseMember(
  trx: Transaction<DB>,
  place: Place,
  { email, role }: RoleInvitation,
): Promise<void> {
  const member = await trx
    .selectFrom('membership as m')
    .innerJoin('user_account as u', 'u.id', 'm.user_id')
    .select('m.id')
    .where('u.email', '=', email.toLowerCase())
    .where('m.role', '=', role)
    .where('m.clinic_id', 'is not distinct from', place)
    .executeTakeFirst();
  if (member) throw conflict('already_member', 'The person has this role already');
}

async function requireRoom(
  { clock }: Kernel<DB>,
  trx: Transaction<DB>,
  clinicId: string,
): Promise<void> {
  const now = clock.now();
  const { rows } = await sql<{ open: number; today: number; active: boolean }>`select
      (select count(*)::int from invitation i where i.clinic_id = ${clinicId}::uuid and i.kind = 'role'
        and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > ${now}) as open,
      (select count(*)::int from invitation i where i.clinic_id = ${clinicId}::uuid and i.kind = 'role'
        and i.created_at > ${new Date(now.getTime() - DAY_MS)}) as today,
      coalesce((select c.active from clinic c where c.id = ${clinicId}::uuid), false) as active`.execute(
    trx,
  );
  const { open, today, active } = rows[0]!;
  const most = active ? MOST_OPEN.active : MOST_OPEN.unchecked;
  // Of a clinic that nobody has checked, those that it withdrew count too: the mail was sent.
  if (open >= most || (!active && today >= most))
    throw conflict('too_many_invitations', 'Wait until earlier ones are answered', { most });
}

/** Another clinic's profile would be another clinic's patients. */
async function requireFreeProfile(
  trx: Transaction<DB>,
  place: Place,
  { role }: RoleInvitation,
  practitionerId: string,
): Promise<void> {
  const profile = await trx
    .selectFrom('practitioner as p')
    .leftJoin('practitioner_link as l', 'l.practitioner_id', 'p.id')
    .select(['p.clinic_id', 'l.user_id'])
    .where('p.id', '=', practitionerId)
    .executeTakeFirst();
  if (role !== 'doctor' || profile?.clinic_id !== place)
    throw unprocessable([
      { path: 'body.practitionerId', message: 'No profile of this clinic', code: 'invalid' },
    ]);
  if (profile.user_id !== null)
    throw conflict('practitioner_linked', 'Somebody signs in as this practitioner already');
}

/** An expired one makes room for a new one of the same kind. */
async function withdrawExpired(
  { clock }: Kernel<DB>,
  trx: Transaction<DB>,
  place: Place,
  { email, role }: RoleInvitation,
): Promise<void> {
  const now = clock.now();
  await trx
    .updateTable('invitation')
    .set({ withdrawn_at: now })
    .where('email', '=', email.toLowerCase())
    .where('role', '=', role)
    .where('clinic_id', 'is not distinct from', place)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '<=', now)
    .execute();
}

const audit = (
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  actor: Actor,
  row: Pick<InvitationRow, 'id' | 'clinic_id' | 'patient_id'>,
  action: 'create' | 'update' | 'delete',
): Promise<void> =>
  kernel.audit.write(trx, actor, {
    action,
    kind: 'invitation',
    id: row.id,
    patient: row.patient_id,
    clinic: row.clinic_id,
  });
