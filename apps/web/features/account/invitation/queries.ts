import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../../app/api.ts';

/** What an invitation is, by the token of its link. */
export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['identity', 'invitation', token],
    queryFn: ({ signal }) =>
      call(api.POST('/api/v1/identity/invitations/by-token', { body: { token }, signal })),
    staleTime: Infinity,
    // The token must not outlive its page in memory.
    gcTime: 0,
  });

export type Invitation = Awaited<
  ReturnType<NonNullable<ReturnType<typeof invitationQuery>['queryFn']>>
>;

/** What somebody declares who acts for another person, with its version. */
export const guardianshipTextsQuery = queryOptions({
  queryKey: ['identity', 'guardianship-texts'],
  queryFn: ({ signal }) => call(api.GET('/api/v1/identity/guardianship-texts', { signal })),
  staleTime: 5 * 60_000,
});
