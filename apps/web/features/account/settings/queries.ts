import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';

/** The passkeys of the account, oldest first. */
export const passkeysQuery = queryOptions({
  queryKey: ['identity', 'passkeys'],
  queryFn: async ({ signal }) =>
    (await call(api.GET('/api/v1/identity/passkeys', { signal }))).items,
});

export type Passkey = Awaited<ReturnType<NonNullable<typeof passkeysQuery.queryFn>>>[number];

/** Where the account is signed in, and the devices that need no second step. */
export const sessionsQuery = queryOptions({
  queryKey: ['identity', 'sessions'],
  queryFn: ({ signal }) => call(api.GET('/api/v1/identity/sessions', { signal })),
});

type Sessions = Awaited<ReturnType<NonNullable<typeof sessionsQuery.queryFn>>>;
export type OpenSession = Sessions['items'][number];
export type KnownDevice = Sessions['devices'][number];
