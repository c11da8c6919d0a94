import { z } from 'zod';
import { rule } from '@hub/kernel/access/rule.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import { cognitoPool } from '../domain/sso.ts';
import type { Identity } from '../usecases/identity.ts';
import {
  backChannelAddress,
  callbackAddress,
  signedOutAddress,
} from '../usecases/sso/addresses.ts';
import {
  approveDomainClaim,
  declineDomainClaim,
  listDomainClaims,
} from '../usecases/sso/approve-domain.ts';
import type { DomainClaim } from '../usecases/sso/approve-domain.ts';
import { getClinicSso, removeProvider, saveProvider } from '../usecases/sso/manage-provider.ts';
import type { ClinicSso } from '../usecases/sso/manage-provider.ts';
import { signedIn } from './signed-in.ts';
import * as schemas from './sso-schemas.ts';

const readSso = rule('identity.sso.read', ['admin:clinic']);
const writeSso = rule('identity.sso.write', ['admin:clinic']);
/** Who checks that a domain is the clinic's, and so which provider may vouch for its addresses. */
const approveSsoDomain = rule('identity.sso-domain.approve', ['platform']);

const tags = ['identity'];

/** Setting up single sign-on: the clinic's admin, and the platform's for domains. */
export function ssoAdminRoutes(app: HubServer, identity: Identity): void {
  const url = '/api/v1/identity/clinics/:clinicId/sso';
  const answer = { params: schemas.ClinicId, response: { 200: schemas.ClinicSso }, tags };

  app.get(
    url,
    {
      config: { access: readSso },
      schema: { ...answer, operationId: 'getClinicSso', summary: 'Single sign-on of a clinic' },
    },
    async (request) => {
      const { clinicId } = request.params;
      return shown(identity, await getClinicSso(identity, signedIn(request), readSso, clinicId));
    },
  );

  app.put(
    url,
    {
      config: { access: writeSso, fresh: true },
      schema: {
        ...answer,
        operationId: 'setClinicSso',
        summary: 'Set the provider through which the clinic signs in; it is asked at once',
        body: schemas.ProviderSettings,
      },
    },
    async (request) => {
      const actor = signedIn(request);
      const { clinicId } = request.params;
      await saveProvider(identity, actor, writeSso, clinicId, request.body);
      return shown(identity, await getClinicSso(identity, actor, writeSso, clinicId));
    },
  );

  app.delete(
    url,
    {
      config: { access: writeSso, fresh: true },
      schema: {
        operationId: 'deleteClinicSso',
        summary: 'End single sign-on of a clinic and the sessions that began by it',
        tags,
        params: schemas.ClinicId,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await removeProvider(identity, signedIn(request), writeSso, request.params.clinicId);
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/api/v1/identity/sso-domains',
    {
      config: { access: approveSsoDomain },
      schema: {
        operationId: 'listSsoDomains',
        summary: 'Domains that clinics claim for their sign-in',
        tags,
        response: { 200: schemas.DomainClaims },
      },
    },
    async (request) => {
      const claims = await listDomainClaims(identity, signedIn(request), approveSsoDomain);
      return { items: claims.map(shownClaim) };
    },
  );

  app.post(
    '/api/v1/identity/sso-domains/:domain/approve',
    {
      config: { access: approveSsoDomain, fresh: true },
      schema: {
        operationId: 'approveSsoDomain',
        summary: 'Let a clinic’s provider vouch for the addresses of a domain',
        tags,
        params: schemas.DomainName,
        body: schemas.OfClinic,
        response: { 200: schemas.DomainClaim },
      },
    },
    async (request) => {
      const claim = { ...request.params, ...request.body };
      const actor = signedIn(request);
      return shownClaim(await approveDomainClaim(identity, actor, approveSsoDomain, claim));
    },
  );

  app.post(
    '/api/v1/identity/sso-domains/:domain/decline',
    {
      config: { access: approveSsoDomain, fresh: true },
      schema: {
        operationId: 'declineSsoDomain',
        summary: 'Take a clinic’s claim to a domain away, approved or not',
        tags,
        params: schemas.DomainName,
        body: schemas.OfClinic,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const claim = { ...request.params, ...request.body };
      await declineDomainClaim(identity, signedIn(request), approveSsoDomain, claim);
      return reply.status(204).send(null);
    },
  );
}

function shown({ kernel: { config } }: Identity, sso: ClinicSso): schemas.ClinicSso {
  const { provider } = sso;
  const pool = provider && cognitoPool(provider.issuer);
  return {
    redirectUri: callbackAddress(config),
    logoutRedirectUri: signedOutAddress(config),
    backChannelLogoutUri: provider ? backChannelAddress(config, provider.id) : null,
    provider: provider
      ? {
          id: provider.id,
          preset: provider.preset,
          name: provider.name,
          issuer: provider.issuer,
          clientId: provider.clientId,
          hasSecret: provider.sealedSecret !== null,
          cognito:
            pool && provider.cognitoDomain !== null
              ? { ...pool, domain: provider.cognitoDomain }
              : null,
          extraScopes: [...provider.extraScopes],
          groupsClaim: provider.groupsClaim,
          groupRoles: { ...provider.groupRoles },
          mfa: provider.mfa,
          acrValues: [...provider.acrValues],
          updatedAt: provider.updatedAt.toISOString(),
        }
      : null,
    domains: sso.domains.map(({ domain, approvedAt, requestedAt }) => ({
      domain,
      status: approvedAt === null ? 'pending' : 'approved',
      requestedAt: requestedAt.toISOString(),
    })),
  };
}

const shownClaim = (claim: DomainClaim): z.infer<typeof schemas.DomainClaim> => ({
  domain: claim.domain,
  clinicId: claim.clinicId,
  status: claim.approvedAt === null ? 'pending' : 'approved',
  requestedAt: claim.requestedAt.toISOString(),
  approvedAt: claim.approvedAt?.toISOString() ?? null,
});
