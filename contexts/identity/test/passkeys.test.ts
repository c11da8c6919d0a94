import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { identity } from '../index.ts';
import type { DB } from '../store/types.gen.ts';
import { provisionAccounts } from '../usecases/provision-account.ts';
import type { Provision } from '../usecases/provision-account.ts';
import { Authenticator } from './authenticator.ts';
import { mailsTo, openBrowser } from './browser.ts';
import type { Browser } from './browser.ts';

const PASSWORD = 'correct horse battery';
const ORIGIN = 'https://hub.example.org';
let hub: TestHub;
let email: string;

beforeAll(async () => {
  hub = await startHub([identity], { config: { publicUrl: ORIGIN } });
});
afterAll(() => hub.stop());
beforeEach(() => {
  email = `${randomUUID()}@example.org`;
  // Guesses of the test before do not slow this one.
  hub.clock.advance(4_000_000);
});

async function account(more: Partial<Provision> = {}): Promise<string> {
  const [made] = await provisionAccounts(hub.kernel<DB>('identity'), [
    { email, password: PASSWORD, locale: 'en', patientId: 'new', ...more },
  ]);
  return made?.accountId ?? '';
}

const staff = { practitionerId: randomUUID(), roles: [{ role: 'doctor', clinicId: randomUUID() }] };
const doctor = (): Partial<Provision> => ({
  ...(staff as Partial<Provision>),
  practitionerId: randomUUID(),
});

const optionsOf = async (browser: Browser, path: string) =>
  (await browser.post(path)).json()['options'] as { challenge: string; [field: string]: unknown };

async function enrol(browser: Browser, key = new Authenticator(ORIGIN), name = 'Phone') {
  const response = key.create(await optionsOf(browser, 'passkeys/options'));
  const answer = await browser.post('passkeys', { name, response });
  return { key, answer };
}

async function use(browser: Browser, key: Authenticator, faults = {}) {
  const response = key.get(await optionsOf(browser, 'passkeys/sign-in/options'), faults);
  return browser.post('passkeys/sign-in', { response });
}

const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<
    string,
    unknown
  >;

describe('a passkey', () => {
  test('is enrolled by somebody who just proved who they are, and tells them by mail', async () => {
    const accountId = await account();
    const browser = openBrowser(hub);
    await browser.signIn(email, PASSWORD);
    const { answer } = await enrol(browser);
    expect(answer.status).toBe(201);
    expect(answer.json()['recoveryCodes']).toHaveLength(10);
    expect(answer.json()['passkey']).toMatchObject({ name: 'Phone', lastUsedAt: null });
    expect((await mailsTo(hub, accountId)).map(({ params }) => params['change'])).toEqual([
      'passkey-added',
    ]);
    const token = (await browser.post('token')).json();
    expect(token['account']).toMatchObject({
      mfa: true,
      recoveryCodesLeft: 10,
      factors: ['password', 'passkey', 'recovery-code'],
    });
  });

  test('signs in without an e-mail address, as two factors at once', async () => {
    await account(doctor());
    const first = openBrowser(hub);
    expect(await first.signIn(email, PASSWORD)).toBe('enrol-second-factor');
    const { key } = await enrol(first);
    const second = openBrowser(hub);
    expect((await use(second, key)).status).toBe(200);
    const answer = (await second.post('token')).json();
    expect(answer['account']).toMatchObject({ email, mfa: true });
    expect(claimsOf(String(answer['accessToken']))).toMatchObject({ amr: ['hwk', 'mfa'] });
    const { items } = (await second.call('GET', 'passkeys')).json() as { items: object[] };
    expect(items).toMatchObject([{ lastUsedAt: hub.clock.now().toISOString() }]);
  });

  test('is enough for staff as a second factor: after the password it finishes the sign-in', async () => {
    await account(doctor());
    const first = openBrowser(hub);
    await first.signIn(email, PASSWORD);
    const { key } = await enrol(first);
    const second = openBrowser(hub);
    const step = await second.post('sign-in', { email, password: PASSWORD });
    expect(step.json()).toEqual({ next: 'totp', factors: ['passkey', 'recovery-code'] });
    expect((await second.post('token')).status).toBe(401);
    const options = await optionsOf(second, 'passkeys/sign-in/options');
    expect(options['allowCredentials']).toMatchObject([{ type: 'public-key' }]);
    const answer = await second.post('passkeys/sign-in', { response: key.get(options) });
    expect(answer.status).toBe(200);
    expect(claimsOf(await second.token())).toMatchObject({ amr: ['pwd', 'hwk', 'mfa'] });
  });

  test('of another account does not finish a sign-in that a password began', async () => {
    await account();
    const first = openBrowser(hub);
    await first.signIn(email, PASSWORD);
    await enrol(first);
    const victim = email;
    email = `${randomUUID()}@example.org`;
    await account();
    const attacker = openBrowser(hub);
    await attacker.signIn(email, PASSWORD);
    const { key } = await enrol(attacker);
    const other = openBrowser(hub);
    expect(await other.signIn(victim, PASSWORD)).toBe('totp');
    const answer = await use(other, key);
    expect([answer.status, answer.json()['code']]).toEqual([401, 'invalid_passkey']);
    expect((await other.post('token')).status).toBe(401);
  });

  test('has a name that its owner changes, and can be removed; staff keep a second factor', async () => {
    await account(doctor());
    const browser = openBrowser(hub);
    await browser.signIn(email, PASSWORD);
    const one = (await enrol(browser)).answer.json()['passkey'] as { id: string };
    const refused = await browser.call('DELETE', `passkeys/${one.id}`);
    expect([refused.status, refused.json()['code']]).toEqual([409, 'last_factor']);
    const two = await enrol(browser, new Authenticator(ORIGIN), 'Key');
    expect(two.answer.json()['recoveryCodes']).toBeNull();
    const renamed = await browser.call('PATCH', `passkeys/${one.id}`, { name: ' Old phone ' });
    expect(renamed.json()).toMatchObject({ name: 'Old phone' });
    expect((await browser.call('DELETE', `passkeys/${one.id}`)).status).toBe(204);
    expect((await browser.call('DELETE', `passkeys/${one.id}`)).status).toBe(404);
    expect((await browser.post('token')).status).toBe(200);
  });

  test('two removals at once leave staff one factor', async () => {
    await account(doctor());
    const browser = openBrowser(hub);
    await browser.signIn(email, PASSWORD);
    const one = (await enrol(browser)).answer.json()['passkey'] as { id: string };
    const two = (await enrol(browser, new Authenticator(ORIGIN))).answer.json()['passkey'] as {
      id: string;
    };
    const statuses = await Promise.all(
      [one, two].map(async ({ id }) => (await browser.call('DELETE', `passkeys/${id}`)).status),
    );
    expect(statuses.toSorted((a, b) => a - b)).toEqual([204, 409]);
  });

  test('of somebody else cannot be seen, named or removed', async () => {
    await account();
    const owner = openBrowser(hub);
    await owner.signIn(email, PASSWORD);
    const { id } = (await enrol(owner)).answer.json()['passkey'] as { id: string };
    email = `${randomUUID()}@example.org`;
    await account();
    const other = openBrowser(hub);
    await other.signIn(email, PASSWORD);
    expect((await other.call('GET', 'passkeys')).json()).toEqual({ items: [] });
    expect((await other.call('PATCH', `passkeys/${id}`, { name: 'x' })).status).toBe(404);
    expect((await other.call('DELETE', `passkeys/${id}`)).status).toBe(404);
  });
});

describe('a passkey is refused', () => {
  async function enrolled() {
    await account();
    const browser = openBrowser(hub);
    await browser.signIn(email, PASSWORD);
    return (await enrol(browser)).key;
  }

  test('where what it signed was signed before, in this browser or another', async () => {
    const key = await enrolled();
    const browser = openBrowser(hub);
    const response = key.get(await optionsOf(browser, 'passkeys/sign-in/options'));
    const cookies = new Map(browser.cookies);
    expect((await browser.post('passkeys/sign-in', { response })).status).toBe(200);
    const again = openBrowser(hub);
    for (const [name, value] of cookies) again.cookies.set(name, value);
    const replayed = await again.post('passkeys/sign-in', { response });
    expect([replayed.status, replayed.json()['code']]).toEqual([401, 'challenge_expired']);
    const elsewhere = openBrowser(hub);
    await optionsOf(elsewhere, 'passkeys/sign-in/options');
    expect((await elsewhere.post('passkeys/sign-in', { response })).status).toBe(401);
  });

  test('after five minutes', async () => {
    const key = await enrolled();
    const browser = openBrowser(hub);
    const options = await optionsOf(browser, 'passkeys/sign-in/options');
    hub.clock.advance(301_000);
    const answer = await browser.post('passkeys/sign-in', { response: key.get(options) });
    expect([answer.status, answer.json()['code']]).toEqual([401, 'challenge_expired']);
  });

  test.each([
    ['asked for by another page', { origin: 'https://hub.example.org.evil.example' }],
    ['made for another host', { rpId: 'evil.example' }],
    ['without its user verified', { isUserVerified: false }],
    ['that signed something else', { challenge: 'c29tZXRoaW5nIGVsc2U' }],
  ])('%s', async (_name, faults) => {
    const key = await enrolled();
    const answer = await use(openBrowser(hub), key, faults);
    expect([answer.status, answer.json()['code']]).toEqual([401, 'invalid_passkey']);
  });

  test('whose counter goes back, as a copy would', async () => {
    const key = await enrolled();
    expect((await use(openBrowser(hub), key, { counter: 9 })).status).toBe(200);
    expect((await use(openBrowser(hub), key, { counter: 9 })).status).toBe(401);
    expect((await use(openBrowser(hub), key, { counter: 3 })).status).toBe(401);
    expect((await use(openBrowser(hub), key, { counter: 10 })).status).toBe(200);
  });

  test('that nobody enrolled, and each refusal is on the log', async () => {
    const key = new Authenticator(ORIGIN);
    const browser = openBrowser(hub);
    expect((await use(browser, key)).status).toBe(401);
    const { rows } = await hub.owner.query(
      `select action, kind, account_id, object_id from kernel.audit_log order by id desc limit 1`,
    );
    expect(rows).toEqual([
      { action: 'refuse', kind: 'passkey', account_id: null, object_id: null },
    ]);
  });

  test('at its enrolment: by another page, unverified, late, twice, or long after the sign-in', async () => {
    await account();
    const browser = openBrowser(hub);
    await browser.signIn(email, PASSWORD);
    const key = new Authenticator(ORIGIN);
    for (const faults of [{ origin: 'https://evil.example' }, { isUserVerified: false }]) {
      const response = key.create(await optionsOf(browser, 'passkeys/options'), faults);
      expect((await browser.post('passkeys', { name: 'x', response })).status).toBe(401);
    }
    const response = key.create(await optionsOf(browser, 'passkeys/options'));
    expect((await browser.post('passkeys', { name: 'x', response })).status).toBe(201);
    expect((await browser.post('passkeys', { name: 'x', response })).status).toBe(401);
    const same = key.create(await optionsOf(browser, 'passkeys/options'));
    expect((await browser.post('passkeys', { name: 'x', response: same })).status).toBe(409);
    hub.clock.advance(601_000);
    const stale = await browser.post('passkeys/options');
    expect([stale.status, stale.json()['code']]).toEqual([403, 'fresh_factor_required']);
  });
});
