import { hashPassword } from 'better-auth/crypto';
import type { Transaction } from 'kysely';
import type { Locale } from '@hub/contracts/locale.ts';
import type { AccountActor, Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { AppError, conflict, forbidden, unprocessable } from '@hub/kernel/errors.ts';
import { isOwnAddress } from '../domain/account.ts';
import type { Role } from '../domain/account.ts';
import type { Basis } from '../domain/guardianship.ts';
import { acceptInvitation as mayAccept } from '../rules.ts';
import { findAccountId } from '../store/accounts.ts';
import { lockGuardiansOf } from '../store/guardianships.ts';
import { findInvitation, lockInvitation, stateOf } from '../store/invitations.ts';
import type { InvitationRow } from '../store/invitations.ts';
import type { DB } from '../store/types.gen.ts';
import { begin, end, lockPatient, refuseOthers, requireDeclaration } from './guardianships.ts';
import { hashOfToken } from './invite.ts';
import { grantRole } from './memberships.ts';
import { openAccount } from './open-account.ts';

/** What an invitation says to whoever holds its link. */
export interface OpenInvitation {
  row: InvitationRow;
  clinicName: string | null;
  accountExists: boolean;
}

/** What was accepted. */
export interface Accepted {
  kind: InvitationRow['kind'];
  clinicId: string | null;
  patientId: string | null;
}

const invalid = (): AppError =>
  new AppError('invitation_invalid', 'The link is wrong, was used, or is too old', { status: 404 });

/** What the link is about; 404 `invitation_invalid` where it is wrong, used, withdrawn or expired. */
export async function readInvitation(
  { db, clock }: Kernel<DB>,
  token: string,
): Promise<OpenInvitation> {
  const row = await findInvitation(db, hashOfToken(token));
  if (row === undefined || stateOf(row, clock.now()) !== 'open') throw invalid();
  const clinic =
    row.clinic_id === null
      ? undefined
      : await db
          .selectFrom('clinic')
          .select('name')
          .where('id', '=', row.clinic_id)
          .executeTakeFirst();
  return {
    row,
    clinicName: clinic?.name ?? null,
    accountExists: (await findAccountId(db, row.email)) !== undefined,
  };
}

/**
 * Accepts with the account that is signed in. Throws 403 `invitation_for_other_address`: the link
 * alone is not enough; 409 `own_account_needed` for the hand-over to a dependant.
 */
export async function acceptInvitation(
  kernel: Kernel<DB>,
  actor: Actor,
  { token, declaration }: { token: string; declaration?: string | undefined },
): Promise<Accepted> {
  if (actor.kind !== 'account') throw forbidden();
  return kernel.db.transaction().execute(async (trx) => {
    await kernel.access.require(trx, actor, mayAccept, {});
    const row = await take(kernel, trx, token);
    if ((await findAccountId(trx, row.email)) !== actor.accountId)
      throw forbidden('invitation_for_other_address');
    if (row.kind === 'self')
      throw conflict('own_account_needed', 'Use an address that has no account yet');
    return accept(kernel, trx, actor, row, declaration);
  });
}

/**
 * Opens an account for the invited address, which the mailed link has proved, and accepts with it.
 * Throws 409 `account_exists`: sign in and accept then.
 */
export async function registerByInvitation(
  kernel: Kernel<DB>,
  {
    token,
    password,
    locale,
    declaration,
  }: { token: string; password: string; locale: Locale; declaration?: string | undefined },
): Promise<Accepted> {
  // Looked at before the costly hash, so that guessing tokens costs us nothing.
  const { row: found } = await readInvitation(kernel, token);
  if (isOwnAddress(password, found.email))
    throw unprocessable([
      { path: 'body.password', message: 'Not your own address', code: 'own_address' },
    ]);
  const passwordHash = await hashPassword(password);
  return kernel.db.transaction().execute(async (trx) => {
    const row = await take(kernel, trx, token);
    const created = await openAccount(kernel, trx, {
      email: row.email,
      passwordHash,
      locale,
      patientId: { self: row.patient_id, guardian: 'new', role: null }[row.kind as Kind],
      practitionerId: null,
      roles: [],
    });
    if (created === undefined) throw conflict('account_exists', 'Sign in, then accept');
    return accept(kernel, trx, invitedActor(kernel, created.id, row), row, declaration);
  });
}

type Kind = 'role' | 'guardian' | 'self';

/** The person has proved no more than the link: the invitation stands where a session would. */
function invitedActor(
  { clock }: Kernel<DB>,
  accountId: string,
  { id }: InvitationRow,
): AccountActor {
  const now = clock.now();
  return {
    kind: 'account',
    accountId,
    sessionId: id,
    mfa: false,
    authTime: now,
    expiresAt: now,
  };
}

/** The open invitation of the token, held, so that it is good once. */
async function take(
  { clock }: Kernel<DB>,
  trx: Transaction<DB>,
  token: string,
): Promise<InvitationRow> {
  const row = await lockInvitation(trx, hashOfToken(token));
  if (row === undefined || stateOf(row, clock.now()) !== 'open') throw invalid();
  return row;
}

async function accept(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  actor: AccountActor,
  row: InvitationRow,
  declaration: string | undefined,
): Promise<Accepted> {
  await trx
    .updateTable('invitation')
    .set({ accepted_at: kernel.clock.now(), accepted_by: actor.accountId })
    .where('id', '=', row.id)
    .execute();
  if (row.kind === 'role') await acceptRole(kernel, trx, actor, row);
  else if (row.kind === 'guardian') await acceptGuardian(kernel, trx, actor, row, declaration);
  else await takeOver(kernel, trx, actor, row);
  await kernel.audit.write(trx, actor, {
    action: 'update',
    kind: 'invitation',
    id: row.id,
    patient: row.patient_id,
    clinic: row.clinic_id,
  });
  return { kind: row.kind, clinicId: row.clinic_id, patientId: row.patient_id };
}

async function acceptRole(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  actor: AccountActor,
  row: InvitationRow,
): Promise<void> {
  if (row.practitioner_id !== null) {
    // The profile may have gone to another clinic since the invitation.
    const profile = await trx
      .selectFrom('practitioner')
      .select('clinic_id')
      .where('id', '=', row.practitioner_id)
      .executeTakeFirst();
    if (profile?.clinic_id !== row.clinic_id) throw invalid();
  }
  await grantRole(kernel, trx, actor, {
    accountId: actor.accountId,
    // The column holds what its check let in.
    role: row.role as Role,
    clinicId: row.clinic_id,
    practitionerId: row.practitioner_id,
    displayName: row.display_name,
    how: row.clinic_id === null ? 'platform' : 'invitation',
    by: row.invited_by,
  });
}

/** Consent was declared by the patient who asked; custody is declared by whoever has it. */
async function acceptGuardian(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  actor: AccountActor,
  row: InvitationRow,
  declaration: string | undefined,
): Promise<void> {
  const { patient_id: patientId, until, declaration: asked } = row;
  if (patientId === null || until === null || asked === null) throw invalid();
  const now = kernel.clock.now();
  if (until <= now) throw invalid();
  const basis = row.basis as Basis;
  const declared =
    basis === 'custody'
      ? {
          declaration: requireDeclaration(basis, declaration),
          declaredBy: actor.accountId,
          declaredAt: now,
        }
      : { declaration: asked, declaredBy: row.invited_by, declaredAt: row.created_at };
  await begin(kernel, trx, actor, {
    guardianId: actor.accountId,
    patientId,
    basis,
    until,
    ...declared,
  });
}

/** The record is the person's own now: nobody acts for them any more, unless they ask for it. */
async function takeOver(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  actor: AccountActor,
  { patient_id: patientId, invited_by: inviter }: InvitationRow,
): Promise<void> {
  if (patientId === null) throw invalid();
  await lockPatient(trx, patientId);
  const guardians = await lockGuardiansOf(trx, patientId, kernel.clock.now());
  // The other parent may have come since.
  refuseOthers(guardians, inviter);
  for (const row of guardians) await end(kernel, trx, actor, row);
}
