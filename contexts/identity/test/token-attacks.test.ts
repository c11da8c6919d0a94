import { createHmac, createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { SignJWT, exportJWK } from 'jose';
import type { JWK } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { identity } from '../index.ts';
import type { DB } from '../store/types.gen.ts';
import { provisionAccounts } from '../usecases/provision-account.ts';
import { openBrowser } from './browser.ts';
import type { Browser } from './browser.ts';
import { expectRefused } from './refused.ts';

const PASSWORD = 'correct horse battery';
const EMAIL = 'a@example.org';
const lines: string[] = [];
let hub: TestHub;

beforeAll(async () => {
  hub = await startHub([identity], { onLog: (line) => void lines.push(line) });
  await provisionAccounts(hub.kernel<DB>('identity'), [
    { email: EMAIL, password: PASSWORD, locale: 'en', patientId: 'new' },
  ]);
});
afterAll(() => hub.stop());

describe('an access token', () => {
  const encode = (value: object): string =>
    Buffer.from(JSON.stringify(value)).toString('base64url');
  const decode = (part = ''): Record<string, unknown> =>
    JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;

  async function signedIn(): Promise<{ browser: Browser; token: string; jwk: JWK }> {
    const browser = openBrowser(hub);
    await browser.signIn(EMAIL, PASSWORD);
    const { keys } = (await hub.app.inject({ url: '/api/v1/identity/jwks' })).json<{
      keys: (JWK & { kid: string })[];
    }>();
    const token = await browser.token();
    const { kid } = decode(token.split('.')[0]);
    const jwk = keys.find((key) => key.kid === kid);
    if (jwk === undefined) throw new Error('The key of the token is not published');
    return { browser, token, jwk };
  }

  async function expectTokenRefused(token: string): Promise<void> {
    const answer = await hub.app.inject({
      url: '/api/v1/identity/account',
      headers: { authorization: `Bearer ${token}` },
    });
    const contentType = String(answer.headers['content-type']);
    expectRefused({ status: answer.statusCode, body: answer.body, contentType }, 401);
    expect(lines.some((line) => line.includes('an access token was refused'))).toBe(true);
    expect(lines.some((line) => line.includes(token))).toBe(false);
    lines.length = 0;
  }

  test('is worth nothing after the sign-out, nor is its cookie', async () => {
    const { browser, token } = await signedIn();
    const stolen = new Map(browser.cookies);
    await browser.post('sign-out');
    await expectTokenRefused(token);
    for (const [name, value] of stolen) browser.cookies.set(name, value);
    expectRefused(await browser.post('token'), 401);
  });

  test('is refused with the public key as an HMAC secret, in each form that it has', async () => {
    const { token, jwk } = await signedIn();
    const [, payload] = token.split('.');
    const pem = createPublicKey({ key: jwk, format: 'jwk' }).export({
      type: 'spki',
      format: 'pem',
    });
    for (const secret of [String(pem), String(pem).trim(), JSON.stringify(jwk), String(jwk.x)]) {
      for (const alg of ['HS256', 'HS512']) {
        const signed = `${encode({ alg, typ: 'JWT', kid: jwk.kid })}.${payload}`;
        const mac = createHmac(alg === 'HS256' ? 'sha256' : 'sha512', secret);
        await expectTokenRefused(`${signed}.${mac.update(signed).digest('base64url')}`);
      }
    }
  });

  test('is refused without a signature, whatever case `none` has', async () => {
    const { token } = await signedIn();
    const [header, payload, signature] = token.split('.');
    for (const alg of ['none', 'None', 'NONE', 'nOnE']) {
      await expectTokenRefused(`${encode({ alg, typ: 'JWT' })}.${payload}.`);
      await expectTokenRefused(`${encode({ ...decode(header), alg })}.${payload}.${signature}`);
    }
    await expectTokenRefused(`${header}.${payload}.`);
    // The zero signature that some verifiers once took (CVE-2022-21449).
    await expectTokenRefused(`${header}.${payload}.${Buffer.alloc(64).toString('base64url')}`);
  });

  test('is refused with a key of its own in the header, or one to be fetched', async () => {
    const { token, jwk } = await signedIn();
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const own = { ...(await exportJWK(publicKey)), alg: 'ES256', use: 'sig' };
    const claims = decode(token.split('.')[1]);
    const headers = [
      { jwk: own },
      { jku: 'https://evil.example/jwks.json' },
      { x5u: 'https://evil.example/key.pem' },
      { kid: jwk.kid, jwk: own, jku: 'http://127.0.0.1:1/jwks' },
      { kid: "' or 1=1 --" },
      { kid: '../../../../dev/null' },
      { kid: randomUUID() },
    ];
    for (const header of headers) {
      const forged = await new SignJWT(claims)
        .setProtectedHeader({ alg: 'ES256', ...header })
        .sign(privateKey);
      await expectTokenRefused(forged);
    }
  });

  test('is refused for another audience or issuer, and from the future', async () => {
    const { token } = await signedIn();
    const [header, payload, signature] = token.split('.');
    for (const change of [
      { aud: 'other' },
      { iss: 'other' },
      { sub: randomUUID() },
      { exp: 9e9 },
    ]) {
      await expectTokenRefused(
        `${header}.${encode({ ...decode(payload), ...change })}.${signature}`,
      );
    }
  });
});
