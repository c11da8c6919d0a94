import { isStaff } from '../domain/account.ts';
import type { FactorUsed } from '../domain/account.ts';
import { findAccount } from '../store/accounts.ts';
import { countAnswer, findChallenge, insertChallenge, takeChallenge } from '../store/challenges.ts';
import type { Method } from '../store/sessions.ts';
import { adoptTrace } from '../store/sso-sign-ins.ts';
import { auditRefusal, countFactor } from './attempts.ts';
import { cookieLine, cookieOf, hashOf, newToken } from './browser-cookie.ts';
import { challengeExpired, invalidCode } from './caller.ts';
import type { Caller, Step } from './caller.ts';
import { checkRecoveryCode, checkTotp } from './codes.ts';
import type { Identity } from './identity.ts';
import { startSession } from './start-session.ts';

/** Seconds between the first proof and the second factor. */
const CHALLENGE_SECONDS = 600;

/** Waits for the second factor of an account, in the browser that gets the cookie. */
export async function askSecondFactor(
  { kernel }: Identity,
  accountId: string,
  asked: { method: Exclude<Method, 'passkey' | 'code'>; remembers: boolean },
): Promise<{ challengeHash: Buffer; setCookies: string[] }> {
  const token = newToken();
  const challengeHash = hashOf(token);
  await insertChallenge(kernel.db, {
    tokenHash: challengeHash,
    kind: 'second-factor',
    accountId,
    value: null,
    method: asked.method,
    remembers: asked.remembers,
    expiresAt: new Date(kernel.clock.now().getTime() + CHALLENGE_SECONDS * 1000),
  });
  return { challengeHash, setCookies: [cookieLine('challenge', token, CHALLENGE_SECONDS)] };
}

/**
 * Finishes a sign-in with a code of the authenticator, or with one of the recovery codes, each of
 * which works once. Throws 401 for a wrong or used code, or where too long passed since the password.
 */
export async function answerWithCode(
  identity: Identity,
  factor: 'totp' | 'recovery-code',
  answer: { code: string; rememberDevice?: boolean | undefined },
  caller: Caller,
): Promise<Step<{ next: 'done' }>> {
  const { kernel } = identity;
  const accountId = await findAsked(identity, caller);
  const token = cookieOf(caller, 'challenge');
  if (accountId === undefined || token === undefined) throw challengeExpired();
  const forgive = await countFactor(identity, accountId, caller.address);
  if (!(await countAnswer(kernel.db, hashOf(token), kernel.clock.now()))) throw challengeExpired();
  const isRight =
    factor === 'totp'
      ? await checkTotp(identity, accountId, answer.code)
      : await checkRecoveryCode(identity, accountId, answer.code);
  if (!isRight) {
    await auditRefusal(identity, 'second-factor', accountId);
    throw invalidCode();
  }
  await forgive();
  return finishSignIn(identity, factor, answer.rememberDevice === true, caller);
}

/** Whose second factor this browser is asked for; undefined where it is asked for none. */
export async function findAsked({ kernel }: Identity, caller: Caller): Promise<string | undefined> {
  const token = cookieOf(caller, 'challenge');
  if (token === undefined) return undefined;
  const now = kernel.clock.now();
  const challenge = await findChallenge(kernel.db, hashOf(token), 'second-factor', now);
  return challenge?.user_id ?? undefined;
}

/** Opens the session that the proved factor was asked for. Throws 401 where it is not asked for any more. */
export async function finishSignIn(
  identity: Identity,
  factor: FactorUsed,
  remembers: boolean,
  caller: Caller,
): Promise<Step<{ next: 'done' }>> {
  const { kernel } = identity;
  const now = kernel.clock.now();
  const token = cookieOf(caller, 'challenge') ?? '';
  const challenge = await takeChallenge(kernel.db, hashOf(token), 'second-factor', now);
  const account =
    challenge?.user_id == null ? undefined : await findAccount(kernel.db, challenge.user_id);
  if (challenge === undefined || account === undefined) throw challengeExpired();
  const { answer, setCookies } = await startSession(identity, {
    accountId: account.id,
    method: challenge.method === 'sso' ? 'sso' : 'password',
    factor,
    secondFactorAt: now,
    rememberDevice: (remembers || challenge.remembers) && !isStaff(account),
    caller,
  });
  if (challenge.method === 'sso')
    await adoptTrace(kernel.db, challenge.token_hash, answer.session.id);
  return { answer: { next: 'done' }, setCookies: [...setCookies, cookieLine('challenge', '', 0)] };
}
