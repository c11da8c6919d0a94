import type { paths } from '@hub/api-client';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Answer } from '../../app/answer.ts';
import { api, call } from '../../app/api.ts';
import { fhir } from '../../app/fhir.ts';

export type AuditFilters = Omit<
  NonNullable<paths['/api/v1/privacy/clinics/{clinicId}/audit']['get']['parameters']['query']>,
  'before' | 'limit'
>;
export type AuditEntry = Answer<'/api/v1/privacy/clinics/{clinicId}/audit'>['items'][number];

/** Who did what in a clinic, newest first, page by page. */
export function auditQuery(clinicId: string, filters: AuditFilters) {
  return infiniteQueryOptions({
    queryKey: ['privacy', 'audit', clinicId, filters],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam, signal }) =>
      call(
        api.GET('/api/v1/privacy/clinics/{clinicId}/audit', {
          params: {
            path: { clinicId },
            query: { ...filters, ...(pageParam !== null && { before: pageParam }) },
          },
          signal,
        }),
      ),
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    // What happened stays; only what is new comes on top, and the reader asks for it.
    staleTime: 60_000,
  });
}

/** FHIR servers cap a page; this hub's cap. */
const MOST_NAMES = 200;

/** Names of patients by id, of those whom the reader may see. Reading them is logged as well. */
export function patientNamesQuery(ids: readonly string[], isWanted: boolean) {
  const wanted = [...new Set(ids)].sort().slice(0, MOST_NAMES);
  return queryOptions({
    queryKey: ['fhir', 'Patient', 'names', wanted],
    queryFn: async ({ signal }) => {
      const search = { _id: wanted.join(','), _count: String(MOST_NAMES) };
      const found = await fhir.search('Patient', search, signal);
      return new Map(
        found.map(({ id, name }) => [
          id ?? '',
          [...(name?.[0]?.given ?? []), name?.[0]?.family].filter(Boolean).join(' '),
        ]),
      );
    },
    enabled: isWanted && wanted.length > 0,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
