import { randomUUID } from 'node:crypto';
import { decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { identity } from '../index.ts';
import type { DB } from '../store/types.gen.ts';
import { newTotpSecret } from '../usecases/codes.ts';
import { provisionAccounts } from '../usecases/provision-account.ts';
import { rotateSigningKeys, sweepSigningKeys } from '../usecases/signing-keys.ts';
import { codeOf, openBrowser } from './browser.ts';
import type { Browser } from './browser.ts';

const PASSWORD = 'correct horse battery';
const MINUTE = 60_000;

/** Two processes on one database. */
let one: TestHub;
let two: TestHub;
let browser: Browser;

beforeAll(async () => {
  one = await startHub([identity]);
  two = await startHub([identity], { beside: one });
});
afterAll(async () => {
  await two.stop();
  await one.stop();
});

beforeEach(async () => {
  const totpSecret = newTotpSecret();
  const email = `${randomUUID()}@example.org`;
  await provisionAccounts(one.kernel<DB>('identity'), [
    { email, password: PASSWORD, locale: 'en', practitionerId: randomUUID(), totpSecret },
  ]);
  browser = openBrowser(one);
  await browser.signIn(email, PASSWORD);
  await browser.post('sign-in/totp', { code: codeOf(one, totpSecret) });
});

const keyOf = (token: string): string | undefined => decodeProtectedHeader(token).kid;
const rotate = (options?: { compromised: boolean }) =>
  rotateSigningKeys(one.kernel<DB>('identity'), options);
const sweep = () => sweepSigningKeys(two.kernel<DB>('identity'));

const statusAt = async ({ app }: TestHub, token: string): Promise<number> =>
  (
    await app.inject({
      url: '/api/v1/identity/account',
      headers: { authorization: `Bearer ${token}` },
    })
  ).statusCode;

const published = async (): Promise<string[]> => {
  const { keys } = (await one.app.inject({ url: '/api/v1/identity/jwks' })).json<{
    keys: { kid: string }[];
  }>();
  return keys.map(({ kid }) => kid);
};

const privateKeys = async (): Promise<string[]> =>
  (
    await one.owner.query<{ id: string }>(
      'select id from identity.signing_key where sealed is not null',
    )
  ).rows.map(({ id }) => id);

describe('rotating the signing keys', () => {
  test('signs nobody out: tokens of both keys hold in every process', async () => {
    const before = await browser.token();
    const signsFrom = await rotate();
    expect(await published()).toHaveLength((await privateKeys()).length);
    expect(await published()).toHaveLength(2);

    // Known everywhere before it signs.
    const meanwhile = await browser.token();
    expect(keyOf(meanwhile)).toBe(keyOf(before));
    one.clock.set(signsFrom);
    one.clock.advance(-MINUTE);
    const last = await browser.token();
    expect(keyOf(last)).toBe(keyOf(before));
    one.clock.advance(MINUTE);
    const first = await browser.token();
    expect(keyOf(first)).not.toBe(keyOf(before));

    one.clock.advance(2 * MINUTE);
    await sweep();
    for (const hub of [one, two]) {
      expect(await statusAt(hub, last)).toBe(200);
      expect(await statusAt(hub, first)).toBe(200);
    }
  });

  test('deletes a private key that signs no more, and its public half after an hour', async () => {
    const old = keyOf(await browser.token())!;
    await rotate();
    await sweep();
    expect(await privateKeys()).toContain(old);
    one.clock.advance(12 * MINUTE);
    await sweep();
    expect(await privateKeys()).toEqual([keyOf(await browser.token())]);
    expect(await published()).toContain(old);
    one.clock.advance(59 * MINUTE);
    await sweep();
    expect(await published()).toContain(old);
    one.clock.advance(2 * MINUTE);
    await sweep();
    expect(await published()).toEqual(await privateKeys());
  });

  test('asked for twice in a row adds one key', async () => {
    const [first, second] = [await rotate(), await rotate()];
    expect(second).toEqual(first);
    expect(await privateKeys()).toHaveLength(2);
    one.clock.advance(12 * MINUTE);
    await sweep();
  });

  test('after a compromise the old key is gone at once, and sessions get new tokens', async () => {
    const stolen = await browser.token();
    await rotate({ compromised: true });
    expect(await published()).toEqual(await privateKeys());
    expect(await published()).not.toContain(keyOf(stolen));
    // A process that has not seen the token refuses it; one more hub starts as such.
    const three = await startHub([identity], { beside: one });
    expect(await statusAt(three, stolen)).toBe(401);
    expect(await statusAt(three, await browser.token())).toBe(200);
    await three.stop();
  });
});

test('private keys are sealed: neither the table nor the key set holds one', async () => {
  const { rows } = await one.owner.query<{ text: string }>(
    `select k::text as text from identity.signing_key k union all select j::text from kernel.jwk j`,
  );
  expect(rows.length).toBeGreaterThan(1);
  for (const { text } of rows) expect(text).not.toMatch(/PRIVATE|"d"\s*:/);
});
