import { queryOptions } from '@tanstack/react-query';
import type { Answer, Created } from '../../app/answer.ts';
import { api, call } from '../../app/api.ts';

export type Integration =
  Answer<'/api/v1/identity/clinics/{clinicId}/integrations'>['items'][number];
/** An integration with its secret, which the server tells once. */
export type WithSecret = Created<'/api/v1/identity/clinics/{clinicId}/integrations'>;
export type Scope = Integration['scopes'][number];

export function integrationsQuery(clinicId: string) {
  return queryOptions({
    queryKey: ['identity', 'clinic', clinicId, 'integrations'],
    queryFn: async ({ signal }) =>
      (
        await call(
          api.GET('/api/v1/identity/clinics/{clinicId}/integrations', {
            params: { path: { clinicId } },
            signal,
          }),
        )
      ).items,
  });
}

/** What integrations can be allowed: names of access rules. */
export function scopesQuery() {
  return queryOptions({
    queryKey: ['identity', 'integration-scopes'],
    queryFn: async ({ signal }) =>
      (await call(api.GET('/api/v1/identity/integration-scopes', { signal }))).items.map(
        ({ scope }) => scope,
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
