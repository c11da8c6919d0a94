import type { Patient } from '@medplum/fhirtypes';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { fhir } from '../../app/fhir.ts';
import { nameOf } from '../doctor/person.ts';

/** So many ids stay below what a search takes. */
const AT_ONCE = 100;

function patientsQuery(ids: readonly string[]) {
  const sorted = [...new Set(ids)].sort();
  return queryOptions({
    queryKey: ['fhir', 'Patient', 'by-id', sorted],
    queryFn: async ({ signal }) => {
      const parts = Array.from({ length: Math.ceil(sorted.length / AT_ONCE) }, (_, part) =>
        sorted.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
      );
      const found = await Promise.all(
        parts.map((part) =>
          fhir.search('Patient', { _id: part.join(','), _count: String(AT_ONCE) }, signal),
        ),
      );
      return new Map(found.flat().map((patient): [string, Patient] => [patient.id ?? '', patient]));
    },
    enabled: sorted.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
  });
}

/** Patients by id, as far as the reader may see them, and their full names. */
export function usePatients(ids: readonly string[]) {
  const { data, isPending } = useQuery(patientsQuery(ids));
  return {
    isPending: isPending && ids.length > 0,
    patientOf: (id: string): Patient | undefined => data?.get(id),
    nameOf: (id: string): string | undefined => nameOf(data?.get(id)),
  };
}
