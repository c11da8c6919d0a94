import type { Patient } from '@medplum/fhirtypes';
import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { fhir } from '../../app/fhir.ts';
import { patientName } from '../visit/patient-name.ts';

/** The record's own page about a person. */
export const personQuery = (patientId: string) =>
  queryOptions({
    queryKey: ['fhir', 'Patient', patientId],
    queryFn: ({ signal }) => fhir.read('Patient', patientId, signal),
  });

/** A person's name from their record; undefined while it loads, or where the record has none. */
export function usePersonName(patientId: string | undefined): string | undefined {
  const person = useQuery({ ...personQuery(patientId ?? ''), enabled: patientId !== undefined });
  return patientName(person.data);
}

/** Several people by their id, as far as they have come. */
export function usePeople(patientIds: readonly string[]): ReadonlyMap<string, Patient> {
  return useQueries({
    queries: patientIds.map(personQuery),
    combine: (answers) =>
      new Map(answers.flatMap(({ data }) => (data?.id ? [[data.id, data] as const] : []))),
  });
}
