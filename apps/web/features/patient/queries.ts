import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, call } from '../../app/api.ts';
import { fhir } from '../../app/fhir.ts';

/** A patient's appointments that end after `from` (ISO 8601), soonest first. */
export function comingQuery(patientId: string, from: string) {
  return queryOptions({
    queryKey: ['scheduling', 'appointments', { patientId, from, order: 'asc' }],
    queryFn: async ({ signal }) => {
      const query = { patientId, from, order: 'asc' as const, limit: 50 };
      return (await call(api.GET('/api/v1/scheduling/appointments', { params: { query }, signal })))
        .items;
    },
    refetchInterval: 60_000,
  });
}

/** A patient's appointments that began before `to` (ISO 8601), latest first, page by page. */
export function pastQuery(patientId: string, to: string) {
  return infiniteQueryOptions({
    queryKey: ['scheduling', 'appointments', { patientId, to, order: 'desc' }],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) => {
      const query = { patientId, to, order: 'desc' as const, limit: 10, ...(cursor && { cursor }) };
      return call(api.GET('/api/v1/scheduling/appointments', { params: { query }, signal }));
    },
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
}

/** Where a video visit stands. */
export function visitStateQuery(id: string) {
  return queryOptions({
    queryKey: ['consultation', 'visit', id],
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/consultation/visits/{id}', { params: { path: { id } }, signal })),
    refetchInterval: 15_000,
    refetchIntervalInBackground: false,
  });
}

/** The patient's signed notes, by the visit that they are about. */
export function notesQuery(patientId: string) {
  return queryOptions({
    queryKey: ['records', 'notes-by-visit', patientId],
    queryFn: async ({ signal }) => {
      const found = await fhir.search(
        'Composition',
        { patient: `Patient/${patientId}`, status: 'final', _sort: '-date', _count: '200' },
        signal,
      );
      const notes = new Map<string, string>();
      for (const note of found) {
        const visitId = note.encounter?.reference?.replace(/^Encounter\//, '');
        // An addendum is shown on the page of the note that it adds to.
        if (visitId && note.id && !note.relatesTo?.length) notes.set(visitId, note.id);
      }
      return notes;
    },
  });
}
