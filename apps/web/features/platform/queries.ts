import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Answer } from '../../app/answer.ts';
import { api, call } from '../../app/api.ts';
import type { DeliveryState } from './delivery-states.ts';

export type SignOnDomain = Answer<'/api/v1/identity/sso-domains'>['items'][number];
export type Delivery = Answer<'/api/v1/notifications/deliveries'>['items'][number];
export type PurgeReport = Answer<'/api/v1/privacy/purge-reports'>['items'][number];

/** How often a list of what waits is read again. */
const waitingMs = 60_000;

/** Clinics that applied and wait for an answer, the longest waiting first. */
export function applicationsQuery() {
  return queryOptions({
    queryKey: ['directory', 'clinic-applications'],
    refetchInterval: waitingMs,
    queryFn: ({ signal }) => call(api.GET('/api/v1/directory/clinic-applications', { signal })),
  });
}

/** Who applied; the platform alone may see it. */
export function applicantQuery(accountId: string) {
  return queryOptions({
    queryKey: ['identity', 'account', accountId],
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/identity/accounts/{accountId}', {
          params: { path: { accountId } },
          signal,
        }),
      ),
  });
}

/** Practitioners whose number waits for a check. */
export function registrationsQuery() {
  return queryOptions({
    queryKey: ['directory', 'registration-checks'],
    refetchInterval: waitingMs,
    queryFn: ({ signal }) => call(api.GET('/api/v1/directory/registration-checks', { signal })),
  });
}

/** Email domains of clinics' own sign-in. */
export function domainsQuery() {
  return queryOptions({
    queryKey: ['identity', 'sso-domains'],
    refetchInterval: waitingMs,
    queryFn: async ({ signal }) =>
      (await call(api.GET('/api/v1/identity/sso-domains', { signal }))).items,
  });
}

/** Work that failed for good. */
export function deadLettersQuery() {
  return queryOptions({
    queryKey: ['platform', 'dead-letters'],
    queryFn: async ({ signal }) =>
      (await call(api.GET('/api/v1/platform/dead-letters', { signal }))).items,
  });
}

/** Emails, newest first, without their addresses. */
export function deliveriesQuery(state: DeliveryState | undefined) {
  return infiniteQueryOptions({
    queryKey: ['notifications', 'deliveries', state],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      call(
        api.GET('/api/v1/notifications/deliveries', {
          params: { query: { ...(state && { state }), ...(pageParam && { after: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}

/** What the nightly purge deleted, newest first. */
export function purgeReportsQuery() {
  return infiniteQueryOptions({
    queryKey: ['privacy', 'purge-reports'],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      call(
        api.GET('/api/v1/privacy/purge-reports', {
          params: { query: pageParam ? { before: pageParam } : {} },
          signal,
        }),
      ),
    getNextPageParam: (last) => last.next,
  });
}
