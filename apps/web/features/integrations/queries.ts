import { queryOptions } from '@tanstack/react-query';
import { json } from '../clinic/wire.ts';

export type Integration = {
  id: string;
  clientId: string;
  name: string;
  scopes: string[];
  createdAt: string;
  lastUsedAt: string | null;
  rotatedAt: string | null;
  secrets: { id: string; createdAt: string; expiresAt: string | null; lastUsedAt: string | null }[];
};
/** An integration with its secret, which the server tells once. */
export type WithSecret = Integration & { clientSecret: string };

export function integrationsQuery(clinicId: string) {
  return queryOptions({
    queryKey: ['identity', 'clinic', clinicId, 'integrations'],
    queryFn: async ({ signal }) =>
      (
        await json<{ items: Integration[] }>(`identity/clinics/${clinicId}/integrations`, {
          signal,
        })
      ).items,
  });
}

/** What integrations can be allowed: names of access rules. */
export function scopesQuery() {
  return queryOptions({
    queryKey: ['identity', 'integration-scopes'],
    queryFn: async ({ signal }) =>
      (
        await json<{ items: { scope: string }[] }>('identity/integration-scopes', { signal })
      ).items.map(({ scope }) => scope),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
