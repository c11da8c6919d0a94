import { queryOptions } from '@tanstack/react-query';
import type { Answer, Input } from '../../app/answer.ts';
import { api, call } from '../../app/api.ts';

export type SignOn = Answer<'/api/v1/identity/clinics/{clinicId}/sso'>;
export type Provider = NonNullable<SignOn['provider']>;
export type SignOnInput = Input<'/api/v1/identity/clinics/{clinicId}/sso', 'put'>;
export type Mfa = Provider['mfa'];

/** How a clinic's people sign in through its own provider; always answers, also before the first save. */
export function signOnQuery(clinicId: string) {
  return queryOptions({
    queryKey: ['identity', 'clinic', clinicId, 'sso'],
    queryFn: ({ signal }) =>
      call(
        api.GET('/api/v1/identity/clinics/{clinicId}/sso', {
          params: { path: { clinicId } },
          signal,
        }),
      ),
  });
}
