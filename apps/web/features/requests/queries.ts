import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../app/api.ts';

/** Whose requests: one practitioner's, or all of a clinic. */
export type RequestsOf = { practitionerId: string } | { clinicId: string };

/** Visits that wait for the clinic's yes, the soonest first. */
export function requestsQuery(of: RequestsOf) {
  return queryOptions({
    queryKey: ['scheduling', 'appointments', { ...of, state: 'pending' }],
    queryFn: async ({ signal }) => {
      const query = { ...of, state: 'pending' as const, order: 'asc' as const, limit: 100 };
      const { items } = await call(
        api.GET('/api/v1/scheduling/appointments', { params: { query }, signal }),
      );
      return items.filter(({ awaits }) => awaits === 'approval');
    },
    refetchInterval: 30_000,
  });
}
