import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { identity } from '../index.ts';
import type { DB } from '../store/types.gen.ts';
import { newTotpSecret } from '../usecases/codes.ts';
import { provisionAccounts } from '../usecases/provision-account.ts';
import type { Provision } from '../usecases/provision-account.ts';
import { codeOf, openBrowser } from './browser.ts';
import type { Browser } from './browser.ts';
import { expectRefused } from './refused.ts';

const PASSWORD = 'correct horse battery';
/** Longer than any password, and so refused without the cost of a hash. */
const CHEAP_GUESS = 'x'.repeat(200);
let hub: TestHub;

beforeAll(async () => {
  hub = await startHub([identity]);
});
afterAll(() => hub.stop());
beforeEach(() => {
  hub.clock.advance(4_000_000);
});

async function account(more: Partial<Provision> = {}): Promise<{ email: string; id: string }> {
  const email = `${randomUUID()}@example.org`;
  const [made] = await provisionAccounts(hub.kernel<DB>('identity'), [
    { email, password: PASSWORD, locale: 'en', patientId: 'new', ...more },
  ]);
  return { email, id: made?.accountId ?? '' };
}

/** Refusals on the audit log since the mark, of one kind. */
async function refusals(kind: string, since: number): Promise<{ object_id: string | null }[]> {
  const { rows } = await hub.owner.query<{ object_id: string | null }>(
    `select object_id from kernel.audit_log where action = 'refuse' and kind = $1 and id > $2`,
    [kind, since],
  );
  return rows;
}
async function mark(): Promise<number> {
  const { rows } = await hub.owner.query<{ id: number }>(
    'select coalesce(max(id), 0) as id from kernel.audit_log',
  );
  return Number(rows[0]?.id);
}

describe('credential stuffing', () => {
  test('at one account from many networks is slowed for that account, and audited', async () => {
    const { email, id } = await account();
    const since = await mark();
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const browser = openBrowser(hub, { address: `198.51.100.${attempt + 1}` });
      const answer = await browser.post('sign-in', { email, password: CHEAP_GUESS });
      expectRefused(answer, answer.status);
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([
      ...Array.from({ length: 6 }, () => 401),
      ...Array.from({ length: 6 }, () => 429),
    ]);
    const rows = await refusals('sign-in', since);
    expect(rows).toHaveLength(12);
    expect(rows.filter(({ object_id }) => object_id === id)).toHaveLength(6);
  });

  test('with one password at many accounts is slowed for that network, and for no other', async () => {
    const address = '203.0.113.77';
    const since = await mark();
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 40; attempt += 1) {
      const email = `${randomUUID()}@example.org`;
      const answer = await openBrowser(hub, { address }).post('sign-in', {
        email,
        password: CHEAP_GUESS,
      });
      statuses.push(answer.status);
    }
    expect(statuses.slice(0, 31)).toEqual(Array.from({ length: 31 }, () => 401));
    expect(new Set(statuses.slice(31))).toEqual(new Set([429]));
    expect(await refusals('sign-in', since)).toHaveLength(40);
    const { email } = await account();
    expect(await openBrowser(hub, { address: '192.0.2.9' }).signIn(email, PASSWORD)).toBe('done');
  });

  test('at the second factor is slowed across challenges', async () => {
    const { email } = await account({ totpSecret: newTotpSecret() });
    const since = await mark();
    const statuses: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const browser = openBrowser(hub);
      await browser.signIn(email, PASSWORD);
      for (let attempt = 0; attempt < 3; attempt += 1) {
        statuses.push((await browser.post('sign-in/totp', { code: '000000' })).status);
      }
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429, 429, 429]);
    expect(await refusals('second-factor', since)).toHaveLength(9);
  });
});

describe('enumeration', () => {
  /** The lower quartile: what the machine does besides makes an answer slower, never faster. */
  const quartile = (times: number[]): number =>
    times.toSorted((a, b) => a - b)[Math.floor(times.length / 4)] ?? 0;

  // Without the hash of an unknown account one is ten times as fast as the other; a busy machine may
  // still spoil a run, not each of several.
  test('by the time of a failed sign-in finds nothing', { retry: 3 }, async () => {
    hub.clock.advance(4_000_000);
    const { email } = await account();
    const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
    for (let round = 0; round < 12; round += 1) {
      for (const kind of ['known', 'unknown'] as const) {
        const who = kind === 'known' ? email : `${randomUUID()}@example.org`;
        const browser = openBrowser(hub, { address: `198.51.100.${round}` });
        const begun = performance.now();
        const answer = await browser.post('sign-in', { email: who, password: 'wrong horse bat' });
        times[kind].push(performance.now() - begun);
        expect(answer.json()['code']).toBe('invalid_credentials');
        hub.clock.advance(400_000);
      }
    }
    const ratio = quartile(times.known) / quartile(times.unknown);
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.6);
  });

  test('by the time of a forgotten password finds nothing', { retry: 3 }, async () => {
    hub.clock.advance(4_000_000);
    const { email } = await account();
    const steps = new Set<number>();
    for (const who of [email, `${randomUUID()}@example.org`]) {
      const begun = performance.now();
      const answer = await openBrowser(hub).post('password/forgot', { email: who });
      steps.add(Math.floor((performance.now() - begun) / 500));
      expect([answer.status, answer.json()]).toEqual([202, { next: 'reset-password' }]);
    }
    expect(steps.size).toBe(1);
  });
});

describe('session fixation', () => {
  test('a session that an attacker planted never becomes the one of who signs in', async () => {
    const [attacker, victim] = [await account(), await account()];
    const thief = openBrowser(hub);
    await thief.signIn(attacker.email, PASSWORD);
    const planted = new Map(thief.cookies);
    const browser = openBrowser(hub);
    for (const [name, value] of planted) browser.cookies.set(name, value);
    expect(await browser.signIn(victim.email, PASSWORD)).toBe('done');
    const session = '__Host-hub.session_token';
    expect(browser.cookies.get(session)).not.toBe(planted.get(session));
    // And the planted one is over.
    expectRefused(await thief.post('token'), 401);
    const token = (await browser.post('token')).json();
    expect(token['account']).toMatchObject({ id: victim.id });
  });

  test('nor does a step between password and factor that an attacker began', async () => {
    const secrets = [newTotpSecret(), newTotpSecret()] as const;
    const attacker = await account({ totpSecret: secrets[0] });
    const victim = await account({ totpSecret: secrets[1] });
    const thief = openBrowser(hub);
    await thief.signIn(attacker.email, PASSWORD);
    const browser = openBrowser(hub);
    for (const [name, value] of thief.cookies) browser.cookies.set(name, value);
    await browser.signIn(victim.email, PASSWORD);
    const code = codeOf(hub, secrets[1]);
    expectRefused(await thief.post('sign-in/totp', { code }), 401);
    expect((await browser.post('sign-in/totp', { code: codeOf(hub, secrets[1], 1) })).status).toBe(
      200,
    );
  });

  test('a session gets a new id when a factor is added to it', async () => {
    const { email } = await account();
    const browser = openBrowser(hub);
    await browser.signIn(email, PASSWORD);
    const before = new Map(browser.cookies);
    const { secret } = (await browser.post('totp', {})).json();
    const confirmed = await browser.post('totp/confirm', { code: codeOf(hub, String(secret)) });
    expect(confirmed.status).toBe(200);
    const old = openBrowser(hub);
    for (const [name, value] of before) old.cookies.set(name, value);
    expectRefused(await old.post('token'), 401);
    expect((await browser.post('token')).status).toBe(200);
  });
});

describe('another site', () => {
  test('makes no browser call any route that goes by the cookie', async () => {
    const routes = hub.app.declaredRoutes.filter(
      ({ method, access }) =>
        method === 'POST' && ['identity.prove', 'identity.enrol-factor'].includes(access.name),
    );
    expect(routes.length).toBeGreaterThan(15);
    const { email } = await account();
    const browser = openBrowser(hub);
    await browser.signIn(email, PASSWORD);
    for (const { url } of routes) {
      const path = url.replace('/api/v1/identity/', '');
      for (const site of ['cross-site', 'same-site']) {
        const answer = await browser.post(path, {}, { 'sec-fetch-site': site });
        expect([path, answer.json()['code']]).toEqual([path, 'cross_site_request']);
        expectRefused(answer, 403);
      }
    }
    expect((await browser.post('token')).status).toBe(200);
  });

  test('nor does one whose origin alone tells, where a browser sends no fetch metadata', async () => {
    const answer = await hub.app.inject({
      method: 'POST',
      url: '/api/v1/identity/sign-out',
      headers: { origin: 'https://evil.example', host: 'hub.example.org' },
    });
    expect(answer.statusCode).toBe(403);
  });
});

describe('what works once', () => {
  test('a recovery code, from two browsers at the same moment too', async () => {
    const totpSecret = newTotpSecret();
    const { email, id } = await account({ totpSecret });
    const owner = openBrowser(hub);
    await owner.signIn(email, PASSWORD);
    await owner.post('sign-in/totp', { code: codeOf(hub, totpSecret) });
    const { recoveryCodes } = (await owner.call('POST', 'recovery-codes')).json();
    const [code = ''] = recoveryCodes as string[];
    const since = await mark();
    const browsers = [openBrowser(hub), openBrowser(hub)];
    for (const browser of browsers) await browser.signIn(email, PASSWORD);
    const use = (browser: Browser) => browser.post('sign-in/recovery-code', { code });
    const answers = await Promise.all(browsers.map(use));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401]);
    expect(await refusals('second-factor', since)).toEqual([{ object_id: id }]);
    const late = openBrowser(hub);
    await late.signIn(email, PASSWORD);
    expectRefused(await use(late), 401);
  });

  test('a code of the authenticator, from two browsers at the same moment too', async () => {
    const totpSecret = newTotpSecret();
    const { email } = await account({ totpSecret });
    const browsers = [openBrowser(hub), openBrowser(hub)];
    for (const browser of browsers) await browser.signIn(email, PASSWORD);
    const code = codeOf(hub, totpSecret);
    const answers = await Promise.all(
      browsers.map((browser) => browser.post('sign-in/totp', { code })),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401]);
  });

  test('a step between password and factor', async () => {
    const totpSecret = newTotpSecret();
    const { email } = await account({ totpSecret });
    const browser = openBrowser(hub);
    await browser.signIn(email, PASSWORD);
    const stolen = new Map(browser.cookies);
    await browser.post('sign-in/totp', { code: codeOf(hub, totpSecret) });
    const thief = openBrowser(hub);
    for (const [name, value] of stolen) thief.cookies.set(name, value);
    const answer = await thief.post('sign-in/totp', { code: codeOf(hub, totpSecret, 1) });
    expectRefused(answer, 401);
    expect(answer.json()['code']).toBe('challenge_expired');
  });
});

test('malformed and oversized bodies are refused by each route that takes one', async () => {
  const routes = hub.app.declaredRoutes.filter(
    ({ method, access }) => method === 'POST' && access.name === 'identity.prove',
  );
  for (const { url } of routes) {
    for (const [payload, statuses] of [
      ['{"email":', [400]],
      [`{"email":"${'a'.repeat(2 * 1024 * 1024)}"}`, [413]],
    ] as const) {
      const answer = await hub.app.inject({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
        payload,
      });
      expect([url, statuses.includes(answer.statusCode as never)]).toEqual([url, true]);
      const contentType = String(answer.headers['content-type']);
      expectRefused(
        { status: answer.statusCode, body: answer.body, contentType },
        answer.statusCode,
      );
    }
  }
});
