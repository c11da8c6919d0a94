import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestActor, TestStaff } from '@hub/testkit/actors.ts';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import type { OidcServer } from '@hub/testkit/oidc.ts';
import { identity } from '../index.ts';
import { mailsTo, tokenOf } from './browser.ts';
import {
  CALLBACK,
  CLIENT,
  DOMAIN,
  call,
  openSsoBrowser,
  person,
  startProvider,
  startSsoWorld,
} from './sso-world.ts';
import type { SsoWorld } from './sso-world.ts';

let provider: OidcServer;
let world: SsoWorld;

beforeAll(async () => {
  provider = await startProvider([person('dora')]);
  world = await startSsoWorld(provider.issuer);
});
afterAll(async () => {
  await world.stop();
  await provider.stop();
});

const fresh = (who: TestStaff | TestActor) => world.hub.actors.session(who, { mfa: true });
const path = (clinicId = world.clinicId): string => `clinics/${clinicId}/sso`;

describe('the settings of a clinic', () => {
  test('show what its provider must know of us, and never the secret', async () => {
    const { body } = await call(world.hub, await fresh(world.admin), 'GET', path());
    expect(body).toMatchObject({
      redirectUri: CALLBACK,
      logoutRedirectUri: 'http://localhost:3000/sign-in',
      backChannelLogoutUri: expect.stringContaining('/back-channel-logout'),
      provider: { issuer: provider.issuer, clientId: 'hub', hasSecret: true, mfa: 'amr' },
      domains: [{ domain: DOMAIN, status: 'approved' }],
    });
    expect(JSON.stringify(body)).not.toContain(CLIENT.clientSecret);
    const { rows } = await world.hub.owner.query<{ row: string }>(
      `select p::text || encode(p.client_secret, 'escape') as row from identity.sso_provider p`,
    );
    expect(rows[0]?.row).not.toContain(CLIENT.clientSecret);
    const other = await world.hub.actors.admin();
    const empty = await call(world.hub, other, 'GET', path(other.clinicId));
    expect(empty.body).toMatchObject({ provider: null, domains: [], redirectUri: CALLBACK });
  });

  test('are for its admins alone, with a fresh proof', async () => {
    const { actors } = world.hub;
    const strangers = [
      await actors.admin(),
      await actors.desk({ clinicId: world.clinicId }),
      await actors.session(world.admin, { mfa: false }),
      await fresh(world.platform),
    ];
    for (const stranger of strangers) {
      for (const method of ['GET', 'PUT', 'DELETE'] as const) {
        const body = method === 'PUT' ? { ...settings(), clientSecret: 'x' } : undefined;
        expect((await call(world.hub, stranger, method, path(), body)).status).toBe(403);
      }
    }
    const writing = world.hub.app.declaredRoutes.filter(
      ({ access, method }) => access.name === 'identity.sso.write' && method !== 'HEAD',
    );
    expect(writing.map((route) => [route.method, route.fresh])).toEqual([
      ['PUT', true],
      ['DELETE', true],
    ]);
  });

  const settings = () => ({
    preset: 'oidc',
    name: 'Klinik am See',
    issuer: provider.issuer,
    clientId: 'hub',
    domains: [DOMAIN],
    groupRoles: { Ärzte: 'doctor' },
    mfa: 'amr',
  });

  test('keep the secret where none is given, but not for another provider', async () => {
    expect((await world.configure({ clientSecret: undefined })).status).toBe(200);
    const user = person('dora');
    expect(await openSsoBrowser(world, provider).signInAs(user)).toBe('/');
    const moved = await world.configure({ clientSecret: undefined, clientId: 'another' });
    expect([moved.status, moved.body['code']]).toEqual([422, 'sso_secret_required']);
  });

  test('ask the provider at once', async () => {
    const gone = await startProvider([]);
    await gone.stop();
    const away = await world.configure({ issuer: gone.issuer });
    expect([away.status, away.body['code']]).toEqual([422, 'sso_issuer_unreachable']);
    const wrong = await world.configure({ issuer: `${provider.issuer}/elsewhere` });
    expect([wrong.status, wrong.body['code']]).toEqual([422, 'sso_issuer_unsuitable']);
  });

  test.each([
    [{ issuer: 'ftp://login.example.org' }],
    [{ issuer: 'https://login.example.org/?a=b' }],
    [{ domains: ['klinik'] }],
    [{ domains: ['klinik.example/x'] }],
    [{ groupRoles: { all: 'platform-admin' } }],
    [{ mfa: 'sometimes' }],
    [{ extra: 1 }],
    [{ preset: 'cognito' }],
  ])('refuse %j', async (change) => {
    expect((await world.configure(change)).status).toBe(422);
  });

  test('of another provider start anew: who was linked, and their sessions, are not', async () => {
    const user = person('dora');
    const browser = openSsoBrowser(world, provider);
    await browser.signInAs(user);
    expect((await browser.post('token')).status).toBe(200);
    const second = await startProvider([{ ...user, subject: 'somebody else' }]);
    expect((await world.configure({ issuer: second.issuer })).status).toBe(200);
    expect((await browser.post('token')).status).toBe(401);
    const links = await world.hub.owner.query('select 1 from identity.sso_identity');
    expect(links.rows).toEqual([]);
    expect(await openSsoBrowser(world, second).signInAs(user)).toBe('/');
    await second.stop();
    await world.configure({});
  });
});

describe('a domain', () => {
  test('belongs to one clinic, as the platform’s admin found', async () => {
    const { hub, platform } = world;
    const rival = await hub.actors.admin();
    const claim = { clinicId: rival.clinicId };
    await hub.owner.query(
      'insert into identity.sso_domain (domain, clinic_id, requested_at) values ($1, $2, now())',
      [DOMAIN, rival.clinicId],
    );
    const approve = `sso-domains/${DOMAIN}/approve`;
    const taken = await call(hub, await fresh(platform), 'POST', approve, claim);
    expect([taken.status, taken.body['code']]).toEqual([409, 'sso_domain_taken']);
    const listed = await call(hub, await fresh(platform), 'GET', 'sso-domains');
    expect(listed.body['items']).toHaveLength(2);
    const unclaimed = { clinicId: crypto.randomUUID() };
    const path = 'sso-domains/unclaimed.example/approve';
    expect((await call(hub, await fresh(platform), 'POST', path, unclaimed)).status).toBe(404);
    for (const stranger of [rival, await fresh(world.admin)]) {
      expect((await call(hub, stranger, 'POST', approve, claim)).status).toBe(403);
      expect((await call(hub, stranger, 'GET', 'sso-domains')).status).toBe(403);
    }
    const put = await call(hub, rival, 'PUT', `clinics/${rival.clinicId}/sso`, {
      preset: 'oidc',
      name: 'Rival',
      issuer: provider.issuer,
      ...CLIENT,
      domains: [DOMAIN],
      groupRoles: {},
      mfa: 'amr',
    });
    expect([put.status, put.body['code']]).toEqual([409, 'sso_domain_taken']);
    const decline = `sso-domains/${DOMAIN}/decline`;
    expect((await call(hub, await fresh(platform), 'POST', decline, claim)).status).toBe(204);
  });
});

test('single sign-on that is taken away ends its sessions and frees its domains', async () => {
  const browser = openSsoBrowser(world, provider);
  await browser.signInAs(person('dora'));
  const { status } = await call(world.hub, await fresh(world.admin), 'DELETE', path());
  expect(status).toBe(204);
  expect((await browser.post('token')).status).toBe(401);
  const { rows } = await world.hub.owner.query('select 1 from identity.sso_domain');
  expect(rows).toEqual([]);
});

test('who signed in through it sets a password by mail then, and not before', async () => {
  await world.configure({});
  await world.approveDomain();
  const user = person('orphan');
  provider.users.push(user);
  await openSsoBrowser(world, provider).signInAs(user);
  const { rows } = await world.hub.owner.query<{ id: string }>(
    'select id from identity.user_account where email = $1',
    [user.email],
  );
  const account = rows[0]?.id ?? '';
  const browser = openSsoBrowser(world);
  const forget = async () => {
    await browser.post('password/forgot', { email: user.email });
    return (await mailsTo(world.hub, account)).filter((mail) => mail.template === 'reset-password');
  };
  expect(await forget()).toEqual([]);
  await call(world.hub, await fresh(world.admin), 'DELETE', path());
  const [mail] = await forget();
  const password = 'four words in a row';
  const reset = await browser.post('password/reset', { token: tokenOf(mail!), password });
  expect(reset.status).toBe(200);
  expect(await browser.signIn(user.email, password)).toBe('enrol-second-factor');
});

test.each([
  'https://127.0.0.1/',
  'https://[::1]/',
  'https://169.254.169.254/latest',
  'https://localhost/',
  'http://login.example.org/',
])('a provider at %s is refused: only public addresses, only https', async (issuer) => {
  const hub: TestHub = await startHub([identity]);
  const admin = await hub.actors.admin();
  const answer = await call(hub, admin, 'PUT', `clinics/${admin.clinicId}/sso`, {
    preset: 'oidc',
    name: 'Inside',
    issuer,
    ...CLIENT,
    domains: [],
    groupRoles: {},
    mfa: 'never',
  });
  expect([answer.status, answer.body['code']]).toEqual([422, 'sso_address_refused']);
  await hub.stop();
});
