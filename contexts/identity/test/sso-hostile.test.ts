import { generateKeyPairSync } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startHostileIssuer } from './hostile-issuer.ts';
import type { HostileIssuer } from './hostile-issuer.ts';
import { CALLBACK, CLIENT, openSsoBrowser, startSsoWorld } from './sso-world.ts';
import type { SsoBrowser, SsoWorld } from './sso-world.ts';

let issuer: HostileIssuer;
let world: SsoWorld;
let browser: SsoBrowser;
let asked: URLSearchParams;

beforeAll(async () => {
  issuer = await startHostileIssuer();
  world = await startSsoWorld(issuer.issuer);
});
afterAll(async () => {
  await world.stop();
  await issuer.stop();
});
beforeEach(async () => {
  browser = openSsoBrowser(world);
  asked = new URL(await browser.start()).searchParams;
});

const now = (): number => Math.floor(Date.now() / 1000);

/** The claims of a token that is in order, with changes; undefined takes one away. */
const claims = (change: JWTPayload = {}): JWTPayload => ({
  iss: issuer.issuer,
  aud: CLIENT.clientId,
  sub: 'somebody',
  nonce: asked.get('nonce'),
  iat: now(),
  exp: now() + 300,
  auth_time: now(),
  email: 'somebody@klinik.example',
  email_verified: true,
  groups: ['Ärzte'],
  amr: ['mfa'],
  ...change,
});

const callbackOf = (change: Record<string, string> = {}): string =>
  `${CALLBACK}?${new URLSearchParams({ code: 'c', state: asked.get('state') ?? '', ...change })}`;

const endOf = async (idToken: string): Promise<string> => {
  issuer.idToken = idToken;
  return browser.comeBack(callbackOf());
};

const isSignedIn = async (): Promise<boolean> => (await browser.post('token')).status === 200;

const unsigned = (payload: JWTPayload): string => {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  return `${encode({ alg: 'none' })}.${encode(payload)}.`;
};

test('a token that is in order lets in, so that what follows is refused for its own fault', async () => {
  expect(await endOf(await issuer.sign(claims()))).toBe('/');
  expect(await isSignedIn()).toBe(true);
});

describe('an ID token is refused', () => {
  test.each<[string, () => Promise<string>]>([
    [
      'signed by another key under the published id',
      () =>
        issuer.sign(claims(), {
          key: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
        }),
    ],
    ['without a signature (alg none)', async () => unsigned(claims())],
    [
      'with the client secret as an HMAC key (alg HS256)',
      () =>
        issuer.sign(claims(), {
          alg: 'HS256',
          key: new TextEncoder().encode(CLIENT.clientSecret),
        }),
    ],
    ['that has expired', () => issuer.sign(claims({ iat: now() - 900, exp: now() - 60 }))],
    ['without an end', () => issuer.sign(claims({ exp: undefined }))],
    ['for another audience', () => issuer.sign(claims({ aud: 'another' }))],
    [
      'for two audiences without an authorized party',
      () => issuer.sign(claims({ aud: [CLIENT.clientId, 'another'] })),
    ],
    ['for another authorized party', () => issuer.sign(claims({ azp: 'another' }))],
    ['with another nonce', () => issuer.sign(claims({ nonce: 'another' }))],
    ['without a nonce', () => issuer.sign(claims({ nonce: undefined }))],
    ['of another issuer', () => issuer.sign(claims({ iss: 'https://login.example.org' }))],
    ['without a subject', () => issuer.sign(claims({ sub: undefined }))],
    ['cut short', async () => (await issuer.sign(claims())).slice(0, -20)],
    ['that is none', async () => 'nothing'],
  ])('%s', async (_fault, make) => {
    expect(await endOf(await make())).toBe('/sign-in?sso=refused');
    expect(await isSignedIn()).toBe(false);
  });
});

describe('an answer is refused', () => {
  beforeEach(async () => {
    issuer.idToken = await issuer.sign(claims());
  });

  test('a second time', async () => {
    expect(await browser.comeBack(callbackOf())).toBe('/');
    const again = openSsoBrowser(world);
    again.cookies.set('__Host-hub.sso', browser.cookies.get('__Host-hub.sso') ?? '');
    expect(await again.comeBack(callbackOf())).toBe('/sign-in?sso=expired');
    expect((await again.post('token')).status).toBe(401);
  });

  test('a second time in the very browser, while its cookie is there', async () => {
    const cookie = browser.cookies.get('__Host-hub.sso') ?? '';
    await browser.comeBack(callbackOf());
    browser.cookies.set('__Host-hub.sso', cookie);
    expect(await browser.comeBack(callbackOf())).toBe('/sign-in?sso=expired');
  });

  test('in another browser, which leaves it to the right one', async () => {
    const other = openSsoBrowser(world);
    expect(await other.comeBack(callbackOf())).toBe('/sign-in?sso=expired');
    await other.start();
    expect(await other.comeBack(callbackOf())).toBe('/sign-in?sso=expired');
    expect((await other.post('token')).status).toBe(401);
    expect(await browser.comeBack(callbackOf())).toBe('/');
  });

  test('with a state that nobody gave, or none', async () => {
    expect(await browser.comeBack(callbackOf({ state: 'x' }))).toBe('/sign-in?sso=expired');
    expect(await browser.comeBack(`${CALLBACK}?code=c`)).toBe('/sign-in?sso=expired');
  });

  test('after ten minutes', async () => {
    world.hub.clock.advance(601_000);
    expect(await browser.comeBack(callbackOf())).toBe('/sign-in?sso=expired');
    world.hub.clock.advance(-601_000);
  });

  test('that names another issuer (mix-up, RFC 9207)', async () => {
    const mixedUp = callbackOf({ iss: 'https://login.example.org' });
    expect(await browser.comeBack(mixedUp)).toBe('/sign-in?sso=refused');
  });

  test('that tells of a fault, and one that the person wanted', async () => {
    const fault = callbackOf({ error: 'server_error' });
    expect(await browser.comeBack(fault)).toBe('/sign-in?sso=refused');
    asked = new URL(await browser.start()).searchParams;
    const denied = callbackOf({ error: 'access_denied' });
    expect(await browser.comeBack(denied)).toBe('/sign-in?sso=denied');
  });
});

test('the code is exchanged with the verifier of its challenge, and every refusal is on the log', async () => {
  expect(asked.get('code_challenge_method')).toBe('S256');
  await endOf(await issuer.sign(claims({ nonce: 'another' })));
  const verifier = issuer.lastForm?.get('code_verifier') ?? '';
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  expect(Buffer.from(digest).toString('base64url')).toBe(asked.get('code_challenge'));
  const { rows } = await world.hub.owner.query(
    `select object_id from kernel.audit_log where action = 'refuse' and kind = 'sso-sign-in' order by id desc limit 1`,
  );
  expect(rows).toEqual([{ object_id: await world.providerId() }]);
});

test('another site cannot make a browser begin', async () => {
  const response = await world.hub.app.inject({
    url: `/api/v1/identity/sso/${await world.providerId()}/start`,
    headers: { 'sec-fetch-site': 'cross-site' },
  });
  expect(response.statusCode).toBe(403);
});

describe('a logout token', () => {
  const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
  const logout = (change: JWTPayload = {}): JWTPayload => ({
    iss: issuer.issuer,
    aud: CLIENT.clientId,
    sub: 'somebody',
    iat: now(),
    jti: crypto.randomUUID(),
    events: { [EVENT]: {} },
    ...change,
  });
  const send = async (token: string): Promise<number> => {
    const response = await world.hub.app.inject({
      method: 'POST',
      url: `/api/v1/identity/sso/${await world.providerId()}/back-channel-logout`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ logout_token: token }).toString(),
    });
    return response.statusCode;
  };

  beforeEach(async () => {
    expect(await endOf(await issuer.sign(claims()))).toBe('/');
  });

  test('ends the sessions of its person, once', async () => {
    const token = await issuer.sign(logout());
    expect(await send(token)).toBe(200);
    expect(await isSignedIn()).toBe(false);
    expect(await send(token)).toBe(400);
  });

  test.each<[string, () => Promise<string>]>([
    ['an ID token', () => issuer.sign(claims())],
    ['one of another audience', () => issuer.sign(logout({ aud: 'another' }))],
    ['one of another issuer', () => issuer.sign(logout({ iss: 'https://login.example.org' }))],
    ['an old one', () => issuer.sign(logout({ iat: now() - 3600 }))],
    ['one with a nonce', () => issuer.sign(logout({ nonce: 'n' }))],
    ['one that names nobody', () => issuer.sign(logout({ sub: undefined }))],
    ['one of another event', () => issuer.sign(logout({ events: { other: {} } }))],
    [
      'one of another key',
      () =>
        issuer.sign(logout(), {
          key: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
        }),
    ],
    ['one without a signature', async () => unsigned(logout())],
  ])('is not %s', async (_fault, make) => {
    expect(await send(await make())).toBe(400);
    expect(await isSignedIn()).toBe(true);
  });
});
