import { SignJWT, generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { rule } from '../access/rule.ts';
import { TOKEN_AUDIENCE, TOKEN_ISSUER } from '../auth/tokens.ts';
import { defineContext } from '../context.ts';
import { nothingPersonal } from '../privacy/personal-data.ts';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import type { TestActor } from '@hub/testkit/actors.ts';

const migrations = new URL('./fixtures/empty/', import.meta.url);
const anyAccount = rule('test.any-account', ['account']);

const personalData = nothingPersonal('a fixture');
const echo = defineContext({
  name: 'echo',
  migrations,
  setup: () => ({
    personalData,
    routes(app) {
      app.get(
        '/api/v1/echo/me',
        {
          config: { access: anyAccount },
          schema: { response: { 200: z.strictObject({ id: z.string() }) } },
        },
        async ({ actor }) => ({
          id: actor.kind === 'account' ? actor.accountId : 'nobody',
        }),
      );
      app.post(
        '/api/v1/echo/body',
        {
          config: { access: anyAccount },
          schema: { body: z.strictObject({ start: z.iso.datetime(), count: z.int().min(1) }) },
        },
        async () => 'ok',
      );
    },
  }),
});

let hub: TestHub;
let person: TestActor;
beforeAll(async () => {
  hub = await startHub([echo]);
  person = await hub.actors.patient();
});
afterAll(() => hub.stop());

const me = (token: string) =>
  hub.app.inject({ url: '/api/v1/echo/me', headers: { authorization: `Bearer ${token}` } });

describe('tokens', () => {
  test('a valid token names its account', async () => {
    expect((await me(person.token)).json()).toEqual({ id: person.accountId });
  });

  test('no token, a broken one and another scheme are 401', async () => {
    expect((await hub.app.inject({ url: '/api/v1/echo/me' })).statusCode).toBe(401);
    for (const authorization of ['Bearer', 'Bearer x.y.z', 'Basic YTpi']) {
      const response = await hub.app.inject({ url: '/api/v1/echo/me', headers: { authorization } });
      expect(response.json()).toMatchObject({ status: 401, code: 'token_invalid' });
    }
  });

  test('a changed payload is refused', async () => {
    const [header, , signature] = person.token.split('.') as [string, string, string];
    const other = Buffer.from(
      JSON.stringify({
        sub: crypto.randomUUID(),
        sid: person.sessionId,
        amr: ['mfa'],
        auth_time: 1,
        exp: 4e9,
      }),
    ).toString('base64url');
    expect((await me(`${header}.${other}.${signature}`)).statusCode).toBe(401);
  });

  test('alg none and HMAC with the public key are refused', async () => {
    const encode = (value: unknown): string =>
      Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = encode({
      iss: TOKEN_ISSUER,
      aud: TOKEN_AUDIENCE,
      sub: person.accountId,
      sid: person.sessionId,
      amr: ['mfa'],
      auth_time: 1,
      exp: 4e9,
    });
    expect((await me(`${encode({ alg: 'none', kid: 'testkit' })}.${claims}.`)).statusCode).toBe(
      401,
    );
    const hmac = await new SignJWT(JSON.parse(Buffer.from(claims, 'base64url').toString()))
      .setProtectedHeader({ alg: 'HS256', kid: 'testkit' })
      .sign(Buffer.alloc(32));
    expect((await me(hmac)).statusCode).toBe(401);
  });

  test('a key that nobody published is refused', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const forged = await new SignJWT({ sid: person.sessionId, amr: [], auth_time: 1 })
      .setProtectedHeader({ alg: 'ES256', kid: crypto.randomUUID() })
      .setIssuer(TOKEN_ISSUER)
      .setAudience(TOKEN_AUDIENCE)
      .setSubject(person.accountId)
      .setExpirationTime('10m')
      .sign(privateKey);
    expect((await me(forged)).statusCode).toBe(401);
  });

  test('a token ends with its lifetime, also one that was seen before', async () => {
    const start = hub.clock.now();
    const brief = await hub.tokens.sign({ ...person, mfa: false, lifetimeSeconds: 5 });
    expect((await me(brief)).statusCode).toBe(200);
    hub.clock.advance(6000);
    expect((await me(brief)).json()).toMatchObject({ status: 401, code: 'token_expired' });
    hub.clock.set(start);
  });

  test('a revoked session is refused at once, although its token was verified before', async () => {
    const gone = await hub.actors.patient();
    expect((await me(gone.token)).statusCode).toBe(200);
    const { db, revocations } = hub.kernel('echo');
    await db.transaction().execute((trx) => revocations.revoke(trx, gone.sessionId));
    await expect
      .poll(async () => (await me(gone.token)).statusCode, { timeout: 2000, interval: 10 })
      .toBe(401);
  });
});

describe('bad input', () => {
  const post = (payload: string, type = 'application/json') =>
    hub.app.inject({
      method: 'POST',
      url: '/api/v1/echo/body',
      headers: { ...person.headers, 'content-type': type },
      payload,
    });

  test('each faulty and each unknown field is named, in problem+json', async () => {
    const response = await post(JSON.stringify({ start: 'tomorrow', extra: 1, more: 2 }));
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(response.json()).toMatchObject({ status: 422, code: 'invalid' });
    expect(
      response
        .json<{ errors: { path: string }[] }>()
        .errors.map(({ path }) => path)
        .toSorted(),
    ).toEqual(['body.count', 'body.extra', 'body.more', 'body.start']);
  });

  test('broken JSON, another content type and a body over the limit have their own answers', async () => {
    expect((await post('{')).statusCode).toBe(400);
    expect((await post('<a/>', 'application/xml')).statusCode).toBe(415);
    expect((await post(JSON.stringify({ start: 'x'.repeat(2_000_000) }))).statusCode).toBe(413);
  });

  test('nothing of the inside shows in an answer', async () => {
    expect((await hub.app.inject({ url: '/api/v1/nowhere' })).json()).toMatchObject({
      status: 404,
      code: 'not_found',
    });
    expect((await post('{')).body).not.toMatch(/at .*\.[jt]s|node_modules/);
  });
});

test('a route without an access rule stops the start', async () => {
  const open = defineContext({
    name: 'echo',
    migrations,
    setup: () => ({
      personalData,
      routes: (app) => void app.get('/api/v1/echo/open', async () => 'open'),
    }),
  });
  await expect(startHub([open])).rejects.toThrow('declares no access rule');
});

test('dead letters are for the platform administrator with a second factor', async () => {
  const url = '/api/v1/platform/dead-letters';
  const admin = await hub.actors.platformAdmin();
  const weak = await hub.actors.session(admin, { mfa: false });
  expect((await hub.app.inject({ url, headers: admin.headers })).json()).toEqual({ items: [] });
  expect((await hub.app.inject({ url, headers: weak.headers })).json()).toMatchObject({
    code: 'second_factor_required',
  });
  expect((await hub.app.inject({ url, headers: person.headers })).statusCode).toBe(403);
});
