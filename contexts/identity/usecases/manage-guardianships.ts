import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Locale } from '@hub/contracts/locale.ts';
import type { AccountActor, Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { conflict, forbidden, notFound, unprocessable } from '@hub/kernel/errors.ts';
import { MOST_DEPENDANTS, MOST_GUARDIANS, endOf } from '../domain/guardianship.ts';
import {
  createDependant as mayCreate,
  handOver as mayHandOver,
  inviteGuardian as mayInvite,
} from '../rules.ts';
import {
  getNamed,
  listGuardianships,
  lockGuardiansOf,
  lockGuardianship,
} from '../store/guardianships.ts';
import type { GuardianshipRow, NamedGuardianship } from '../store/guardianships.ts';
import { lockInvitationById } from '../store/invitations.ts';
import type { InvitationRow } from '../store/invitations.ts';
import type { DB } from '../store/types.gen.ts';
import {
  begin,
  end,
  lockPatient,
  refuseOthers,
  requireDeclaration,
  requireEnd,
} from './guardianships.ts';
import { sendInvitation } from './invite.ts';
import { withdraw } from './invite-people.ts';

/** Makes a patient without an account of their own, for whom the actor has custody. */
export async function createDependant(
  kernel: Kernel<DB>,
  actor: Actor,
  { endsOn, declaration }: { endsOn: string; declaration: string },
): Promise<NamedGuardianship> {
  if (actor.kind !== 'account') throw forbidden();
  const now = kernel.clock.now();
  const until = endOf(endsOn);
  requireDeclaration('custody', declaration);
  requireEnd('custody', until, now, 'endsOn');
  const id = await kernel.db.transaction().execute(async (trx) => {
    await kernel.access.require(trx, actor, mayCreate, {});
    await requireRoom(trx, actor, now);
    const { rows } = await sql<{ id: string }>`select uuidv7() as id`.execute(trx);
    const row = await begin(kernel, trx, actor, {
      guardianId: actor.accountId,
      patientId: rows[0]!.id,
      basis: 'custody',
      until,
      declaration,
      declaredBy: actor.accountId,
      declaredAt: now,
    });
    return row.id;
  });
  return getNamed(kernel.db, id);
}

async function requireRoom(
  trx: Transaction<DB>,
  { accountId }: AccountActor,
  now: Date,
): Promise<void> {
  // Locks the account as well, so that two requests at once are both counted.
  await trx
    .selectFrom('user_account')
    .select('id')
    .where('id', '=', accountId)
    .forUpdate()
    .execute();
  const dependants = await trx
    .selectFrom('guardianship')
    .select('id')
    .where('guardian_id', '=', accountId)
    .where('ended_at', 'is', null)
    .where('until', '>', now)
    .execute();
  if (dependants.length >= MOST_DEPENDANTS)
    throw conflict('too_many_dependants', 'Too many people to act for', { most: MOST_DEPENDANTS });
}

/** Guardianships in which the actor is either side, and the open invitations that they sent. */
export async function readGuardianships(
  { db, clock }: Kernel<DB>,
  { accountId }: AccountActor,
): Promise<{ items: NamedGuardianship[]; invitations: InvitationRow[] }> {
  const now = clock.now();
  const invitations = await db
    .selectFrom('invitation')
    .selectAll()
    .where('invited_by', '=', accountId)
    .where('kind', '<>', 'role')
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute();
  const patientId = await patientOf(db, accountId);
  return { items: await listGuardianships(db, { id: accountId, patientId }, now), invitations };
}

async function patientOf(
  db: Kernel<DB>['db'] | Transaction<DB>,
  accountId: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('user_account')
    .select('patient_id')
    .where('id', '=', accountId)
    .executeTakeFirst();
  return row?.patient_id ?? null;
}

/** Whom a patient, or the parent of one, asks to act for them. */
export interface GuardianWish {
  email: string;
  until: string;
  declaration: string;
  locale: Locale;
  /** A child of the actor; left out for the actor's own record. */
  patientId?: string | undefined;
}

/**
 * Asks somebody by mail to act for a patient: an adult for themselves, by consent, or a parent for
 * their child, whose other parent then declares custody too. Throws 409 `too_many_guardians`, 403 for a
 * guest: whoever is looked after for long has an account.
 */
export async function inviteGuardian(
  kernel: Kernel<DB>,
  actor: Actor,
  wish: GuardianWish,
): Promise<InvitationRow> {
  if (actor.kind !== 'account') throw forbidden();
  if (actor.isGuest === true) throw forbidden('account_required');
  const now = kernel.clock.now();
  const until = endOf(wish.until);
  return kernel.db.transaction().execute(async (trx) => {
    const own = await patientOf(trx, actor.accountId);
    const patientId = wish.patientId ?? own;
    if (patientId === null)
      throw unprocessable([{ path: 'body.patientId', message: 'Say for whom', code: 'required' }]);
    await kernel.access.require(trx, actor, mayInvite, { patient: patientId });
    const basis = patientId === own ? 'consent' : 'custody';
    requireEnd(basis, until, now, 'until');
    await lockPatient(trx, patientId);
    const guardians = await lockGuardiansOf(trx, patientId, now);
    if (basis === 'custody') requireCustody(actor, guardians, until);
    await requireFree(trx, patientId, guardians.length, now);
    await refuseOwnAddress(trx, actor, wish.email);
    const row = await sendInvitation(kernel, trx, {
      kind: 'guardian',
      email: wish.email,
      locale: wish.locale,
      patient_id: patientId,
      basis,
      until,
      declaration: requireDeclaration(basis, wish.declaration),
      invited_by: actor.accountId,
    });
    await auditInvitation(kernel, trx, actor, row);
    return row;
  });
}

/** Only who has custody brings in the other parent, and for no longer than their own. */
function requireCustody(
  { accountId }: AccountActor,
  guardians: readonly GuardianshipRow[],
  until: Date,
): void {
  const own = guardians.find(({ guardian_id }) => guardian_id === accountId);
  if (own?.basis !== 'custody') throw forbidden();
  if (until > own.until)
    throw unprocessable([
      { path: 'body.until', message: 'Not after your own end', code: 'out_of_range' },
    ]);
}

async function requireFree(
  trx: Transaction<DB>,
  patientId: string,
  guardians: number,
  now: Date,
): Promise<void> {
  const open = await trx
    .selectFrom('invitation')
    .select('id')
    .where('patient_id', '=', patientId)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .execute();
  if (guardians + open.length >= MOST_GUARDIANS)
    throw conflict('too_many_guardians', 'The patient has enough guardians', {
      most: MOST_GUARDIANS,
    });
}

async function refuseOwnAddress(
  trx: Transaction<DB>,
  { accountId }: AccountActor,
  email: string,
): Promise<void> {
  const own = await trx
    .selectFrom('user_account')
    .select('id')
    .where('id', '=', accountId)
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst();
  if (own)
    throw unprocessable([{ path: 'body.email', message: 'This is you', code: 'own_address' }]);
}

/**
 * Gives the dependant an account of their own by mail; accepting it ends the guardianship. For who has
 * custody alone: of two parents, neither puts the other out, say by an address of their own. Throws 409
 * `other_guardian`.
 */
export async function inviteSelf(
  kernel: Kernel<DB>,
  actor: Actor,
  { patientId, email, locale }: { patientId: string; email: string; locale: Locale },
): Promise<InvitationRow> {
  if (actor.kind !== 'account') throw forbidden();
  const now = kernel.clock.now();
  return kernel.db.transaction().execute(async (trx) => {
    await kernel.access.require(trx, actor, mayHandOver, { patient: patientId });
    await lockPatient(trx, patientId);
    const guardians = await lockGuardiansOf(trx, patientId, now);
    requireCustody(actor, guardians, now);
    refuseOthers(guardians, actor.accountId);
    const known = await trx
      .selectFrom('invitation')
      .select('id')
      .where('patient_id', '=', patientId)
      .where('kind', '=', 'self')
      .where('accepted_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .where('expires_at', '>', now)
      .executeTakeFirst();
    if (known) throw conflict('already_invited', 'There is an open invitation');
    const row = await sendInvitation(kernel, trx, {
      kind: 'self',
      email,
      locale,
      patient_id: patientId,
      invited_by: actor.accountId,
    });
    await auditInvitation(kernel, trx, actor, row);
    return row;
  });
}

/** Takes back an invitation that the actor sent; 404 for any other. */
export const withdrawGuardianInvitation = (
  kernel: Kernel<DB>,
  actor: Actor,
  id: string,
): Promise<void> =>
  kernel.db.transaction().execute(async (trx) => {
    const found = await lockInvitationById(trx, id);
    const isOwn = actor.kind === 'account' && found.invited_by === actor.accountId;
    if (!isOwn || found.kind === 'role') throw notFound('invitation');
    await withdraw(kernel, trx, actor, found);
  });

/**
 * Ends a guardianship; either side may, at any time. Throws 404 for anybody else, 409 `last_guardian`
 * where a child would be left with nobody.
 */
export const endGuardianship = (kernel: Kernel<DB>, actor: Actor, id: string): Promise<void> =>
  kernel.db.transaction().execute(async (trx) => {
    const found = await lockGuardianship(trx, id);
    if (actor.kind !== 'account') throw forbidden();
    const isPatient = (await patientOf(trx, actor.accountId)) === found.patient_id;
    if (found.ended_at !== null || (!isPatient && found.guardian_id !== actor.accountId))
      throw notFound('guardianship');
    if (!isPatient && found.basis === 'custody') {
      await lockPatient(trx, found.patient_id);
      const guardians = await lockGuardiansOf(trx, found.patient_id, kernel.clock.now());
      if (guardians.every((guardian) => guardian.id === id))
        throw conflict('last_guardian', 'Nobody else acts for the child');
    }
    await end(kernel, trx, actor, found);
  });

const auditInvitation = (
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  actor: Actor,
  { id, patient_id }: InvitationRow,
): Promise<void> =>
  kernel.audit.write(trx, actor, { action: 'create', kind: 'invitation', id, patient: patient_id });
