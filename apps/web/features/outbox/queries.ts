import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../app/api.ts';

/** Whether mail is sent, or shown in this demo's outbox. It does not change while a page is open. */
export const mailModeQuery = queryOptions({
  queryKey: ['notifications', 'mode'],
  queryFn: async ({ signal }) =>
    (await call(api.GET('/api/v1/notifications/mode', { signal }))).mode,
  staleTime: Number.POSITIVE_INFINITY,
});

/** The mails of the outbox, newest first; new ones appear by themselves. */
export const outboxQuery = queryOptions({
  queryKey: ['notifications', 'outbox'],
  queryFn: async ({ signal }) =>
    (await call(api.GET('/api/v1/notifications/outbox', { signal }))).items,
  refetchInterval: 2_000,
});

/** One mail with its text. */
export const outboxMailQuery = (id: string) =>
  queryOptions({
    queryKey: ['notifications', 'outbox', id],
    queryFn: ({ signal }) =>
      call(api.GET('/api/v1/notifications/outbox/{id}', { params: { path: { id } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });

export type OutboxItem = Awaited<ReturnType<NonNullable<typeof outboxQuery.queryFn>>>[number];
