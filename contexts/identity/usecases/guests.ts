import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Locale } from '@hub/contracts/locale.ts';
import { anonymous } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { AppError, unauthenticated } from '@hub/kernel/errors.ts';
import { tokenRefusal } from '../domain/account.ts';
import { GUEST_IDLE_DAYS, GUEST_SESSION_HOURS, personText } from '../domain/guest.ts';
import type { GuestPerson } from '../domain/guest.ts';
import { findAccount, findAccountId } from '../store/accounts.ts';
import {
  countGuestTry,
  findGuestProof,
  insertGuest,
  insertGuestProof,
  lockAddress,
  meetGuest,
  takeGuestProof,
  takeIdleGuests,
} from '../store/guests.ts';
import { confirmSession } from '../store/sessions.ts';
import type { DB } from '../store/types.gen.ts';
import { inSteps } from './answer-step.ts';
import { auditRefusal, countAddress, countAsking, countProof, mayMail } from './attempts.ts';
import { cookieLine, cookieOf, hashOf, newToken } from './browser-cookie.ts';
import { invalidCode } from './caller.ts';
import type { Caller, Step } from './caller.ts';
import type { Identity } from './identity.ts';
import { codeHash } from './mailed-proof.ts';
import { stateRelations } from './open-account.ts';
import { actorOf, findSession } from './session.ts';
import { startSession } from './start-session.ts';

/** How long a code can be typed, in seconds. */
const CODE_SECONDS = 15 * 60;
const DAY_MS = 24 * 3_600_000;

/**
 * What follows a right code: the guest is in; the address has an account, which they sign in to; or
 * nobody of this name and birth date came from there before.
 */
export type GuestVerified = { next: 'done' } | { next: 'sign-in' } | { next: 'unknown' };

/**
 * Mails a code that proves the address of somebody without an account. Answers the same, after the
 * same time, whoever has the address, and where it was mailed too often. Throws 429 where one network
 * asks too often.
 */
export async function askGuest(
  identity: Identity,
  asked: { email: string; locale: Locale },
  caller: Caller,
): Promise<Step<{ next: 'verify-guest' }>> {
  const email = asked.email.toLowerCase();
  await countAsking(identity, caller.address);
  const browser = newToken();
  await inSteps(() => mailCode(identity, { ...asked, email }, hashOf(browser)));
  return {
    answer: { next: 'verify-guest' },
    setCookies: [cookieLine('guest', browser, CODE_SECONDS)],
  };
}

/** An address that has an account is mailed its code too: it is told of that only once it was proved. */
async function mailCode(
  identity: Identity,
  { email, locale }: { email: string; locale: Locale },
  browserHash: Buffer,
): Promise<void> {
  const { kernel } = identity;
  if (!(await mayMail(identity, email))) return;
  const now = kernel.clock.now();
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await kernel.db.transaction().execute(async (trx) => {
    await insertGuestProof(trx, {
      email,
      locale,
      browserHash,
      codeHash: codeHash(identity, code),
      createdAt: now,
      expiresAt: new Date(now.getTime() + CODE_SECONDS * 1000),
    });
    await kernel.mail.request(trx, {
      to: { address: email, locale },
      template: 'guest-code',
      params: { code },
    });
  });
}

const codeExpired = (): AppError =>
  new AppError('code_expired', 'The code is too old, or was mistyped too often: get a new one', {
    status: 401,
  });

/**
 * Lets the guest in whose code it is: the same one where address, names and birth date are those of
 * before, else a new one. Who says that they were here before is made nobody new. Throws 401, or 429
 * after too many tries.
 */
export async function verifyGuest(
  identity: Identity,
  proof: { code: string; isReturning?: boolean | undefined } & GuestPerson,
  caller: Caller,
): Promise<Step<GuestVerified>> {
  const { kernel } = identity;
  const waiting = await requireCode(identity, proof.code, caller);
  const found = await kernel.db.transaction().execute((trx) =>
    findOrMake(identity, trx, waiting, {
      personHash: personHash(kernel, waiting.email, proof),
      mayMake: proof.isReturning !== true,
    }),
  );
  const done = [cookieLine('guest', '', 0)];
  // The code is not used up: they may have mistyped their name.
  if (found === 'unknown') return { answer: { next: 'unknown' }, setCookies: [] };
  if (found === 'account') return { answer: { next: 'sign-in' }, setCookies: done };
  const { setCookies } = await startSession(identity, {
    accountId: found.guestId,
    method: 'code',
    secondFactorAt: null,
    caller,
  });
  return { answer: { next: 'done' }, setCookies: [...setCookies, ...done] };
}

/**
 * Proves anew that the address of an open guest session is theirs, as a sensitive act asks. Throws 401,
 * or 429 after too many tries.
 */
export async function confirmGuest(
  identity: Identity,
  code: string,
  caller: Caller,
): Promise<Step<GuestVerified>> {
  const { kernel } = identity;
  const waiting = await requireCode(identity, code, caller);
  const found = await findSession(identity, caller);
  const account = found && (await findAccount(kernel.db, found.session.accountId));
  if (found === undefined || account?.guest !== true || account.email !== waiting.email)
    throw unauthenticated();
  const now = kernel.clock.now();
  if (tokenRefusal(account, found.session, now) !== undefined) throw unauthenticated();
  await kernel.db.transaction().execute(async (trx) => {
    if (!(await takeGuestProof(trx, waiting.id))) throw codeExpired();
    const { session } = found;
    await confirmSession(trx, session.id, { amr: session.amr, at: now, isSecondFactor: false });
    await kernel.audit.write(trx, actorOf(session, now), {
      action: 'update',
      kind: 'session',
      id: session.id,
    });
  });
  return { answer: { next: 'done' }, setCookies: [cookieLine('guest', '', 0)] };
}

/** The proof that the caller's browser asked for, once its code is right; a wrong one counts. */
async function requireCode(identity: Identity, code: string, caller: Caller) {
  const { kernel } = identity;
  const now = kernel.clock.now();
  const cookie = cookieOf(caller, 'guest');
  const waiting =
    cookie === undefined ? undefined : await findGuestProof(kernel.db, hashOf(cookie), now);
  if (waiting === undefined) {
    await countAddress(identity, 'email-proof', caller.address);
    await auditRefusal(identity, 'email-proof', null);
    throw codeExpired();
  }
  const forgive = await countProof(identity, waiting.email, caller.address);
  const mayTry = await countGuestTry(kernel.db, waiting.id);
  const isRight = mayTry && timingSafeEqual(waiting.code_hash, codeHash(identity, code));
  if (!isRight) {
    await auditRefusal(identity, 'email-proof', null);
    throw mayTry ? invalidCode() : codeExpired();
  }
  await forgive();
  return waiting;
}

type Found = { guestId: string } | 'account' | 'unknown';

async function findOrMake(
  { kernel }: Identity,
  trx: Transaction<DB>,
  waiting: { id: string; email: string; locale: string },
  { personHash: hash, mayMake }: { personHash: Buffer; mayMake: boolean },
): Promise<Found> {
  const now = kernel.clock.now();
  const { email } = waiting;
  const locale = waiting.locale as Locale;
  await lockAddress(trx, email);
  // Who was a guest before somebody opened an account with the address still comes to their visits.
  const known = await meetGuest(trx, hash, now);
  const hasAccount = (await findAccountId(trx, email)) !== undefined;
  if (known === undefined && !hasAccount && !mayMake) return 'unknown';
  if (!(await takeGuestProof(trx, waiting.id))) throw codeExpired();
  if (known !== undefined) return { guestId: known };
  if (hasAccount) return 'account';
  const { id, patientId } = await insertGuest(trx, { email, locale, personHash: hash, now });
  await stateRelations(kernel, trx, { id, patientId, practitionerId: null, roles: [] });
  await kernel.events.emit(trx, 'account.registered.v1', id, { accountId: id, patientId, locale });
  await kernel.mail.tellContact(trx, { accountId: id, locale, address: email });
  await kernel.audit.write(trx, anonymous, {
    action: 'create',
    kind: 'guest',
    id,
    patient: patientId,
  });
  return { guestId: id };
}

const personHash = ({ secrets }: Kernel<DB>, email: string, person: GuestPerson): Buffer =>
  createHmac('sha256', secrets.derive('identity/guests'))
    .update(personText(email, person))
    .digest();

/** When a guest proves their address anew. */
export const guestSessionEnd = (startedAt: Date): Date =>
  new Date(startedAt.getTime() + GUEST_SESSION_HOURS * 3_600_000);

/** Has those erased everywhere who never had a visit (GDPR, Art. 5(1)(e)). Returns how many. */
export const forgetGuests = (kernel: Kernel<DB>): Promise<number> =>
  kernel.db.transaction().execute(async (trx) => {
    const now = kernel.clock.now();
    const before = new Date(now.getTime() - GUEST_IDLE_DAYS * DAY_MS);
    const idle = await takeIdleGuests(trx, before, now);
    for (const guest of idle)
      await kernel.events.emit(trx, 'guest.lapsed.v1', guest.accountId, guest);
    return idle.length;
  });
