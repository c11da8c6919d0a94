import { queryOptions } from '@tanstack/react-query';
import type { Answer } from '../../app/answer.ts';
import { api, call } from '../../app/api.ts';

export const clinicRoles = ['doctor', 'desk', 'admin', 'pharmacist'] as const;
export type ClinicRole = (typeof clinicRoles)[number];

export type Person = Answer<'/api/v1/identity/clinics/{clinicId}/people'>['items'][number];
export type Membership = Person['memberships'][number];
export type Invitation = Answer<'/api/v1/identity/clinics/{clinicId}/invitations'>['items'][number];

/** Everybody who works in the clinic, with every role and who gave it. */
export function peopleQuery(clinicId: string) {
  return queryOptions({
    queryKey: ['identity', 'clinic', clinicId, 'people'],
    queryFn: async ({ signal }) =>
      (
        await call(
          api.GET('/api/v1/identity/clinics/{clinicId}/people', {
            params: { path: { clinicId } },
            signal,
          }),
        )
      ).items,
  });
}

/** Invitations that were not taken up yet, and those that have run out. */
export function invitationsQuery(clinicId: string) {
  return queryOptions({
    queryKey: ['identity', 'clinic', clinicId, 'invitations'],
    queryFn: async ({ signal }) =>
      (
        await call(
          api.GET('/api/v1/identity/clinics/{clinicId}/invitations', {
            params: { path: { clinicId } },
            signal,
          }),
        )
      ).items,
  });
}

/** How a person is called: by name where one is known, else by address. */
export const nameOf = (person: Pick<Person, 'displayName' | 'email'>): string =>
  person.displayName ?? person.email;
