import { PURPOSES } from '@hub/contracts/privacy.ts';
import { api, call } from '../../app/api.ts';
import { fhir } from '../../app/fhir.ts';
import { queryClient } from '../../app/query.ts';
import { session } from '../../app/session.ts';
import type { Language } from '../../i18n/languages.ts';
import { newPatient } from '../account/patient.ts';
import { personQuery } from './person.ts';

/** What a guardian says about a child, and declares. */
export type NewChild = {
  givenName: string;
  familyName: string;
  birthDate: string;
  endsOn: string;
  declaration: string;
  /** `purpose@version` of each text that was agreed to. */
  consents: readonly string[];
};

/** Makes the guardianship; the child's record is then the id's. Throws `ApiProblem`. */
export async function createDependant({
  endsOn,
  declaration,
}: Pick<NewChild, 'endsOn' | 'declaration'>): Promise<string> {
  const made = await call(
    api.POST('/api/v1/identity/dependants', { body: { endsOn, declaration } }),
  );
  return made.patientId;
}

/** Writes who the child is and what was consented to for them. Can be repeated. Throws `ApiProblem`. */
export async function describeDependant(
  patientId: string,
  { givenName, familyName, birthDate, consents }: NewChild,
  language: Language,
): Promise<void> {
  const blank = { phone: '', line: '', postalCode: '', city: '', country: '' };
  const details = { givenName, familyName, birthDate, ...blank };
  const saved = await fhir.update(newPatient(patientId, details, language));
  queryClient.setQueryData(personQuery(patientId).queryKey, saved);
  const given = consents.flatMap((consent) => {
    const [purpose, version] = consent.split('@');
    const known = PURPOSES.find((one) => one === purpose);
    return known ? [{ purpose: known, version: Number(version), given: true }] : [];
  });
  if (given.length > 0)
    await call(api.POST('/api/v1/privacy/consents', { body: { consents: given, patientId } }));
  // Last: from here on the account names its dependant, and the whole app asks who that is.
  await session.renew();
}
