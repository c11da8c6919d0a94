import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Created, Input } from '../../app/answer.ts';
import { api, call } from '../../app/api.ts';

const path = '/api/v1/records/clinics/{clinicId}/patients';

/** A patient as the desk of their practice knows them. */
export type ClinicPatient = Created<typeof path>;
export type CallerDetails = Input<typeof path, 'post'>;

/** The practice's patients who match a name, a birth date or a telephone number. */
export function findPatientsQuery(clinicId: string, text: string) {
  return queryOptions({
    queryKey: ['records', 'clinic', clinicId, 'patients', text],
    queryFn: async ({ signal }) =>
      (
        await call(
          api.POST(`${path}/find`, { params: { path: { clinicId } }, body: { text }, signal }),
        )
      ).items,
    // The list does not flicker between two letters.
    placeholderData: keepPreviousData,
  });
}

/** Takes up somebody who has no account. */
export const registerCaller = (clinicId: string, body: CallerDetails): Promise<ClinicPatient> =>
  call(api.POST(path, { params: { path: { clinicId } }, body }));

/** Family name first, as lists are read. */
export const listName = ({ familyName, givenName }: ClinicPatient): string =>
  [familyName, givenName].filter(Boolean).join(', ');
