import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { rule } from '../access/rule.ts';
import { defineContext } from '../context.ts';
import { nothingPersonal } from '../privacy/personal-data.ts';

const anybody = rule('test.hostile', ['anyone']);

const notes = defineContext({
  name: 'notes',
  migrations: new URL('./fixtures/empty/', import.meta.url),
  setup: ({ db }) => ({
    personalData: nothingPersonal('a fixture'),
    routes(app) {
      app.post(
        '/api/v1/notes',
        { config: { access: anybody }, schema: { body: z.unknown() } },
        async () => ({ kept: true }),
      );
      app.get(
        '/api/v1/notes/:id',
        {
          config: { access: anybody },
          schema: { querystring: z.object({ from: z.string().optional() }) },
        },
        async ({ query }) => {
          const { rows } = await sql<{
            from: Date;
          }>`select ${query.from ?? '2026-01-01'}::timestamptz as from`.execute(db);
          return rows[0];
        },
      );
    },
  }),
});

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub([notes]);
});
afterAll(() => hub.stop());

describe('what nothing can keep is refused and named', () => {
  const post = (payload: string) =>
    hub.app.inject({
      method: 'POST',
      url: '/api/v1/notes',
      headers: { 'content-type': 'application/json' },
      payload,
    });

  test.each([
    ['NUL in a text', '{"a":{"text":"x\\u0000y"}}', 'body.a.text'],
    ['half a character', '{"a":["\\ud83d"]}', 'body.a.0'],
    ['NUL in a name', '{"a":{"b\\u0000":1}}', 'body.a'],
    ['a number beyond a double', '{"a":1e999}', 'body.a'],
  ])('%s', async (_what, payload, path) => {
    const response = await post(payload);
    expect(response.json()).toMatchObject({ status: 422, code: 'invalid', errors: [{ path }] });
  });

  test('nesting without end', async () => {
    const response = await post(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`);
    expect(response.json()).toMatchObject({ status: 422, errors: [{ code: 'depth' }] });
    expect((await post(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`)).statusCode).toBe(200);
  });

  test('NUL in an address', async () => {
    const get = async (url: string) => (await hub.app.inject({ url })).json<unknown>();
    expect(await get('/api/v1/notes/a%00')).toMatchObject({
      status: 422,
      errors: [{ path: 'params.id' }],
    });
    expect(await get('/api/v1/notes/a?from=%00')).toMatchObject({
      status: 422,
      errors: [{ path: 'querystring.from' }],
    });
  });

  test('a date that the database does not know is the fault of who sent it', async () => {
    const response = await hub.app.inject({ url: '/api/v1/notes/a?from=0000-01-01' });
    expect(response.json()).toMatchObject({ status: 422, code: 'invalid' });
    expect(response.body).not.toContain('0000-01-01');
  });

  test('an address and a cookie that cannot be decoded', async () => {
    expect((await hub.app.inject({ url: '/api/v1/notes/%' })).statusCode).toBe(400);
    expect(
      (await hub.app.inject({ url: '/api/v1/notes/a', headers: { cookie: 'a=%;;=;%00' } }))
        .statusCode,
    ).toBe(200);
  });
});

test('no cache keeps an answer of the API, not even a refusal', async () => {
  for (const url of ['/api/v1/notes/a', '/api/v1/notes/a%00', '/api/v1/platform/dead-letters'])
    expect((await hub.app.inject({ url })).headers['cache-control']).toBe('no-store');
});

describe('the limit of requests', () => {
  const limited = async (
    requests: (at: number) => { url: string; headers?: Record<string, string> },
  ) => {
    const small = await startHub([notes], { config: { rateLimitPerMinute: 3, trustProxy: true } });
    try {
      const statuses: number[] = [];
      for (let at = 0; at < 5; at += 1)
        statuses.push((await small.app.inject(requests(at))).statusCode);
      return statuses;
    } finally {
      await small.stop();
    }
  };

  test('counts an address however it is spelt', async () => {
    const spellings = [
      '/api/v1/notes/a',
      '/%61pi/v1/notes/a',
      '/api/v1/notes/%62',
      'http://elsewhere/api/v1/notes/a',
      '/a%70i/v1/notes/a',
    ];
    expect(await limited((at) => ({ url: spellings[at]! }))).toEqual([200, 200, 200, 429, 429]);
  });

  test('goes by the address that the proxy saw, not by what its caller claims', async () => {
    expect(
      await limited((at) => ({
        url: '/api/v1/notes/a',
        headers: { 'x-forwarded-for': `10.0.0.${at}, 203.0.113.7` },
      })),
    ).toEqual([200, 200, 200, 429, 429]);
  });
});
