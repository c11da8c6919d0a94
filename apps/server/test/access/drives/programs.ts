/** A clinic's own sign-in, and the programs that it lets use the API. */
import { randomUUID } from 'node:crypto';
import { get, http } from '../drive.ts';
import type { Drive, Drives } from '../drive.ts';
import type { World } from '../world.ts';
import { once } from './fhir.ts';

const BASE = '/api/v1/identity';
const clinic = ({ a }: World): string => `${BASE}/clinics/${a.clinicId}`;

interface Program {
  id: string;
  clientSecret: string;
}

const newProgram = { name: 'Practice software', scopes: ['scheduling.appointment.read'] };
const program = ({ as, a }: World): Promise<Program> =>
  as<Program>(a.admin, 'POST', `${BASE}/clinics/${a.clinicId}/integrations`, newProgram);
const programOnce = once(program);

/** There may be but a few programs, and the table makes many. */
async function forgetPrograms({ hub }: World): Promise<void> {
  await hub.owner.query(`delete from identity.integration where name = $1`, ['For one call']);
}

const token = (secretOf: (program: Program) => string): Drive =>
  http<Program>({
    prepare: programOnce,
    isRepeatable: true,
    request: (_world, made) => ({
      method: 'POST',
      url: `${BASE}/oauth/token`,
      payload: 'grant_type=client_credentials',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        authorization: `Basic ${Buffer.from(`${made.id}:${secretOf(made)}`).toString('base64')}`,
      },
    }),
  });

/** A provider of another clinic, so that the table's own may be set and taken away. */
const provider = once(async ({ hub, b }) => {
  const { rows } = await hub.owner.query<{ id: string }>(
    `insert into identity.sso_provider (clinic_id, preset, name, issuer, client_id, groups_claim, group_roles, mfa,
       created_at, updated_at)
     values ($1, 'oidc', 'Klinikum', 'https://idp.invalid', 'hub', 'groups', '{}', 'amr', $2, $2) returning id`,
    [b.clinicId, hub.clock.now()],
  );
  return rows[0]?.id ?? '';
});

/** A domain that clinic B claims. */
const claimed = async (world: World): Promise<string> => {
  await provider(world);
  const domain = `${randomUUID()}.example.org`;
  await world.hub.owner.query(
    'insert into identity.sso_domain (domain, clinic_id, requested_at) values ($1, $2, $3)',
    [domain, world.b.clinicId, world.hub.clock.now()],
  );
  return domain;
};

const decideDomain = (verb: 'approve' | 'decline'): Drive =>
  http<string>({
    prepare: claimed,
    request: ({ b }, domain) => ({
      method: 'POST',
      url: `${BASE}/sso-domains/${domain}/${verb}`,
      payload: { clinicId: b.clinicId },
    }),
  });

const settings = {
  preset: 'oidc',
  name: 'Klinikum',
  issuer: 'https://idp.invalid',
  clientId: 'hub',
  clientSecret: 'not a secret of anybody',
  domains: [],
  groupRoles: {},
  mfa: 'amr',
};

/** Page addresses answer with a redirect, which says by its address how it went. */
const page =
  (url: (id: string) => string, isRefusal: (location: string) => boolean): Drive =>
  async (world, person) => {
    const id = await world.aside(() => provider(world));
    const { statusCode, headers, body } = await world.hub.app.inject({
      url: url(id),
      ...(person && { headers: person.headers }),
    });
    if (statusCode !== 302) return `unclear: ${statusCode} ${body.slice(0, 200)}`;
    return isRefusal(String(headers.location)) ? 'denied' : 'allowed';
  };

const OWN_SIGN_IN = "a clinic's own sign-in";
const PROGRAM = 'a program of a clinic';
const DOMAIN = 'a domain that a clinic claims';

export const programDrives: Drives = {
  lookUpSso: {
    'where addresses of a domain sign in': http({
      request: () => ({
        method: 'POST',
        url: `${BASE}/sso/lookup`,
        payload: { email: 'kim@example.org' },
      }),
    }),
  },
  startSso: {
    // The provider of the table does not answer, which the page says.
    'a provider of a clinic': page(
      (id) => `${BASE}/sso/${id}/start`,
      (location) => !location.includes('sso=unavailable'),
    ),
  },
  finishSso: {
    'a sign-in that they did not begin': page(
      () => `${BASE}/sso/callback?state=${'x'.repeat(43)}&code=x`,
      (location) => location.includes('sso=expired'),
    ),
  },
  endSsoSession: {
    'sessions of a provider that they are not': http<string>({
      prepare: provider,
      isRepeatable: true,
      request: (_world, id) => ({
        method: 'POST',
        url: `${BASE}/sso/${id}/back-channel-logout`,
        payload: 'logout_token=a.b.c',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
      refused: [400],
    }),
  },
  getClinicSso: { [OWN_SIGN_IN]: get((world) => `${clinic(world)}/sso`) },
  setClinicSso: {
    [OWN_SIGN_IN]: http({
      request: (world) => ({ method: 'PUT', url: `${clinic(world)}/sso`, payload: settings }),
      // The provider does not answer, which only somebody who may set it learns.
      reached: [422],
    }),
  },
  deleteClinicSso: {
    [OWN_SIGN_IN]: http({
      request: (world) => ({ method: 'DELETE', url: `${clinic(world)}/sso` }),
    }),
  },
  listSsoDomains: { 'domains that clinics claim': get(`${BASE}/sso-domains`) },
  approveSsoDomain: { [DOMAIN]: decideDomain('approve') },
  declineSsoDomain: { [DOMAIN]: decideDomain('decline') },
  listIntegrationScopes: { 'what programs can be allowed': get(`${BASE}/integration-scopes`) },
  listIntegrations: {
    'the programs of a clinic': get((world) => `${clinic(world)}/integrations`),
  },
  createIntegration: {
    [PROGRAM]: http({
      request: (world) => ({
        method: 'POST',
        url: `${clinic(world)}/integrations`,
        payload: { ...newProgram, name: 'For one call' },
      }),
      tidy: forgetPrograms,
    }),
  },
  rotateIntegration: {
    [PROGRAM]: http<Program>({
      prepare: program,
      request: (world, { id }) => ({
        method: 'POST',
        url: `${clinic(world)}/integrations/${id}/rotate`,
      }),
    }),
  },
  deleteIntegration: {
    [PROGRAM]: http<Program>({
      prepare: program,
      request: (world, { id }) => ({
        method: 'DELETE',
        url: `${clinic(world)}/integrations/${id}`,
      }),
    }),
  },
  createClientToken: {
    'a program whose secret they know': token(({ clientSecret }) => clientSecret),
    'a program whose secret they do not know': token(() => 'x'.repeat(43)),
  },
};
