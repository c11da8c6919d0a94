import { timingSafeEqual } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Locale } from '@hub/contracts/locale.ts';
import { AppError } from '@hub/kernel/errors.ts';
import { countTry, findByToken, findInBrowser, takeRegistration } from '../store/registrations.ts';
import type { Registration } from '../store/types.gen.ts';
import { auditRefusal, countAddress, countProof } from './attempts.ts';
import { cookieLine, cookieOf, hashOf } from './browser-cookie.ts';
import { invalidCode, invalidCredentials, linkExpired } from './caller.ts';
import type { Caller, Step } from './caller.ts';
import { checkPassword } from './check-password.ts';
import type { Identity } from './identity.ts';
import { codeHash } from './mailed-proof.ts';
import { openAccount } from './open-account.ts';

type Waiting = Selectable<Registration>;

/** What follows: signing in, or telling the password first. */
export type Verified = { next: 'sign-in' } | { next: 'password' };

const codeExpired = (): AppError =>
  new AppError('code_expired', 'The code is too old, or was mistyped too often: get a new one', {
    status: 401,
  });

/** Opens the account that this browser registered, by the code of the mail. Throws 401, or 429 after too many tries. */
export async function verifyByCode(
  identity: Identity,
  proof: { email: string; code: string },
  caller: Caller,
): Promise<Step<Verified>> {
  const { kernel } = identity;
  const email = proof.email.toLowerCase();
  const forgive = await countProof(identity, email, caller.address);
  const now = kernel.clock.now();
  const cookie = cookieOf(caller, 'registration');
  const waiting =
    cookie === undefined ? undefined : await findInBrowser(kernel.db, email, hashOf(cookie), now);
  const mayTry =
    waiting !== undefined &&
    waiting.code_expires_at > now &&
    (await countTry(kernel.db, waiting.id));
  if (waiting === undefined || !mayTry) {
    await auditRefusal(identity, 'email-proof', null);
    throw codeExpired();
  }
  if (!timingSafeEqual(waiting.code_hash, codeHash(identity, proof.code))) {
    await auditRefusal(identity, 'email-proof', null);
    throw invalidCode();
  }
  await forgive();
  return open(identity, waiting);
}

/**
 * The same by the link of the mail. In another browser than the one that registered, whoever opens it
 * tells the password of the registration too: otherwise somebody could register with an address that
 * is not theirs and have its owner prove it. Throws 410 for a link that is none any more, 401 for a
 * wrong password.
 */
export async function verifyByLink(
  identity: Identity,
  proof: { token: string; password?: string | undefined },
  caller: Caller,
): Promise<Step<Verified>> {
  const { kernel } = identity;
  const forgive = await countAddress(identity, 'email-proof', caller.address);
  const now = kernel.clock.now();
  const waiting = await findByToken(kernel.db, hashOf(proof.token), now);
  if (waiting === undefined) {
    await auditRefusal(identity, 'email-proof', null);
    throw linkExpired();
  }
  if (isSameBrowser(waiting, caller)) {
    await forgive();
    return open(identity, waiting);
  }
  if (proof.password === undefined) {
    await forgive();
    return { answer: { next: 'password' }, setCookies: [] };
  }
  if (!(await countTry(kernel.db, waiting.id))) throw linkExpired();
  if (!(await checkPassword(waiting.password_hash, proof.password))) {
    await auditRefusal(identity, 'email-proof', null);
    throw invalidCredentials();
  }
  await forgive();
  return open(identity, waiting);
}

function isSameBrowser(waiting: Waiting, caller: Caller): boolean {
  const cookie = cookieOf(caller, 'registration');
  return cookie !== undefined && timingSafeEqual(waiting.browser_hash, hashOf(cookie));
}

/** Where the address got an account in the meantime, that one stays as it is. */
async function open(identity: Identity, waiting: Waiting): Promise<Step<Verified>> {
  const { kernel } = identity;
  const isFirst = await kernel.db.transaction().execute(async (trx) => {
    if (!(await takeRegistration(trx, waiting))) return false;
    await openAccount(kernel, trx, {
      email: waiting.email,
      passwordHash: waiting.password_hash,
      locale: waiting.locale as Locale,
      timeZone: waiting.time_zone,
      patientId: 'new',
      practitionerId: null,
      roles: [],
    });
    return true;
  });
  if (!isFirst) throw linkExpired();
  return { answer: { next: 'sign-in' }, setCookies: [cookieLine('registration', '', 0)] };
}
