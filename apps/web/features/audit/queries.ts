import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { fhir } from '../../app/fhir.ts';
import { json } from '../clinic/wire.ts';
import type { auditRoles } from './audit-search.ts';

export type AuditEntry = {
  id: number;
  at: string;
  accountId: string | null;
  practitionerId: string | null;
  role: (typeof auditRoles)[number] | null;
  action: string;
  context: string;
  kind: string;
  objectId: string | null;
  patientId: string | null;
  clinicId: string | null;
};
type Page = { items: AuditEntry[]; next: number | null };

/** Who did what in a clinic, newest first, page by page. */
export function auditQuery(clinicId: string, filters: Record<string, string>) {
  return infiniteQueryOptions({
    queryKey: ['privacy', 'audit', clinicId, filters],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams(filters);
      if (pageParam !== null) query.set('before', String(pageParam));
      return json<Page>(`privacy/clinics/${clinicId}/audit?${query}`, { signal });
    },
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
