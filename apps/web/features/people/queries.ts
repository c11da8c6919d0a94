import { queryOptions } from '@tanstack/react-query';
import { json } from '../clinic/wire.ts';

export const clinicRoles = ['doctor', 'desk', 'admin', 'pharmacist'] as const;
export type ClinicRole = (typeof clinicRoles)[number];

export type Membership = {
  id: string;
  role: ClinicRole;
  displayName: string | null;
  since: string;
  how: 'invitation' | 'application' | 'sso' | 'platform' | 'operator';
  /** The group at the clinic's own provider that gave the role. */
  detail: string | null;
  by: { accountId: string; displayName: string | null; email: string | null } | null;
  suspendedAt: string | null;
  suspendedBy: string | null;
};
export type Person = {
  accountId: string;
  email: string;
  displayName: string | null;
  hasFactor: boolean;
  lastSignInAt: string | null;
  practitionerIds: string[];
  memberships: Membership[];
};
export type Invitation = {
  id: string;
  email: string;
  role: ClinicRole;
  displayName: string;
  practitionerId: string | null;
  locale: 'en' | 'de' | 'fr';
  createdAt: string;
  expiresAt: string;
  state: 'open' | 'accepted' | 'withdrawn' | 'expired';
};

/** Everybody who works in the clinic, with every role and who gave it. */
export function peopleQuery(clinicId: string) {
  return queryOptions({
    queryKey: ['identity', 'clinic', clinicId, 'people'],
    queryFn: async ({ signal }) =>
      (await json<{ items: Person[] }>(`identity/clinics/${clinicId}/people`, { signal })).items,
  });
}

/** Invitations that were not taken up yet, and those that have run out. */
export function invitationsQuery(clinicId: string) {
  return queryOptions({
    queryKey: ['identity', 'clinic', clinicId, 'invitations'],
    queryFn: async ({ signal }) =>
      (await json<{ items: Invitation[] }>(`identity/clinics/${clinicId}/invitations`, { signal }))
        .items,
  });
}

/** How a person is called: by name where one is known, else by address. */
export const nameOf = (person: Pick<Person, 'displayName' | 'email'>): string =>
  person.displayName ?? person.email;
