import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OidcServer, OidcUser } from '@hub/testkit/oidc.ts';
import type { DB } from '../store/types.gen.ts';
import { newTotpSecret } from '../usecases/codes.ts';
import { provisionAccounts } from '../usecases/provision-account.ts';
import type { Provision } from '../usecases/provision-account.ts';
import { codeOf } from './browser.ts';
import { openSsoBrowser, person, startProvider, startSsoWorld } from './sso-world.ts';
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
function hire(name: string): OidcUser {
  const user = person(name);
  provider.users.push(user);
  return user;
}

const arrive = async (user: OidcUser): Promise<[string, SsoBrowser]> => {
  const browser = openSsoBrowser(world, provider);
  return [await browser.signInAs(user), browser];
};
const account = async (browser: SsoBrowser): Promise<Record<string, unknown>> =>
  (await browser.post('token')).json()['account'] as Record<string, unknown>;

const provision = (email: string, more: Partial<Provision> = {}) =>
  provisionAccounts(world.hub.kernel<DB>('identity'), [
    { email, password: 'correct horse battery', locale: 'de', ...more },
  ]);

describe('a session by the provider’s word', () => {
  const later = (accountId: unknown, role: string, clinicId: string | null) =>
    world.hub.owner.query(
      "insert into identity.membership (user_id, role, clinic_id, how) values ($1, $2, $3, 'platform')",
      [accountId, role, clinicId],
    );
  const ownRecord = (accountId: unknown) =>
    world.hub.owner.query(
      'update identity.user_account set patient_id = gen_random_uuid() where id = $1',
      [accountId],
    );
  const profile = (accountId: unknown, clinicId: string) =>
    world.hub.owner.query(
      `insert into identity.practitioner_link (practitioner_id, user_id, clinic_id, suspended, created_at)
        values (gen_random_uuid(), $1, $2, false, now())`,
      [accountId, clinicId],
    );

  test.each<[string, (accountId: unknown) => Promise<unknown>]>([
    ['a role at another clinic', (id) => later(id, 'admin', crypto.randomUUID())],
    ['a role for the platform', (id) => later(id, 'platform-admin', null)],
    ['a patient’s record of their own', ownRecord],
    ['a profile at another clinic', (id) => profile(id, crypto.randomUUID())],
  ])('opens nothing once the account has %s', async (_what, gain) => {
    const user = hire(`gains${Math.random()}`);
    const [, browser] = await arrive(user);
    const { id } = await account(browser);
    await gain(id);
    expect((await browser.post('token')).status).toBe(401);
    // Nor does it make itself the factor that it lacks.
    expect((await browser.post('totp', {})).status).toBe(401);
    expect((await arrive(user))[0]).toBe('/sign-in?sso=own-factor-first');
  });

  test('goes on with more roles and a profile at the same clinic', async () => {
    const [, browser] = await arrive(hire('grows'));
    const { id } = await account(browser);
    await later(id, 'admin', world.clinicId);
    await profile(id, world.clinicId);
    expect((await account(browser))['roles']).toHaveLength(2);
  });

  test('is replaced by one with the account’s own factor, which is good elsewhere too', async () => {
    const user = hire('owns');
    const totpSecret = newTotpSecret();
    const role = { role: 'doctor', clinicId: world.clinicId } as const;
    await provision(user.email, { roles: [role], totpSecret });
    const [end, first] = await arrive(user);
    expect(end).toBe('/');
    await later((await account(first))['id'], 'admin', crypto.randomUUID());
    expect((await first.post('token')).status).toBe(401);
    const [next, second] = await arrive(user);
    expect(next).toBe('/sign-in?sso=totp&next=%2F');
    const code = codeOf(world.hub, totpSecret);
    expect((await second.post('sign-in/totp', { code })).status).toBe(200);
    expect((await account(second))['roles']).toHaveLength(2);
  });
});
