import { isStaff } from '../domain/account.ts';
import { PER_ACCOUNT, PER_ADDRESS } from '../domain/sign-in-delay.ts';
import { findAccount } from '../store/accounts.ts';
import { countAttempt, forgiveAttempt } from '../store/sign-in-failures.ts';
import { authHeaders, refusing, tooManyAttempts } from './caller.ts';
import type { Caller, Step } from './caller.ts';
import { counterKey } from './identity.ts';
import type { Identity } from './identity.ts';
import { beginSession } from './session.ts';

/** What comes after the password: nothing, a code, or enrolling the factor that staff must have. */
export type Next = 'done' | 'totp' | 'enrol-totp';

/**
 * Checks e-mail and password. Throws 401 where they do not fit, in words and time that do not tell
 * which; 429 after too many failures of the account or the address.
 */
export async function signIn(
  identity: Identity,
  credentials: { email: string; password: string },
  caller: Caller,
): Promise<Step<{ next: Next }>> {
  const { kernel, auth } = identity;
  const email = credentials.email.toLowerCase();
  const own = counterKey(identity, 'account', email);
  const shared = counterKey(identity, 'address', caller.address);
  const wait = await countAttempt(
    kernel.db,
    [
      { key: own, rule: PER_ACCOUNT },
      { key: shared, rule: PER_ADDRESS },
    ],
    kernel.clock.now(),
  );
  if (wait > 0) throw tooManyAttempts(wait);
  const { headers, response } = await refusing(
    auth.api.signInEmail({
      body: { email, password: credentials.password },
      headers: authHeaders(caller, []),
      returnHeaders: true,
    }),
  );
  await forgiveAttempt(kernel.db, own, shared, kernel.clock.now());
  const setCookies = headers.getSetCookie();
  if (!('user' in response) || response.user === undefined) {
    return { answer: { next: 'totp' }, setCookies };
  }
  await beginSession(identity, response.token, caller);
  const account = await findAccount(kernel.db, response.user.id);
  const next = account !== undefined && isStaff(account) ? 'enrol-totp' : 'done';
  return { answer: { next }, setCookies };
}
