import { forbidden, unauthenticated } from '@hub/kernel/errors.ts';
import { hasSecondFactor, isFresh } from '../domain/account.ts';
import type { Account, FactorUsed } from '../domain/account.ts';
import { findAccount } from '../store/accounts.ts';
import { freshFactorRequired } from './caller.ts';
import type { Caller } from './caller.ts';
import type { Identity } from './identity.ts';
import { actorOf, endSessions, findSession } from './session.ts';
import type { OpenSession } from './session.ts';
import { requireOwnProof } from './sso/provider-word.ts';
import { startSession } from './start-session.ts';

/** An open session with its account. */
export interface Signed {
  session: OpenSession;
  account: Account;
}

/**
 * The caller's session and account. Throws 401 where there is none, or it is not good enough any more,
 * 403 for a guest, who has nothing to set up.
 */
export async function requireSession(identity: Identity, caller: Caller): Promise<Signed> {
  const found = await findSession(identity, caller);
  const account = found && (await findAccount(identity.kernel.db, found.session.accountId));
  if (found === undefined || account === undefined) throw unauthenticated();
  if (account.guest) throw forbidden('account_required');
  await requireOwnProof(identity, account, found.session);
  return { session: found.session, account };
}

/** Throws 403 where the person did not prove lately who they are; for acts that go by the cookie. */
export function requireFresh({ kernel }: Identity, { session, account }: Signed): void {
  if (!isFresh(account, session, kernel.clock.now())) throw freshFactorRequired();
}

/**
 * Lets a session go on that has just proved its account's first second factor, under a new id. All
 * sessions without one end. Returns the cookies to set.
 */
export async function strengthenSession(
  identity: Identity,
  { session, account }: Signed,
  factor: FactorUsed,
  caller: Caller,
): Promise<string[]> {
  if (hasSecondFactor(account)) return [];
  const { kernel } = identity;
  const now = kernel.clock.now();
  const weak = await kernel.db
    .selectFrom('session')
    .select('id')
    .where('user_id', '=', account.id)
    .where('second_factor_at', 'is', null)
    .where('id', '!=', session.id)
    .execute();
  await endSessions(
    identity,
    actorOf(session, now),
    weak.map(({ id }) => id),
  );
  // Ends the session of the caller's cookie too, and takes its place.
  const { setCookies } = await startSession(identity, {
    accountId: account.id,
    method: session.method,
    factor,
    secondFactorAt: now,
    caller,
  });
  return setCookies;
}
