import { api, call } from '../../../app/api.ts';
import { type Account, session } from '../../../app/session.ts';
import type { Language } from '../../../i18n/languages.ts';
import type { Pending } from '../register/pending.ts';
import { storeConsents, writePerson } from '../register/register.ts';

/** Mails a code to whoever goes on without an account. The answer is the same for every address. */
export async function askForCode(email: string, locale: Language): Promise<void> {
  await call(api.POST('/api/v1/identity/guests', { body: { email, locale } }));
}

/**
 * Proves the address by the code. `sign-in` where it has an account; `unknown` where somebody says that
 * they were here before and is not found by their name and date of birth. Throws `ApiProblem`.
 */
export async function proveAddress(
  { givenName, familyName, birthDate }: Pending,
  code: string,
  isReturning: boolean,
): Promise<'done' | 'sign-in' | 'unknown'> {
  const body = { code, givenName, familyName, birthDate, ...(isReturning && { isReturning }) };
  return (await call(api.POST('/api/v1/identity/guests/verify', { body }))).next;
}

/** Begins the session and writes what was entered. Can be repeated after any failure half-way. */
export async function completeGuest(pending: Pending, locale: Language): Promise<Account> {
  const account = await session.begin();
  await writePerson(account, pending, locale);
  await storeConsents(pending.consents);
  return account;
}
