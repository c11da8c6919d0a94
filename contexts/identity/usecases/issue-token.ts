import { AppError, unauthenticated } from '@hub/kernel/errors.ts';
import { tokenRefusal } from '../domain/account.ts';
import type { Account } from '../domain/account.ts';
import { findAccount } from '../store/accounts.ts';
import { touchSession } from '../store/sessions.ts';
import { providerOfSession } from '../store/sso-sign-ins.ts';
import type { Caller, Step } from './caller.ts';
import { guestSessionEnd } from './guests.ts';
import type { Identity } from './identity.ts';
import { findSession } from './session.ts';
import type { OpenSession } from './session.ts';
import { signToken } from './sign-token.ts';
import { requireOwnProof } from './sso/provider-word.ts';

/** An access token with what the web shows of the account. */
export interface IssuedToken {
  accessToken: string;
  expiresAt: Date;
  account: Account;
  mfa: boolean;
  /** The clinic's provider through which the session was opened. */
  sso: { providerId: string; name: string } | null;
}

/**
 * Exchanges the session cookie for an access token of ten minutes. Throws 401 where there is no
 * session or it is not good enough any more, 403 where the account is staff-side and has no second
 * factor yet.
 */
export async function issueToken(identity: Identity, caller: Caller): Promise<Step<IssuedToken>> {
  const { kernel } = identity;
  const found = await findSession(identity, caller);
  const account = found && (await findAccount(kernel.db, found.session.accountId));
  if (found === undefined || account === undefined) throw unauthenticated();
  await requireOwnProof(identity, account, found.session);
  const now = kernel.clock.now();
  const refusal = tokenRefusal(account, found.session, now);
  if (refusal === 'sign-in-again') throw unauthenticated();
  if (refusal === 'enrol-second-factor') {
    throw new AppError('second_factor_required', 'Enrol a second factor first', {
      status: 403,
      details: { next: 'enrol-second-factor' },
    });
  }
  await touchSession(kernel.db, found.session.id, now);
  const { accessToken, expiresAt } = await signToken(
    identity,
    claimsOf(found.session, account),
    account.guest ? guestSessionEnd(found.session.startedAt) : undefined,
  );
  const { session } = found;
  const sso = session.method === 'sso' ? await providerOfSession(kernel.db, session.id) : null;
  return {
    answer: { accessToken, expiresAt, account, mfa: session.hasSecondFactor, sso },
    setCookies: found.setCookies,
  };
}

/** The claims of a person's token. */
const claimsOf = (session: OpenSession, { guest }: Account) => ({
  sub: session.accountId,
  sid: session.id,
  amr: [...session.amr],
  auth_time: Math.floor(session.confirmedAt.getTime() / 1000),
  ...(guest && { guest }),
});
