import { api, call } from '../../app/api.ts';
import { fhir } from '../../app/fhir.ts';
import { ApiProblem } from '../../app/problem.ts';
import { type Account, session } from '../../app/session.ts';
import type { Language } from '../../i18n/languages.ts';
import { newPatient, type PersonalDetails } from './patient.ts';

/** What a new patient enters. */
export type Registration = {
  email: string;
  password: string;
  givenName: string;
  familyName: string;
  birthDate: string;
};

const unknownYet: Omit<PersonalDetails, 'givenName' | 'familyName' | 'birthDate'> = {
  phone: '',
  line: '',
  postalCode: '',
  city: '',
  country: '',
};

/**
 * Opens an account, signs in, and writes the patient's own record. Can be repeated after any
 * failure half-way: each step answers the same when it was done before.
 * Throws `ApiProblem`; `known_account` where the address has an account with another password.
 */
export async function register(entered: Registration, locale: Language): Promise<Account> {
  const { email, password, ...details } = entered;
  await call(api.POST('/api/v1/identity/register', { body: { email, password, locale } }));
  const { next } = await signInWith(email, password);
  if (next !== 'done') throw new ApiProblem(401, 'known_account', '');
  const account = await session.begin();
  if (account.patientId) {
    await fhir.update(newPatient(account.patientId, { ...unknownYet, ...details }, locale));
  }
  return account;
}

// Registering never tells whether an address has an account; signing in with it does, to its owner.
async function signInWith(email: string, password: string) {
  try {
    return await call(api.POST('/api/v1/identity/sign-in', { body: { email, password } }));
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'invalid_credentials') {
      throw new ApiProblem(401, 'known_account', '');
    }
    throw error;
  }
}
