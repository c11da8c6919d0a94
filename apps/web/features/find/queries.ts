import type { paths } from '@hub/api-client';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, call } from '../../app/api.ts';
import type { FindSearch } from './find-search.ts';

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

/** A practitioner's public profile with the next free slots. */
export type Practitioner = Answer<'/api/v1/directory/practitioners/{ref}'>;
export type VisitType =
  Answer<'/api/v1/scheduling/practitioners/{practitionerId}/visit-types'>['items'][number];
export type Slots = Answer<'/api/v1/scheduling/practitioners/{practitionerId}/slots'>;
export type Slot = Slots['slots'][number];
export type Appointment = Answer<'/api/v1/scheduling/appointments/{appointmentId}'>;

/** Practitioners that match, soonest free slot first, page by page. */
export function searchQuery(search: FindSearch) {
  return infiniteQueryOptions({
    queryKey: ['directory', 'search', search],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      call(
        api.GET('/api/v1/directory/search', {
          params: { query: { ...search, ...(cursor && { cursor }) } },
          signal,
        }),
      ),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** One practitioner, by slug or id. */
export function practitionerQuery(ref: string) {
  return queryOptions({
    queryKey: ['directory', 'practitioner', ref],
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/directory/practitioners/{ref}', { params: { path: { ref } }, signal })),
  });
}

/** Profiles by id; also of practitioners who are no longer active. */
export function practitionersQuery(ids: readonly string[]) {
  const sorted = [...new Set(ids)].sort();
  return queryOptions({
    queryKey: ['directory', 'practitioners', sorted],
    queryFn: async ({ signal }) => {
      const query = { ids: sorted.join(',') };
      const { items } = await call(
        api.GET('/api/v1/directory/practitioners', { params: { query }, signal }),
      );
      return new Map(items.map((item) => [item.id, item]));
    },
    enabled: sorted.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
  });
}

/** What can be booked with a practitioner. */
export function visitTypesQuery(practitionerId: string) {
  return queryOptions({
    queryKey: ['scheduling', 'visit-types', practitionerId],
    queryFn: async ({ signal }) => {
      const path = '/api/v1/scheduling/practitioners/{practitionerId}/visit-types';
      const { items } = await call(api.GET(path, { params: { path: { practitionerId } }, signal }));
      return items;
    },
    staleTime: 60_000,
  });
}

/** Free slots in a range of at most 62 days (ISO 8601). */
export function slotsQuery(practitionerId: string, visitTypeId: string, from: string, to: string) {
  return queryOptions({
    queryKey: ['scheduling', 'slots', practitionerId, visitTypeId, from, to],
    queryFn: ({ signal }) => {
      const path = '/api/v1/scheduling/practitioners/{practitionerId}/slots';
      const params = { path: { practitionerId }, query: { visitTypeId, from, to } };
      return call(api.GET(path, { params, signal }));
    },
  });
}

/** One appointment, as the person on this page may see it. */
export function appointmentQuery(appointmentId: string) {
  return queryOptions({
    queryKey: ['scheduling', 'appointment', appointmentId],
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/scheduling/appointments/{appointmentId}', {
          params: { path: { appointmentId } },
          signal,
        }),
      ),
  });
}
