import type { Visit } from '@hub/contracts/visit.ts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../app/api.ts';
import { fhir } from '../../app/fhir.ts';
import { practitionerQuery } from '../find/queries.ts';
import { patientName } from './patient-name.ts';

/** The visit as the signed-in person sees it; later changes come over the socket. */
export function visitQuery(id: string) {
  return queryOptions({
    queryKey: ['consultation', 'visit', id],
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/consultation/visits/{id}', { params: { path: { id } }, signal })),
    staleTime: 0,
  });
}

export interface OtherPerson {
  name: string;
  photoUrl: string | null;
  /** Number of the practice, for when nothing else works. */
  phone: string | null;
  /** Zone in which the practice works. */
  timeZone: string | undefined;
}

/** The other participant, from the public directory or from the patient's record. */
export function useOtherPerson(
  visit: Pick<Visit, 'you' | 'practitionerId' | 'patientId'>,
): OtherPerson {
  const { t } = useTranslation('visit');
  const practitioner = useQuery(practitionerQuery(visit.practitionerId));
  const patient = useQuery({
    queryKey: ['fhir', 'Patient', visit.patientId],
    queryFn: ({ signal }) => fhir.read('Patient', visit.patientId, signal),
    enabled: visit.you === 'practitioner',
    staleTime: 5 * 60_000,
  });
  const clinic = practitioner.data?.clinic;
  const shared = { phone: clinic?.phone ?? null, timeZone: practitioner.data?.timeZone };
  if (visit.you === 'practitioner') {
    return { ...shared, name: patientName(patient.data) ?? t('people.patient'), photoUrl: null };
  }
  return {
    ...shared,
    name: practitioner.data?.displayName ?? t('people.someone'),
    photoUrl: practitioner.data?.photoUrl ?? null,
  };
}
