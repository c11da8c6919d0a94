import { hasSecondFactor, nextStep } from '../domain/account.ts';
import type { Account, Factor, Next } from '../domain/account.ts';
import { findAccount } from '../store/accounts.ts';
import { rememberedSince } from '../store/devices.ts';
import { findPassword } from '../store/passwords.ts';
import { auditRefusal, countPassword } from './attempts.ts';
import { cookieOf, hashOf } from './browser-cookie.ts';
import { invalidCredentials } from './caller.ts';
import type { Caller, Step } from './caller.ts';
import { checkPassword } from './check-password.ts';
import type { Identity } from './identity.ts';
import { resumeRegistration } from './resume-registration.ts';
import { askSecondFactor } from './second-factor.ts';
import { startSession } from './start-session.ts';

export interface Credentials {
  email: string;
  password: string;
  rememberDevice?: boolean | undefined;
}

/** What follows, and which factors the account has to go on with. */
export interface SignInStep {
  next: Next;
  factors: Exclude<Factor, 'password'>[];
}

/**
 * Checks e-mail and password. Throws 401 where they do not fit, in words and time that do not tell
 * which; 429 after too many failures of the account or the address.
 */
export async function signIn(
  identity: Identity,
  credentials: Credentials,
  caller: Caller,
): Promise<Step<SignInStep>> {
  const { kernel } = identity;
  const email = credentials.email.toLowerCase();
  const forgive = await countPassword(identity, email, caller.address);
  const found = await findPassword(kernel.db, email);
  const isRight = await checkPassword(found?.hash, credentials.password);
  const account =
    found !== undefined && isRight ? await findAccount(kernel.db, found.accountId) : undefined;
  if (account !== undefined) {
    await forgive();
    return passwordProved(identity, account, credentials, caller);
  }
  const resumed = await resumeRegistration(identity, { ...credentials, email }, caller);
  if (resumed !== undefined) {
    await forgive();
    return resumed;
  }
  await auditRefusal(identity, 'sign-in', found?.accountId ?? null);
  throw invalidCredentials();
}

async function passwordProved(
  identity: Identity,
  account: Account,
  { rememberDevice }: Credentials,
  caller: Caller,
): Promise<Step<SignInStep>> {
  const { kernel } = identity;
  const device = cookieOf(caller, 'device');
  const provedHere =
    device === undefined || !hasSecondFactor(account)
      ? undefined
      : await rememberedSince(kernel.db, account.id, hashOf(device), kernel.clock.now());
  const next = nextStep(account, provedHere !== undefined);
  if (next === 'totp') {
    const asked = { method: 'password', remembers: rememberDevice === true } as const;
    const { setCookies } = await askSecondFactor(identity, account.id, asked);
    return { answer: { next, factors: secondFactors(account) }, setCookies };
  }
  const { setCookies } = await startSession(identity, {
    accountId: account.id,
    method: 'password',
    secondFactorAt: null,
    // The account asks for more than a password: how fresh the session is, the factor says.
    ...(provedHere !== undefined && { confirmedAt: provedHere }),
    caller,
  });
  return { answer: { next, factors: secondFactors(account) }, setCookies };
}

export const secondFactors = ({ factors }: Account): Exclude<Factor, 'password'>[] =>
  factors.filter((factor) => factor !== 'password');
