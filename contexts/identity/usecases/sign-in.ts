import { isStaff } from '../domain/account.ts';
import { findAccount } from '../store/accounts.ts';
import { authHeaders, refusing } from './caller.ts';
import type { Caller, Step } from './caller.ts';
import type { Identity } from './identity.ts';
import { countPassword } from './password-attempt.ts';
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
  const forgive = await countPassword(identity, email, caller.address);
  const { headers, response } = await refusing(
    auth.api.signInEmail({
      body: { email, password: credentials.password },
      headers: authHeaders(caller, []),
      returnHeaders: true,
    }),
  );
  await forgive();
  const setCookies = headers.getSetCookie();
  if (!('user' in response) || response.user === undefined) {
    return { answer: { next: 'totp' }, setCookies };
  }
  await beginSession(identity, response.token, caller);
  const account = await findAccount(kernel.db, response.user.id);
  const next = account !== undefined && isStaff(account) ? 'enrol-totp' : 'done';
  return { answer: { next }, setCookies };
}
