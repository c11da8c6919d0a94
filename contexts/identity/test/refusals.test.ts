import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { identity } from '../index.ts';
import { openBrowser } from './browser.ts';

const PASSWORD = 'correct horse battery';
let hub: TestHub;
let genuine: string;

beforeAll(async () => {
  hub = await startHub([identity]);
  const browser = openBrowser(hub);
  await browser.register('a@example.org', PASSWORD);
  await browser.signIn('a@example.org', PASSWORD);
  genuine = await browser.token();
});
afterAll(() => hub.stop());

const statusWith = async (token: string): Promise<number> => {
  const url = '/api/v1/identity/account';
  return (await hub.app.inject({ url, headers: { authorization: `Bearer ${token}` } })).statusCode;
};

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const decode = (part = ''): Record<string, unknown> =>
  JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;

describe('a token is refused', () => {
  test('but not the genuine one', async () => {
    expect(await statusWith(genuine)).toBe(200);
  });

  test('once it has expired', async () => {
    const before = hub.clock.now();
    hub.clock.advance(601_000);
    expect(await statusWith(genuine)).toBe(401);
    hub.clock.set(before);
  });

  test('without a signature (alg none)', async () => {
    const [, payload] = genuine.split('.');
    for (const alg of ['none', 'None', 'NONE']) {
      expect(await statusWith(`${encode({ alg, typ: 'JWT' })}.${payload}.`)).toBe(401);
    }
  });

  test('with the public key used as an HMAC secret', async () => {
    const [header, payload] = genuine.split('.');
    const { keys } = (await hub.app.inject({ url: '/api/v1/identity/jwks' })).json();
    const secret = new TextEncoder().encode(JSON.stringify(keys[0]));
    const forged = await new SignJWT(decode(payload))
      .setProtectedHeader({ alg: 'HS256', kid: String(decode(header)['kid']) })
      .sign(secret);
    expect(await statusWith(forged)).toBe(401);
  });

  test('signed with another key under a genuine kid, or under an unknown one', async () => {
    const [header, payload] = genuine.split('.');
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    for (const kid of [String(decode(header)['kid']), 'unknown', '../../etc/passwd']) {
      const forged = await new SignJWT(decode(payload))
        .setProtectedHeader({ alg: 'ES256', kid })
        .sign(privateKey);
      expect(await statusWith(forged)).toBe(401);
    }
  });

  test('with altered claims, cut short, or no token at all', async () => {
    const [header, payload, signature] = genuine.split('.');
    const altered = encode({ ...decode(payload), amr: ['pwd', 'otp', 'mfa'] });
    expect(await statusWith(`${header}.${altered}.${signature}`)).toBe(401);
    expect(await statusWith(genuine.slice(0, -10))).toBe(401);
    expect(await statusWith('x')).toBe(401);
  });
});

describe('whether an account exists', () => {
  const wrong = async (email: string): Promise<[number, unknown, number]> => {
    const start = performance.now();
    const answer = await openBrowser(hub).post('sign-in', {
      email,
      password: 'wrong horse battery',
    });
    return [answer.status, answer.json()['code'], performance.now() - start];
  };

  test('is not told by a failed sign-in', async () => {
    const known = await wrong('a@example.org');
    const unknown = await wrong('nobody@example.org');
    expect(known.slice(0, 2)).toEqual([401, 'invalid_credentials']);
    expect(unknown.slice(0, 2)).toEqual(known.slice(0, 2));
  });

  // A busy machine may push one answer to the next step; not each of several runs.
  test('is not told by a registration, neither in words nor in time', { retry: 3 }, async () => {
    const times: Record<'known' | 'fresh', number[]> = { known: [], fresh: [] };
    const bodies = new Set<string>();
    for (let round = 0; round < 3; round += 1) {
      for (const kind of ['known', 'fresh'] as const) {
        const email = kind === 'known' ? 'a@example.org' : `${randomUUID()}@example.org`;
        const start = performance.now();
        const { status, json } = await openBrowser(hub).post('register', {
          email,
          password: 'another horse battery',
          locale: 'fr',
        });
        times[kind].push(performance.now() - start);
        bodies.add(`${status} ${JSON.stringify(json())}`);
      }
    }
    expect([...bodies]).toEqual(['202 {"next":"verify-email"}']);
    expect(Math.abs(Math.min(...times.known) - Math.min(...times.fresh))).toBeLessThan(50);
  });

  test('and a second registration changes nothing of the account', async () => {
    // Its mailbox is left in peace for a while after the registrations before.
    hub.clock.advance(8_000_000);
    const browser = openBrowser(hub);
    await browser.post('register', {
      email: 'a@example.org',
      password: 'stolen horse bat',
      locale: 'fr',
    });
    // As for an address that nobody has: the code is asked for, which nobody is sent.
    expect(await browser.signIn('a@example.org', 'stolen horse bat')).toBe('verify-email');
    expect((await browser.post('token')).status).toBe(401);
  });
});

describe('guessing', () => {
  test('is slowed for known and unknown accounts alike, in parallel too, until time has passed', async () => {
    for (const email of ['a@example.org', 'ghost@example.org']) {
      hub.clock.advance(4_000_000);
      const tries = await Promise.all(
        Array.from({ length: 20 }, () =>
          openBrowser(hub).post('sign-in', { email, password: 'wrong horse battery' }),
        ),
      );
      const refused = tries.filter(({ status }) => status === 401).length;
      const slowed = tries.filter(({ status }) => status === 429);
      expect([email, refused, slowed.length]).toEqual([email, 6, 14]);
      expect(slowed[0]?.json()).toMatchObject({ code: 'too_many_attempts', retryAfterSeconds: 1 });
    }
    const browser = openBrowser(hub);
    await expect(browser.signIn('a@example.org', PASSWORD)).resolves.toBe('done');
  });

  test('does not slow who signs in rightly in several windows at once, nor their network', async () => {
    hub.clock.advance(4_000_000);
    const windows = Array.from({ length: 5 }, () => openBrowser(hub));
    for (let round = 0; round < 4; round += 1) {
      const answers = await Promise.all(
        windows.map((browser) => browser.signIn('a@example.org', PASSWORD)),
      );
      expect(answers).toEqual(windows.map(() => 'done'));
    }
    // Of two requests at once, the one that read the clock first may be counted last.
    hub.clock.advance(-20);
    expect(await openBrowser(hub).signIn('a@example.org', PASSWORD)).toBe('done');
    hub.clock.advance(20);
  });

  test('the password at an open session is slowed as at the door', async () => {
    hub.clock.advance(4_000_000);
    const browser = openBrowser(hub);
    await browser.signIn('a@example.org', PASSWORD);
    const guess = async () =>
      (await browser.post('totp', { password: 'wrong horse battery' })).status;
    const statuses: number[] = [];
    for (let at = 0; at < 8; at += 1) statuses.push(await guess());
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429, 429]);
    hub.clock.advance(4_000_000);
    expect((await browser.post('totp', { password: PASSWORD })).status).toBe(200);
  });
});

describe('a cookie that no step of ours set', () => {
  test.each([
    '%E2%82%AC',
    '%00',
    '%',
    '%E0%A4%A',
    'a.b',
    'a'.repeat(8000),
    '%0d%0aset-cookie:x=y',
    '\u00fc',
    '"',
    '[object Object].%F0%9F%98%80',
  ])('opens nothing and breaks nothing (%j)', async (value) => {
    for (const [path, name, body] of [
      ['token', '__Host-hub.session_token', undefined],
      ['totp', '__Host-hub.session_token', { password: PASSWORD }],
      ['sign-in/totp', '__Host-hub.two_factor', { code: '123456' }],
      ['sign-in/recovery-code', '__Host-hub.two_factor', { code: 'abcde-fghij' }],
    ] as const) {
      const { status } = await openBrowser(hub).post(path, body, { cookie: `${name}=${value}` });
      expect([path, status]).toEqual([path, 401]);
    }
    const out = await openBrowser(hub).post('sign-out', undefined, {
      cookie: `__Host-hub.session_token=${value}`,
    });
    expect(out.status).toBe(200);
  });

  test('nor does a browser with a name in other letters', async () => {
    const headers = { 'user-agent': 'Br\u00f6wser \u00ff' };
    const credentials = { email: 'a@example.org', password: PASSWORD };
    hub.clock.advance(4_000_000);
    expect((await openBrowser(hub).post('sign-in', credentials, headers)).status).toBe(200);
  });
});
