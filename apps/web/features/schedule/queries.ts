import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Answer } from '../../app/answer.ts';
import { api, call } from '../../app/api.ts';
import type { Appointment } from '../find/queries.ts';

export type { Appointment } from '../find/queries.ts';
export type PractitionerCalendar =
  Answer<'/api/v1/scheduling/clinics/{clinicId}/calendar'>['items'][number];

/** Of a clinic's desk, or of one practitioner. */
export type Whose = { clinicId: string; practitionerId?: string };

/** Between two instants (ISO 8601). */
export type Range = { from: string; to: string };

const PAGE = 200;
const REFRESH_MS = 30_000;

/** The visits of a range, in order, also those that were cancelled. */
export function visitsQuery(whose: Whose, range: Range) {
  return queryOptions({
    queryKey: ['scheduling', 'appointments', { ...whose, ...range }],
    queryFn: async ({ signal }) => {
      const found: Appointment[] = [];
      for (let cursor: string | null | undefined; cursor !== null;) {
        const query = {
          ...whose,
          ...range,
          order: 'asc' as const,
          limit: PAGE,
          ...(cursor && { cursor }),
        };
        const page = await call(
          api.GET('/api/v1/scheduling/appointments', { params: { query }, signal }),
        );
        found.push(...page.items);
        cursor = page.nextCursor;
      }
      return found;
    },
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  });
}

/** Working hours and what fills them, by practitioner. */
export function calendarQuery({ clinicId, practitionerId }: Whose, range: Range) {
  return queryOptions({
    queryKey: ['scheduling', 'calendar', clinicId, practitionerId ?? 'all', range],
    queryFn: async ({ signal }) => {
      const params = {
        path: { clinicId },
        query: { ...range, ...(practitionerId && { practitionerId }) },
      };
      const path = '/api/v1/scheduling/clinics/{clinicId}/calendar';
      return (await call(api.GET(path, { params, signal }))).items;
    },
    enabled: clinicId !== '',
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  });
}

/** When a visit was moved, the oldest first. */
export function movesQuery(appointmentId: string, revision: number) {
  return queryOptions({
    queryKey: ['scheduling', 'moves', appointmentId, revision],
    queryFn: async ({ signal }) => {
      const path = '/api/v1/scheduling/appointments/{appointmentId}/moves';
      return (await call(api.GET(path, { params: { path: { appointmentId } }, signal }))).items;
    },
  });
}
