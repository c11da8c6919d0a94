import type { paths } from '@hub/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../app/api.ts';

type Clinics = paths['/api/v1/directory/clinics/{clinicId}'];
export type Clinic = Clinics['get']['responses'][200]['content']['application/json'];
export type ClinicInput = Clinics['put']['requestBody']['content']['application/json'];
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
