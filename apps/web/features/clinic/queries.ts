import type { paths } from '@hub/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../app/api.ts';
import { json } from './wire.ts';

type Clinics = paths['/api/v1/directory/clinics/{clinicId}'];
/** Where an application of a clinic stands; only an approved one is found and booked. */
export type Standing = 'pending' | 'approved' | 'declined' | 'suspended' | 'withdrawn';
export type Plan = 'solo' | 'practice' | 'hospital';
export type Clinic = Clinics['get']['responses'][200]['content']['application/json'] & {
  status?: Standing;
  plan?: Plan;
};
export type ClinicRegistration = {
  kind: 'bsnr' | 'commercial-register' | 'finess' | 'siret' | 'uid' | 'gln';
  number: string;
};
export type OwnClinic = Clinic & {
  registration: ClinicRegistration | null;
  contactName: string | null;
  appliedBy: string | null;
  appliedAt: string;
  decisions: {
    decision: 'approved' | 'declined' | 'suspended' | 'lifted';
    reason: string | null;
    decidedBy: string;
    decidedAt: string;
  }[];
};
export type RegistrationCheck = {
  status: 'pending' | 'confirmed' | 'refused';
  checkedAt: string | null;
  checkedBy: string | null;
  checkedAs: 'clinic' | 'platform' | null;
  reason: string | null;
};
/** What is known of a practitioner's number. */
export const checkOf = (one: object): RegistrationCheck =>
  (one as { registrationCheck?: RegistrationCheck }).registrationCheck ?? {
    status: 'pending',
    checkedAt: null,
    checkedBy: null,
    checkedAs: null,
    reason: null,
  };
export type ClinicInput = Clinics['put']['requestBody']['content']['application/json'];
export type VisitTypeInput =
  paths['/api/v1/scheduling/clinics/{clinicId}/visit-types']['post']['requestBody']['content']['application/json'];
export type PractitionerInput =
  paths['/api/v1/directory/practitioners/{practitionerId}']['put']['requestBody']['content']['application/json'];

export function clinicQuery(clinicId: string) {
  return queryOptions({
    queryKey: ['directory', 'clinic', clinicId],
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/directory/clinics/{clinicId}', { params: { path: { clinicId } }, signal }),
      ),
  });
}

/** Everybody who practises in the clinic, also those who are not shown to patients any more. */
export function clinicPractitionersQuery(clinicId: string) {
  return queryOptions({
    queryKey: ['directory', 'clinic', clinicId, 'practitioners'],
    queryFn: async ({ signal }) => {
      const params = { path: { clinicId }, query: { includeInactive: 'true' as const } };
      return (
        await call(
          api.GET('/api/v1/directory/clinics/{clinicId}/practitioners', { params, signal }),
        )
      ).items;
    },
  });
}

/** What the clinic offers, also what cannot be booked any more. */
export function clinicVisitTypesQuery(clinicId: string) {
  return queryOptions({
    queryKey: ['scheduling', 'clinic', clinicId, 'visit-types'],
    queryFn: async ({ signal }) => {
      const params = { path: { clinicId }, query: { includeInactive: 'true' as const } };
      const path = '/api/v1/scheduling/clinics/{clinicId}/visit-types';
      return (await call(api.GET(path, { params, signal }))).items;
    },
  });
}

/** The clinics in which a person works or for which they applied, with what was decided and why. */
export function ownClinicsQuery() {
  return queryOptions({
    queryKey: ['directory', 'clinics', 'mine'],
    queryFn: async ({ signal }) =>
      (await json<{ items: OwnClinic[] }>('directory/clinics/mine', { signal })).items,
  });
}
