import { useQueries, useQuery } from '@tanstack/react-query';
import { api, call } from '../../app/api.ts';
import { practitionersQuery } from '../find/queries.ts';
import type { AccessEntry } from './queries.ts';

/** Names of the practitioners and clinics in the log, as far as they have come. */
export type Practices = {
  practitioner: (id: string | null) => string | undefined;
  clinic: (id: string | null) => string | undefined;
};

const ids = (entries: readonly AccessEntry[], key: 'practitionerId' | 'clinicId'): string[] => [
  ...new Set(entries.flatMap((entry) => entry[key] ?? [])),
];

/** Looks up who stands behind the ids of the log, in the public directory. */
export function usePractices(entries: readonly AccessEntry[]): Practices {
  const people = useQuery(practitionersQuery(ids(entries, 'practitionerId')));
  const clinics = useQueries({
    queries: ids(entries, 'clinicId').map((clinicId) => ({
      queryKey: ['directory', 'clinic', clinicId],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        call(
          api.GET('/api/v1/directory/clinics/{clinicId}', {
            params: { path: { clinicId } },
            signal,
          }),
        ),
      staleTime: 5 * 60_000,
      // One that is no longer public has no name to show.
      retry: false,
    })),
    combine: (answers) =>
      new Map(answers.flatMap(({ data }) => (data ? [[data.id, data.name] as const] : []))),
  });
  return {
    practitioner: (id) => (id === null ? undefined : people.data?.get(id)?.displayName),
    clinic: (id) => (id === null ? undefined : clinics.get(id)),
  };
}
