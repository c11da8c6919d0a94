import { expect } from 'vitest';
import type { TestActor, TestStaff } from '@hub/testkit/actors.ts';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { startOidcServer } from '@hub/testkit/oidc.ts';
import type { OidcServer, OidcUser, OidcVisit } from '@hub/testkit/oidc.ts';
import { identity } from '../index.ts';
import { openBrowser } from './browser.ts';
import type { Browser } from './browser.ts';

export const ORIGIN = 'http://localhost:3000';
export const CALLBACK = `${ORIGIN}/api/v1/identity/sso/callback`;
export const CLIENT = { clientId: 'hub', clientSecret: 'a secret of more than 32 characters' };
export const DOMAIN = 'klinik.example';
export const PROVIDER_PASSWORD = 'password at the provider';

/** A clinic whose people sign in at a provider of its own. */
export interface SsoWorld {
  hub: TestHub;
  admin: TestStaff;
  platform: TestActor;
  clinicId: string;
  /** The provider's id with us. */
  providerId(): Promise<string>;
  /** Changes the clinic's settings; those not told stay as the world began. */
  configure(change: Record<string, unknown>): Promise<{ status: number; body: Answer }>;
  approveDomain(): Promise<void>;
  stop(): Promise<void>;
}
export type Answer = Record<string, unknown> & { provider?: { id: string } | null };

/** Calls the API as a person. */
export async function call(
  { app }: TestHub,
  person: TestActor | undefined,
  method: 'GET' | 'PUT' | 'POST' | 'DELETE',
  path: string,
  payload?: object,
): Promise<{ status: number; body: Answer }> {
  const response = await app.inject({
    method,
    url: `/api/v1/identity/${path}`,
    headers: { ...person?.headers },
    ...(payload && { payload }),
  });
  const body = response.body === '' ? {} : response.json<Answer>();
  return { status: response.statusCode, body };
}

export async function startSsoWorld(issuer: string): Promise<SsoWorld> {
  const hub = await startHub([identity], {
    config: { ssoAllowPrivateIssuers: true, publicUrl: ORIGIN },
  });
  const admin = await hub.actors.admin();
  const platform = await hub.actors.platformAdmin();
  const { clinicId } = admin;
  const path = `clinics/${clinicId}/sso`;
  const settings = {
    preset: 'oidc',
    name: 'Klinik am See',
    issuer,
    ...CLIENT,
    domains: [DOMAIN],
    groupRoles: { Ärzte: 'doctor', Empfang: 'desk', Leitung: 'admin' },
    mfa: 'amr',
  };
  const fresh = () => hub.actors.session(admin, { mfa: true });
  const configure: SsoWorld['configure'] = async (change) =>
    call(hub, await fresh(), 'PUT', path, { ...settings, ...change });
  const approveDomain = async (): Promise<void> => {
    const approver = await hub.actors.session(platform, { mfa: true });
    const answer = await call(hub, approver, 'POST', `sso-domains/${DOMAIN}/approve`, { clinicId });
    expect(answer.status).toBe(200);
  };
  expect(await configure({})).toMatchObject({ status: 200 });
  await approveDomain();
  return {
    hub,
    admin,
    platform,
    clinicId,
    configure,
    approveDomain,
    async providerId() {
      const { rows } = await hub.owner.query<{ id: string }>(
        'select id from identity.sso_provider where clinic_id = $1',
        [clinicId],
      );
      return rows[0]?.id ?? '';
    },
    stop: () => hub.stop(),
  };
}

export const person = (name: string, claims: Record<string, unknown> = {}): OidcUser => ({
  email: `${name}@${DOMAIN}`,
  password: PROVIDER_PASSWORD,
  subject: `subject of ${name}`,
  claims: { name, groups: ['Ärzte'], amr: ['pwd', 'mfa'], ...claims },
});

export const startProvider = (
  users: OidcUser[],
  options: { claimsAtUserInfo?: boolean } = {},
): Promise<OidcServer> =>
  startOidcServer({
    ...options,
    ...CLIENT,
    users,
    redirectUris: [CALLBACK],
    logoutRedirectUris: [`${ORIGIN}/sign-in`],
  });

/** A browser that signs in through the clinic's provider. */
export interface SsoBrowser extends Browser {
  visit: OidcVisit | undefined;
  /** Where our start address leads to. */
  start(query?: string): Promise<string>;
  /** Where our callback leads to; brings only the cookies that come back from another site. */
  comeBack(callback: string): Promise<string>;
  /** All of it as a person of the provider; where it ends. */
  signInAs(user: OidcUser, query?: string): Promise<string>;
}

export function openSsoBrowser(world: SsoWorld, provider?: OidcServer): SsoBrowser {
  const { app } = world.hub;
  const browser = openBrowser(world.hub);
  const visit = provider?.visit();
  const get = async (url: string, cookies: [string, string][]): Promise<string> => {
    const response = await app.inject({
      url,
      headers: { cookie: cookies.map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    expect(response.statusCode).toBe(302);
    expect(response.headers['cache-control']).toBe('no-store');
    for (const line of [response.headers['set-cookie'] ?? []].flat()) {
      expect(line).toMatch(/^__Host-.*; Path=\/; HttpOnly; Secure; SameSite=(Strict|Lax)$/);
      const [pair = ''] = line.split(';');
      const name = pair.slice(0, pair.indexOf('='));
      if (line.includes('Max-Age=0')) browser.cookies.delete(name);
      else browser.cookies.set(name, pair.slice(pair.indexOf('=') + 1));
    }
    return String(response.headers.location);
  };
  const start = async (query = ''): Promise<string> =>
    get(`/api/v1/identity/sso/${await world.providerId()}/start?${query}`, [...browser.cookies]);
  const comeBack = (callback: string): Promise<string> =>
    get(
      callback.replace(ORIGIN, ''),
      [...browser.cookies].filter(([name]) => name === '__Host-hub.sso'),
    );
  return {
    ...browser,
    visit,
    start,
    comeBack,
    async signInAs({ email, password }, query) {
      if (visit === undefined) throw new Error('There is no provider to sign in at');
      return comeBack(await visit.signIn(await start(query), { email, password }));
    },
  };
}
