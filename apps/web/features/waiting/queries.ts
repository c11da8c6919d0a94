import type { paths } from '@hub/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../app/api.ts';

export type WaitingEntry =
  paths['/api/v1/scheduling/waiting-list']['get']['responses']['200']['content']['application/json']['items'][number];
export type LinkedOffer =
  paths['/api/v1/scheduling/links/offer']['post']['responses']['200']['content']['application/json'];

/** For what a patient waits, with the times that are kept for them at this moment. */
export function waitingQuery(patientId: string) {
  return queryOptions({
    queryKey: ['scheduling', 'waiting-list', { patientId }],
    queryFn: async ({ signal }) => {
      const query = { patientId };
      return (await call(api.GET('/api/v1/scheduling/waiting-list', { params: { query }, signal })))
        .items;
    },
    // An offer does not wait for a reload.
    refetchInterval: 60_000,
  });
}

/** Who waits at a practice, in the order in which they are asked. */
export function clinicWaitingQuery(clinicId: string) {
  return queryOptions({
    queryKey: ['scheduling', 'waiting-list', { clinicId }],
    queryFn: async ({ signal }) => {
      const query = { clinicId, limit: 200 };
      return (await call(api.GET('/api/v1/scheduling/waiting-list', { params: { query }, signal })))
        .items;
    },
    refetchInterval: 60_000,
  });
}

/** The offer that a mailed link is for. */
export function linkedOfferQuery(token: string) {
  return queryOptions({
    queryKey: ['scheduling', 'linked-offer'],
    queryFn: ({ signal }) =>
      call(api.POST('/api/v1/scheduling/links/offer', { body: { token }, signal })),
    staleTime: 0,
  });
}
