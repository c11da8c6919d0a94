import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, call } from '../../app/api.ts';
import type { OwnClinic } from '../clinic/queries.ts';
import { json } from '../clinic/wire.ts';
import type { Practitioner } from '../find/queries.ts';
import type { DeliveryState } from './delivery-states.ts';

export type SignOnDomain = {
  domain: string;
  clinicId: string;
  status: 'pending' | 'approved';
  requestedAt: string;
  approvedAt: string | null;
};
export type Delivery = {
  id: string;
  template: string;
  state: DeliveryState;
  attempts: number;
  requestedAt: string;
  nextAttemptAt: string | null;
  doneAt: string | null;
  replyCode: number | null;
  failure: 'refused' | 'expired' | null;
};
export type PurgeReport = {
  id: string;
  context: string;
  at: string;
  before: string;
  counts: { context: string; kind: string; count: number }[];
};

type Paged<Item> = { items: Item[]; nextCursor: string | null };

/** Clinics that applied and wait for an answer, the longest waiting first. */
export function applicationsQuery() {
  return queryOptions({
    queryKey: ['directory', 'clinic-applications'],
    queryFn: ({ signal }) => json<Paged<OwnClinic>>('directory/clinic-applications', { signal }),
  });
}

/** Who applied; the platform alone may see it. */
export function applicantQuery(accountId: string) {
  return queryOptions({
    queryKey: ['identity', 'account', accountId],
    queryFn: ({ signal }) => json<{ email: string }>(`identity/accounts/${accountId}`, { signal }),
  });
}

/** Practitioners whose number waits for a check. */
export function registrationsQuery() {
  return queryOptions({
    queryKey: ['directory', 'registration-checks'],
    queryFn: ({ signal }) => json<Paged<Practitioner>>('directory/registration-checks', { signal }),
  });
}

/** Email domains of clinics' own sign-in. */
export function domainsQuery() {
  return queryOptions({
    queryKey: ['identity', 'sso-domains'],
    queryFn: async ({ signal }) =>
      (await json<{ items: SignOnDomain[] }>('identity/sso-domains', { signal })).items,
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
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({
        ...(state && { state }),
        ...(pageParam && { after: pageParam }),
      });
      return json<{ items: Delivery[]; next: string | null }>(`notifications/deliveries?${query}`, {
        signal,
      });
    },
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}

/** What the nightly purge deleted, newest first. */
export function purgeReportsQuery() {
  return infiniteQueryOptions({
    queryKey: ['privacy', 'purge-reports'],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams(pageParam ? { before: pageParam } : {});
      return json<{ items: PurgeReport[]; next: string | null }>(`privacy/purge-reports?${query}`, {
        signal,
      });
    },
    getNextPageParam: (last) => last.next,
  });
}
