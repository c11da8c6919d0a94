import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../app/api.ts';

/** For whom the account acts, who acts for it, and what is still open. */
export const guardianshipsQuery = queryOptions({
  queryKey: ['identity', 'guardianships'],
  queryFn: ({ signal }) => call(api.GET('/api/v1/identity/guardianships', { signal })),
});

type Answer = Awaited<ReturnType<NonNullable<typeof guardianshipsQuery.queryFn>>>;
export type Guardianship = Answer['items'][number];
export type GuardianInvitation = Answer['invitations'][number];
