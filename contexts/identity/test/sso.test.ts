import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OidcServer, OidcUser } from '@hub/testkit/oidc.ts';
import type { DB } from '../store/types.gen.ts';
import { newTotpSecret } from '../usecases/codes.ts';
import { provisionAccounts } from '../usecases/provision-account.ts';
import type { Provision } from '../usecases/provision-account.ts';
import { codeOf, openBrowser } from './browser.ts';
import { DOMAIN, call, openSsoBrowser, person, startProvider, startSsoWorld } from './sso-world.ts';
import type { SsoBrowser, SsoWorld } from './sso-world.ts';

let provider: OidcServer;
let world: SsoWorld;

beforeAll(async () => {
  provider = await startProvider([]);
  world = await startSsoWorld(provider.issuer);
});
afterAll(async () => {
  await world.stop();
  await provider.stop();
});

/** Somebody new at the provider. */
function hire(name: string, claims: Record<string, unknown> = {}): OidcUser {
  const user = person(name, claims);
  provider.users.push(user);
  return user;
}

const arrive = async (user: OidcUser, query?: string): Promise<[string, SsoBrowser]> => {
  const browser = openSsoBrowser(world, provider);
  return [await browser.signInAs(user, query), browser];
};
const account = async (browser: SsoBrowser): Promise<Record<string, unknown>> =>
  (await browser.post('token')).json()['account'] as Record<string, unknown>;
const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<
    string,
    unknown
  >;

const provision = (email: string, more: Partial<Provision> = {}) =>
  provisionAccounts(world.hub.kernel<DB>('identity'), [
    { email, password: 'correct horse battery', locale: 'de', ...more },
  ]);

describe('signing in at the clinic’s provider', () => {
  test('opens an account with the role of the person’s group, and a session with its second factor', async () => {
    const user = hire('dora');
    const browser = openSsoBrowser(world, provider);
    const looked = (await browser.post('sso/lookup', { email: user.email.toUpperCase() })).json();
    expect(looked['provider']).toEqual({ id: await world.providerId(), name: 'Klinik am See' });
    expect(await browser.signInAs(user, 'next=%2Fclinic&locale=fr')).toBe('/clinic');
    expect(await account(browser)).toMatchObject({
      email: user.email,
      locale: 'fr',
      mfa: true,
      patientId: null,
      roles: [{ role: 'doctor', clinicId: world.clinicId }],
      sso: { providerId: await world.providerId(), name: 'Klinik am See' },
    });
    expect(claimsOf(await browser.token())['amr']).toEqual(['fed', 'mfa']);
    const again = openBrowser(world.hub);
    expect(await again.signIn(user.email, 'password at the provider')).toBeUndefined();
  });

  test('finds the same account again, and lets it follow the groups', async () => {
    const user = hire('emil');
    const [, first] = await arrive(user);
    const { id } = await account(first);
    user.claims = { ...user.claims, groups: ['Empfang', 'Kantine'] };
    const [, second] = await arrive(user);
    expect(await account(second)).toMatchObject({
      id,
      roles: [{ role: 'desk', clinicId: world.clinicId }],
    });
    user.claims = { ...user.claims, groups: [] };
    const [end, third] = await arrive(user);
    expect(end).toBe('/sign-in?sso=no-role');
    expect((await third.post('token')).status).toBe(401);
    const facts = await world.hub.owner.query(
      'select 1 from kernel.relation where subject = $1 and valid_until is null',
      [id],
    );
    expect(facts.rows).toEqual([]);
  });

  test('leaves the clinic its last admin, and roles given by hand', async () => {
    const user = hire('lena', { groups: ['Leitung'] });
    const [, first] = await arrive(user);
    await world.configure({ groupRoles: { Ärzte: 'doctor', Leitung: 'admin' } });
    const { id } = await account(first);
    await world.hub.owner.query(
      "insert into identity.membership (user_id, role, clinic_id, how) values ($1, 'desk', $2, 'platform')",
      [id, world.clinicId],
    );
    user.claims = { ...user.claims, groups: ['Ärzte'] };
    const [, second] = await arrive(user);
    const { roles } = await account(second);
    expect((roles as { role: string }[]).map(({ role }) => role).toSorted()).toEqual([
      'admin',
      'desk',
      'doctor',
    ]);
    await world.configure({});
  });

  test('ends the session that the browser had', async () => {
    const user = hire('ines');
    const browser = openSsoBrowser(world, provider);
    await browser.signInAs(user);
    const before = await browser.token();
    await browser.signInAs(user);
    expect(await browser.token()).not.toBe(before);
    const headers = { authorization: `Bearer ${before}` };
    const { statusCode } = await world.hub.app.inject({
      url: '/api/v1/identity/account',
      headers,
    });
    expect(statusCode).toBe(401);
  });

  test.each(['https://evil.example/', '//evil.example', '/\\evil.example'])(
    'does not lead on to %s',
    async (next) => {
      const user = hire(`next${Math.random()}`);
      expect((await arrive(user, `next=${encodeURIComponent(next)}`))[0]).toBe('/');
    },
  );
});

describe('is refused', () => {
  test.each<[string, string, () => OidcUser]>([
    [
      'whose address the provider did not verify',
      'email-unverified',
      () => Object.assign(hire('unverified'), { emailVerified: false }),
    ],
    [
      'whose address is of another domain',
      'domain',
      () => Object.assign(hire('foreign'), { email: 'foreign@elsewhere.example' }),
    ],
    ['who is in no group with a role', 'no-role', () => hire('cook', { groups: ['Küche'] })],
    ['of whom no group is told', 'no-role', () => hire('nobody', { groups: undefined })],
  ])('somebody %s', async (_reason, code, make) => {
    const user = make();
    const [end, browser] = await arrive(user);
    expect(end).toBe(`/sign-in?sso=${code}`);
    expect((await browser.post('token')).status).toBe(401);
    const { rows } = await world.hub.owner.query(
      'select 1 from identity.user_account where email = $1',
      [user.email],
    );
    expect(rows).toEqual([]);
  });

  test('everybody while the domain is not approved, or another clinic’s', async () => {
    const user = hire('early');
    const claim = { clinicId: world.clinicId };
    const approver = () => world.hub.actors.session(world.platform, { mfa: true });
    const path = `sso-domains/${DOMAIN}`;
    await call(world.hub, await approver(), 'POST', `${path}/decline`, claim);
    expect((await arrive(user))[0]).toBe('/sign-in?sso=domain');
    const lookup = { email: user.email };
    const { json } = await openBrowser(world.hub).post('sso/lookup', lookup);
    expect(json()['provider']).toBeNull();
    await world.configure({});
    expect((await arrive(user))[0]).toBe('/sign-in?sso=domain');
    await world.approveDomain();
    expect((await arrive(user))[0]).toBe('/');
  });

  test('who is suspended, although a group has the role', async () => {
    const user = hire('sus');
    await arrive(user);
    await world.hub.owner.query(
      `update identity.membership set suspended_at = now() where user_id =
        (select id from identity.user_account where email = $1)`,
      [user.email],
    );
    expect((await arrive(user))[0]).toBe('/sign-in?sso=suspended');
  });

  test('everybody when the provider is away', async () => {
    const away = await startProvider([]);
    const other = await startSsoWorld(away.issuer);
    await away.stop();
    other.hub.clock.advance(11 * 60_000);
    expect(await openSsoBrowser(other).start()).toBe('/sign-in?sso=unavailable');
    await other.stop();
  });
});

describe('an account that was there before', () => {
  const role = () => [{ role: 'desk', clinicId: world.clinicId }] as const;

  test('of a member of the clinic is linked', async () => {
    const user = hire('member', { groups: ['Empfang'] });
    const [made] = await provision(user.email, { roles: role() });
    const [end, browser] = await arrive(user);
    expect([end, (await account(browser))['id']]).toEqual(['/', made?.accountId]);
  });

  test('of a stranger, or with a patient’s record, is not', async () => {
    const stranger = hire('stranger');
    await provision(stranger.email, { roles: [{ role: 'desk', clinicId: crypto.randomUUID() }] });
    expect((await arrive(stranger))[0]).toBe('/sign-in?sso=address-in-use');
    const patient = hire('patient');
    await provision(patient.email, { patientId: 'new', roles: role() });
    expect((await arrive(patient))[0]).toBe('/sign-in?sso=address-in-use');
  });

  test('that works elsewhere too proves its own factor: one clinic’s provider opens no other', async () => {
    const elsewhere = { role: 'admin', clinicId: crypto.randomUUID() } as const;
    const bare = hire('bare', { groups: ['Empfang'] });
    await provision(bare.email, { roles: [...role(), elsewhere] });
    expect((await arrive(bare))[0]).toBe('/sign-in?sso=own-factor-first');
    const both = hire('both', { groups: ['Empfang'] });
    const totpSecret = newTotpSecret();
    await provision(both.email, { roles: [...role(), elsewhere], totpSecret });
    const [end, browser] = await arrive(both);
    expect(end).toBe('/sign-in?sso=totp&next=%2F');
    expect((await browser.post('token')).status).toBe(401);
    const code = codeOf(world.hub, totpSecret);
    expect((await browser.post('sign-in/totp', { code })).status).toBe(200);
    expect(await account(browser)).toMatchObject({ mfa: true, email: both.email });
    const redirect = (await browser.post('sign-out')).json()['redirect'];
    expect(redirect).toContain('/session/end?');
  });
});

describe('the second factor', () => {
  test('is asked for here where the provider’s token tells of none', async () => {
    const user = hire('weak', { amr: ['pwd'] });
    const [end, browser] = await arrive(user, 'next=%2Fclinic');
    expect(end).toBe('/sign-in?sso=enrol-second-factor&next=%2Fclinic');
    const refused = await browser.post('token');
    expect([refused.status, refused.json()['code']]).toEqual([403, 'second_factor_required']);
    const { secret } = (await browser.post('totp', {})).json();
    const confirmed = await browser.post('totp/confirm', {
      code: codeOf(world.hub, String(secret)),
    });
    expect(confirmed.status).toBe(200);
    expect(await account(browser)).toMatchObject({ mfa: true });
    const [next, later] = await arrive(user);
    expect(next).toBe('/sign-in?sso=totp&next=%2F');
    const code = codeOf(world.hub, String(secret), 1);
    expect((await later.post('sign-in/totp', { code })).status).toBe(200);
    expect(claimsOf(await later.token())['amr']).toEqual(['fed', 'otp', 'mfa']);
  });

  test('is the provider’s where it always asks for one, and never where it is said not to count', async () => {
    const user = hire('policy', { amr: undefined });
    await world.configure({ mfa: 'always' });
    expect((await arrive(user))[0]).toBe('/');
    await world.configure({ mfa: 'never' });
    const strong = hire('strong', { amr: ['mfa'] });
    expect((await arrive(strong))[0]).toBe('/sign-in?sso=enrol-second-factor&next=%2F');
    await world.configure({});
  });
});

describe('a sensitive act', () => {
  test('asks the provider to prove the person anew', async () => {
    const { clock } = world.hub;
    const user = hire('fresh', { groups: ['Leitung'] });
    const browser = openSsoBrowser(world, provider);
    clock.advance(-20 * 60_000);
    await browser.signInAs(user);
    clock.advance(20 * 60_000);
    const actSensitively = async () => {
      const headers = { authorization: `Bearer ${await browser.token()}` };
      const url = `/api/v1/identity/clinics/${world.clinicId}/integrations`;
      const payload = { name: 'Kalender', scopes: ['scheduling.appointment.read'] };
      return world.hub.app.inject({ method: 'POST', url, headers, payload });
    };
    expect((await actSensitively()).json()).toMatchObject({ code: 'fresh_factor_required' });
    // The provider's own session would let them pass; it is told not to.
    const page = new URL(await browser.start('again=1'));
    expect([page.searchParams.get('prompt'), page.searchParams.get('max_age')]).toEqual([
      'login',
      '0',
    ]);
    await browser.signInAs(user, 'again=1');
    expect((await actSensitively()).statusCode).toBe(201);
  });

  test('an old session at the provider does not count as a new proof', async () => {
    const user = hire('stale');
    const browser = openSsoBrowser(world, provider);
    const asked = await browser.start('again=1');
    // What somebody at an unlocked screen would do: strip the request for a proof from the address.
    const stripped = new URL(asked);
    for (const name of ['prompt', 'max_age']) stripped.searchParams.delete(name);
    const back = await browser.visit!.signIn(stripped.href, user);
    expect(await browser.comeBack(back)).toBe('/sign-in?sso=refused');
  });
});

test('what a provider tells at its userinfo endpoint alone counts as well', async () => {
  const user = person('distant');
  const other = await startProvider([user], { claimsAtUserInfo: true });
  const elsewhere = await startSsoWorld(other.issuer);
  await elsewhere.configure({ mfa: 'always' });
  const browser = openSsoBrowser(elsewhere, other);
  expect(await browser.signInAs(user)).toBe('/');
  expect(await account(browser)).toMatchObject({
    email: user.email,
    roles: [{ role: 'doctor', clinicId: elsewhere.clinicId }],
  });
  await elsewhere.stop();
  await other.stop();
});

describe('signing out', () => {
  test('leads on to the provider, which ends its session and leads back', async () => {
    const [, browser] = await arrive(hire('out'));
    const token = await browser.token();
    const { redirect } = (await browser.post('sign-out')).json();
    expect(await browser.visit?.signOut(String(redirect))).toBe('http://localhost:3000/sign-in');
    expect((await browser.post('token')).status).toBe(401);
    const headers = { authorization: `Bearer ${token}` };
    const url = '/api/v1/identity/account';
    expect((await world.hub.app.inject({ url, headers })).statusCode).toBe(401);
    expect((await openBrowser(world.hub).post('sign-out')).json()).toEqual({ redirect: null });
  });

  test('at the provider ends our sessions too (back-channel logout), in its own time', async () => {
    const origin = await world.hub.listen();
    const path = `/api/v1/identity/sso/${await world.providerId()}/back-channel-logout`;
    await provider.setBackChannelLogoutUri(origin + path);
    const leaving = hire('leaving');
    const [, browser] = await arrive(leaving);
    const [, other] = await arrive(hire('staying'));
    const token = await browser.token();
    // The person signs out at the provider, from somewhere else.
    await browser.visit?.signOut(`${provider.issuer}/session/end`);
    const headers = { authorization: `Bearer ${token}` };
    const url = '/api/v1/identity/account';
    await expect
      .poll(async () => (await world.hub.app.inject({ url, headers })).statusCode)
      .toBe(401);
    expect((await browser.post('token')).status).toBe(401);
    expect((await other.post('token')).status).toBe(200);
    const forged = { logout_token: token };
    const { statusCode, body } = await world.hub.app.inject({
      method: 'POST',
      url: path,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(forged).toString(),
    });
    expect([statusCode, body]).toEqual([400, expect.stringContaining('invalid_logout_token')]);
  });
});

test('a provider in the shape of Cognito: its groups, its kind of token, its page to sign out at', async () => {
  const domain = 'klinik.auth.eu-central-1.amazoncognito.com';
  // Its issuer is made from region and pool; here it stays that of the test's provider.
  await world.hub.owner.query(
    `update identity.sso_provider set preset = 'cognito', cognito_domain = $1, mfa = 'always'`,
    [domain],
  );
  const groups = { groups: undefined, amr: undefined, 'cognito:groups': ['Ärzte'] };
  const access = hire('access', { ...groups, token_use: 'access' });
  expect((await arrive(access))[0]).toBe('/sign-in?sso=refused');
  const user = hire('cognita', { ...groups, token_use: 'id' });
  const browser = openSsoBrowser(world, provider);
  const page = new URL(await browser.start());
  expect(page.searchParams.has('max_age')).toBe(false);
  expect(await browser.signInAs(user)).toBe('/');
  expect(await account(browser)).toMatchObject({
    mfa: true,
    roles: [{ role: 'doctor', clinicId: world.clinicId }],
  });
  const { redirect } = (await browser.post('sign-out')).json();
  expect(redirect).toBe(
    `https://${domain}/logout?client_id=hub&logout_uri=${encodeURIComponent('http://localhost:3000/sign-in')}`,
  );
});
