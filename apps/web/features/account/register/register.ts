import { PURPOSES } from '@hub/contracts/privacy.ts';
import { api, call } from '../../../app/api.ts';
import { fhir } from '../../../app/fhir.ts';
import { ApiProblem } from '../../../app/problem.ts';
import { type Account, session } from '../../../app/session.ts';
import type { Language } from '../../../i18n/languages.ts';
import { deviceTimeZone } from '../time-zones.ts';
import { newPatient } from '../patient.ts';
import type { NewPerson, Pending } from './pending.ts';

/**
 * Asks for an account. The answer is the same whether the address has one already: only its mailbox
 * learns of it. Throws `ApiProblem`.
 */
export async function askForAccount(
  email: string,
  password: string,
  locale: Language,
): Promise<void> {
  await call(
    api.POST('/api/v1/identity/register', {
      body: { email, password, locale, timeZone: deviceTimeZone() },
    }),
  );
}

/**
 * Signs in with the confirmed address and writes what was entered. Can be repeated after any failure
 * half-way: each step answers the same when it was done before. Throws `ApiProblem`;
 * `still_unverified` where the address was not confirmed, `known_account` where it has an account
 * with another password or with a second step.
 */
export async function completeRegistration(
  pending: Pending,
  password: string,
  locale: Language,
): Promise<Account> {
  const next = await signInWith(pending.email, password);
  if (next === 'verify-email') throw new ApiProblem(401, 'still_unverified', '');
  if (next !== 'done') throw new ApiProblem(401, 'known_account', '');
  const account = await session.begin();
  await writePerson(account, pending, locale);
  await storeConsents(pending.consents);
  return account;
}

/** Writes the record of a patient who has none; one that is there stays as it is. */
export async function writePerson(
  account: Account,
  { givenName, familyName, birthDate }: NewPerson,
  locale: Language,
): Promise<void> {
  const { patientId } = account;
  if (!patientId || (await hasRecord(patientId))) return;
  const details = { givenName, familyName, birthDate, ...unknownYet };
  await fhir.update(newPatient(patientId, details, locale));
}

async function hasRecord(patientId: string): Promise<boolean> {
  try {
    await fhir.read('Patient', patientId);
    return true;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return false;
    throw error;
  }
}

const unknownYet = { phone: '', line: '', postalCode: '', city: '', country: '' };

/** Keeps what the person agreed to, by the version of the text that they saw. */
export async function storeConsents(agreed: Pending['consents']): Promise<void> {
  const consents = agreed.flatMap(({ purpose, version }) => {
    const known = PURPOSES.find((one) => one === purpose);
    return known ? [{ purpose: known, version, given: true }] : [];
  });
  if (consents.length === 0) return;
  await call(api.POST('/api/v1/privacy/consents', { body: { consents } }));
}

// Registering never tells whether an address has an account; signing in with it does, to its owner.
async function signInWith(email: string, password: string) {
  try {
    return (await call(api.POST('/api/v1/identity/sign-in', { body: { email, password } }))).next;
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'invalid_credentials') {
      throw new ApiProblem(401, 'known_account', '');
    }
    throw error;
  }
}
