import { queryOptions } from '@tanstack/react-query';
import { json } from '../clinic/wire.ts';
import type { ClinicRole } from '../people/queries.ts';

export type Mfa = 'amr' | 'always' | 'never';
export type Provider = {
  id: string;
  preset: 'oidc' | 'cognito';
  name: string;
  issuer: string;
  clientId: string;
  hasSecret: boolean;
  cognito: { region: string; userPoolId: string; domain: string } | null;
  extraScopes: string[];
  groupsClaim: string;
  groupRoles: Record<string, ClinicRole>;
  mfa: Mfa;
  acrValues: string[];
  updatedAt: string;
};
export type SignOn = {
  redirectUri: string;
  logoutRedirectUri: string;
  backChannelLogoutUri: string | null;
  provider: Provider | null;
  domains: { domain: string; status: 'pending' | 'approved'; requestedAt: string }[];
};

/** How a clinic's people sign in through its own provider; always answers, also before the first save. */
export function signOnQuery(clinicId: string) {
  return queryOptions({
    queryKey: ['identity', 'clinic', clinicId, 'sso'],
    queryFn: ({ signal }) => json<SignOn>(`identity/clinics/${clinicId}/sso`, { signal }),
  });
}
