import type { paths } from '@hub/api-client';
import { queryOptions } from '@tanstack/react-query';
import type { Answer } from '../../app/answer.ts';
import { api, call } from '../../app/api.ts';
import type { Practitioner } from '../find/queries.ts';

type Clinics = paths['/api/v1/directory/clinics/{clinicId}'];
export type Clinic = Clinics['get']['responses'][200]['content']['application/json'];
export type OwnClinic = Answer<'/api/v1/directory/clinics/mine'>['items'][number];
export type Plan = Clinic['plan'];
export type ClinicRegistration = NonNullable<OwnClinic['registration']>;
export type RegistrationCheck = Practitioner['registrationCheck'];
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
      (await call(api.GET('/api/v1/directory/clinics/mine', { signal }))).items,
  });
}

/** Practitioners who applied to work in the clinic and wait for an answer. */
export function practitionerApplicationsQuery(clinicId: string) {
  return queryOptions({
    queryKey: ['directory', 'clinic', clinicId, 'applications'],
    queryFn: async ({ signal }) => {
      const params = { path: { clinicId }, query: { status: 'pending' as const } };
      const path = '/api/v1/directory/clinics/{clinicId}/practitioner-applications';
      return (await call(api.GET(path, { params, signal }))).items;
    },
  });
}

export type BookingPolicy = Answer<'/api/v1/scheduling/clinics/{clinicId}/booking-policy'>;
export type BookingPolicyInput =
  paths['/api/v1/scheduling/clinics/{clinicId}/booking-policy']['put']['requestBody']['content']['application/json'];

/** How the clinic deals with changes and holidays. */
export function bookingPolicyQuery(clinicId: string) {
  return queryOptions({
    queryKey: ['scheduling', 'clinic', clinicId, 'booking-policy'],
    queryFn: ({ signal }) => {
      const path = '/api/v1/scheduling/clinics/{clinicId}/booking-policy';
      return call(api.GET(path, { params: { path: { clinicId } }, signal }));
    },
    // While somebody edits, nothing may change below their hands; a stale save is refused by version.
    staleTime: Infinity,
  });
}

export type ReminderRules = Answer<'/api/v1/scheduling/clinics/{clinicId}/reminders'>;
export type ReminderRulesInput =
  paths['/api/v1/scheduling/clinics/{clinicId}/reminders']['put']['requestBody']['content']['application/json'];

/** How long before a visit the clinic's patients are reminded. */
export function reminderRulesQuery(clinicId: string) {
  return queryOptions({
    queryKey: ['scheduling', 'clinic', clinicId, 'reminders'],
    queryFn: ({ signal }) => {
      const path = '/api/v1/scheduling/clinics/{clinicId}/reminders';
      return call(api.GET(path, { params: { path: { clinicId } }, signal }));
    },
    // As with the policy: nothing changes below somebody's hands.
    staleTime: Infinity,
  });
}

/** The public holidays by which the clinic goes; asked again while they are being worked out. */
export function holidaysQuery(clinicId: string, year: number) {
  return queryOptions({
    queryKey: ['scheduling', 'clinic', clinicId, 'holidays', year],
    queryFn: ({ signal }) => {
      const path = '/api/v1/scheduling/clinics/{clinicId}/holidays';
      return call(api.GET(path, { params: { path: { clinicId }, query: { year } }, signal }));
    },
    refetchInterval: ({ state }) => (state.data?.isReady === false ? 1000 : false),
  });
}

/** The parts of a country with public holidays of their own. */
export function holidayRegionsQuery(country: string) {
  return queryOptions({
    queryKey: ['scheduling', 'holiday-regions', country],
    queryFn: async ({ signal }) => {
      const path = '/api/v1/scheduling/holiday-regions';
      return (await call(api.GET(path, { params: { query: { country } }, signal }))).items;
    },
    staleTime: Infinity,
  });
}
