import { queryOptions } from '@tanstack/react-query';
import type { Answer, Created } from '../../app/answer.ts';
import { api, call } from '../../app/api.ts';

export type Source =
  Answer<'/api/v1/scheduling/practitioners/{practitionerId}/calendars'>['items'][number];
export type Failure = NonNullable<Source['failure']>;
export type Feed = Answer<'/api/v1/scheduling/calendar-feeds'>['items'][number];
export type NewFeed = Created<'/api/v1/scheduling/calendar-feeds'>;

/** Ages are shown, so they are asked for again while one looks. */
const REFETCH_MS = 20_000;

/** A practitioner's other calendars. */
export const sourcesQuery = (practitionerId: string) =>
  queryOptions({
    queryKey: ['scheduling', 'practitioner', practitionerId, 'calendars'],
    queryFn: async ({ signal }) =>
      (
        await call(
          api.GET('/api/v1/scheduling/practitioners/{practitionerId}/calendars', {
            params: { path: { practitionerId } },
            signal,
          }),
        )
      ).items,
    refetchInterval: REFETCH_MS,
  });

/** The private addresses that the account made. */
export const feedsQuery = queryOptions({
  queryKey: ['scheduling', 'calendar-feeds'],
  queryFn: async ({ signal }) =>
    (await call(api.GET('/api/v1/scheduling/calendar-feeds', { signal }))).items,
});
