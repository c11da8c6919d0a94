import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestStaff } from '@hub/testkit/actors.ts';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { defineContext } from '@hub/kernel/context.ts';
import { rule } from '@hub/kernel/access/rule.ts';
import { onRotation } from '../domain/integration.ts';
import { identity } from '../index.ts';

const HOUR = 3_600_000;
const READ = 'scheduling.appointment.read';

/** What a program may reach: a stand-in for the context whose rule this is. */
const readAppointments = rule(READ, ['integration:clinic']);
const appointments = defineContext({
  name: 'appointments',
  migrations: new URL('../../../packages/kernel/test/fixtures/empty/', import.meta.url),
  setup: ({ access, db }) => ({
    personalData: {
      export: async () => ({ data: {} }),
      erase: async () => ({ erased: [], kept: [] }),
    },
    routes(app) {
      app.get(
        '/api/v1/appointments/of/:clinicId',
        { config: { access: readAppointments } },
        async ({ actor, params }) => {
          const { clinicId } = params as { clinicId: string };
          await access.require(db, actor, readAppointments, { clinic: clinicId });
          return { ok: true };
        },
      );
    },
  }),
});

interface Made {
  id: string;
  clientSecret: string;
  secrets: { id: string; expiresAt: string | null; lastUsedAt: string | null }[];
  lastUsedAt: string | null;
}

let hub: TestHub;
let admin: TestStaff;

beforeAll(async () => {
  // On a whole second, as tokens count.
  const now = `${new Date().toISOString().slice(0, 19)}Z`;
  hub = await startHub([identity, appointments], { now });
});
afterAll(() => hub.stop());
beforeEach(async () => {
  admin = await hub.actors.admin();
});

const manage = async (method: 'GET' | 'POST' | 'DELETE', path = '', payload?: object) => {
  const { headers } = await hub.actors.session(admin, { mfa: true });
  const url = `/api/v1/identity/clinics/${admin.clinicId}/integrations${path}`;
  return hub.app.inject({ method, url, headers, ...(payload && { payload }) });
};
const create = async (scopes = [READ]): Promise<Made> =>
  (await manage('POST', '', { name: 'Kalender', scopes })).json<Made>();
const rotate = async ({ id }: Made): Promise<Made> =>
  (await manage('POST', `/${id}/rotate`)).json<Made>();
const find = async ({ id }: Made): Promise<Made | undefined> =>
  (await manage('GET')).json<{ items: Made[] }>().items.find((each) => each.id === id);

const askToken = (form: Record<string, string>, headers: Record<string, string> = {}) =>
  hub.app.inject({
    method: 'POST',
    url: '/api/v1/identity/oauth/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(form).toString(),
  });
const GRANT = { grant_type: 'client_credentials' };
const bodyOf = ({ id, clientSecret }: Made) => ({
  ...GRANT,
  client_id: id,
  client_secret: clientSecret,
});
const basicOf = ({ id, clientSecret }: Made) => ({
  authorization: `Basic ${Buffer.from(`${id}:${clientSecret}`).toString('base64')}`,
});
const tokenOf = async (made: Made): Promise<string> =>
  (await askToken(bodyOf(made))).json<{ access_token: string }>().access_token;

const read = async (token: string, clinicId = admin.clinicId): Promise<number> =>
  (
    await hub.app.inject({
      url: `/api/v1/appointments/of/${clinicId}`,
      headers: { authorization: `Bearer ${token}` },
    })
  ).statusCode;

describe('a token for a program', () => {
  test('is given for its id and secret, in the body or by Basic, and opens its clinic', async () => {
    const made = await create();
    const answer = await askToken(bodyOf(made));
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', pragma: 'no-cache' });
    expect(answer.json()).toMatchObject({ token_type: 'Bearer', expires_in: 600, scope: READ });
    const basic = await askToken(GRANT, basicOf(made));
    expect(await read(basic.json<{ access_token: string }>().access_token)).toBe(200);
    expect(await read(await tokenOf(made), crypto.randomUUID())).toBe(403);
  });

  test('carries no more than the scopes that it asks for', async () => {
    const both = await create([READ, 'scheduling.availability.read']);
    const narrow = { ...bodyOf(both), scope: 'scheduling.availability.read' };
    const token = (await askToken(narrow)).json<{ access_token: string; scope: string }>();
    expect(token.scope).toBe('scheduling.availability.read');
    expect(await read(token.access_token)).toBe(403);
  });

  test('brings along what a scope cannot do without', async () => {
    const made = await create(['scheduling.appointment.book']);
    const { scope } = (await askToken(bodyOf(made))).json<{ scope: string }>();
    expect(scope.split(' ')).toEqual([
      'scheduling.appointment.book',
      'scheduling.appointment.book-for-patient',
      'scheduling.appointment.read',
      'scheduling.hold.staff-only',
    ]);
  });

  test('makes nobody a person: what needs an account is refused', async () => {
    const token = await tokenOf(await create());
    const headers = { authorization: `Bearer ${token}` };
    const own = await hub.app.inject({ url: '/api/v1/identity/account', headers });
    expect(own.statusCode).toBe(403);
    const url = `/api/v1/identity/clinics/${admin.clinicId}/integrations`;
    expect((await hub.app.inject({ url, headers })).statusCode).toBe(403);
  });

  const wrong = { grant_type: 'client_credentials', client_id: crypto.randomUUID() };
  test.each<[string, number, Record<string, string>, (made: Made) => Record<string, string>]>([
    ['invalid_client', 401, {}, (made) => ({ ...bodyOf(made), client_secret: 'x' })],
    ['invalid_client', 401, {}, () => ({ ...wrong, client_secret: 'x' })],
    ['invalid_client', 401, {}, () => ({ ...wrong, client_id: 'nobody', client_secret: 'x' })],
    ['invalid_client', 401, {}, () => GRANT],
    ['invalid_client', 401, { authorization: 'Basic !' }, () => GRANT],
    ['invalid_client', 401, { authorization: 'Basic JTo=' }, () => GRANT],
    ['invalid_request', 400, { authorization: 'Basic YTpi' }, bodyOf],
    ['invalid_request', 400, {}, ({ id }) => ({ client_id: id })],
    ['unsupported_grant_type', 400, {}, (made) => ({ ...bodyOf(made), grant_type: 'password' })],
    ['invalid_scope', 400, {}, (made) => ({ ...bodyOf(made), scope: `${READ} account.read-own` })],
    ['invalid_scope', 400, {}, (made) => ({ ...bodyOf(made), scope: ' ' })],
  ])('is refused with %s and %i', async (error, status, headers, form) => {
    const answer = await askToken(form(await create()), headers);
    expect([answer.statusCode, answer.json()]).toEqual([
      status,
      expect.objectContaining({ error, code: error, status }),
    ]);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    if (status === 401 && headers['authorization'] !== undefined)
      expect(answer.headers['www-authenticate']).toContain('Basic');
  });

  test('is not given for JSON, nor for a parameter said twice', async () => {
    const made = await create();
    const json = { 'content-type': 'application/json' };
    const url = '/api/v1/identity/oauth/token';
    const twice = `${new URLSearchParams(bodyOf(made))}&client_id=${made.id}`;
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const repeated = await hub.app.inject({ method: 'POST', url, headers: form, payload: twice });
    expect(repeated.statusCode).toBe(422);
    const typed = await hub.app.inject({ method: 'POST', url, headers: json, payload: '[]' });
    expect(typed.statusCode).toBe(422);
  });

  test('Basic is taken on that route alone', async () => {
    const made = await create();
    const url = '/api/v1/identity/account';
    expect((await hub.app.inject({ url, headers: basicOf(made) })).statusCode).toBe(401);
  });
});

describe('a secret', () => {
  test('is shown once and kept as a hash', async () => {
    const made = await create();
    expect(made.clientSecret.length).toBeGreaterThanOrEqual(43);
    expect(JSON.stringify(await find(made))).not.toContain(made.clientSecret);
    const { rows } = await hub.owner.query<{ row: string }>(
      'select s::text as row from identity.integration_secret s',
    );
    for (const { row } of rows) expect(row).not.toContain(made.clientSecret);
  });

  test('works for 24 hours beside its successor, and its last token no longer', async () => {
    const first = await create();
    const second = await rotate(first);
    expect(second.clientSecret).not.toBe(first.clientSecret);
    hub.clock.advance(24 * HOUR - 60_000);
    expect(await read(await tokenOf(second))).toBe(200);
    const last = (await askToken(bodyOf(first))).json<{
      access_token: string;
      expires_in: number;
    }>();
    expect(last.expires_in).toBe(60);
    expect(await read(last.access_token)).toBe(200);
    hub.clock.advance(61_000);
    expect((await askToken(bodyOf(first))).statusCode).toBe(401);
    expect(await read(last.access_token)).toBe(401);
    expect(await read(await tokenOf(second))).toBe(200);
  });

  test('ends at once, with its tokens, when a third is made', async () => {
    const first = await create();
    const token = await tokenOf(first);
    hub.clock.advance(1000);
    const second = await rotate(first);
    expect(await read(token)).toBe(200);
    hub.clock.advance(1000);
    const third = await rotate(first);
    expect(await read(token)).toBe(401);
    expect((await askToken(bodyOf(first))).statusCode).toBe(401);
    for (const made of [second, third]) expect(await read(await tokenOf(made))).toBe(200);
  });

  test('ends at once, with its tokens, when the program is removed', async () => {
    const made = await create();
    const token = await tokenOf(made);
    expect((await manage('DELETE', `/${made.id}`)).statusCode).toBe(204);
    expect(await read(token)).toBe(401);
    expect((await askToken(bodyOf(made))).statusCode).toBe(401);
    expect(await find(made)).toBeUndefined();
    const { rows } = await hub.owner.query(
      "select 1 from kernel.relation where subject = $1 and kind = 'integration' and valid_until is null",
      [made.id],
    );
    expect(rows).toEqual([]);
  });

  test('shows when it was last used, to the minute', async () => {
    const made = await create();
    expect((await find(made))?.lastUsedAt).toBeNull();
    await tokenOf(made);
    const used = (await find(made))?.lastUsedAt;
    expect(used).toBe(hub.clock.now().toISOString());
    hub.clock.advance(30_000);
    await tokenOf(made);
    expect((await find(made))?.lastUsedAt).toBe(used);
    hub.clock.advance(31_000);
    await tokenOf(made);
    expect((await find(made))?.lastUsedAt).toBe(hub.clock.now().toISOString());
  });
});

describe('programs are managed', () => {
  test('by the admins of their clinic alone, who have just proved themselves', async () => {
    const made = await create();
    const url = `/api/v1/identity/clinics/${admin.clinicId}/integrations`;
    for (const person of [
      await hub.actors.admin(),
      await hub.actors.desk({ clinicId: admin.clinicId }),
      await hub.actors.session(admin, { mfa: false }),
    ]) {
      const { headers } = person;
      expect((await hub.app.inject({ url, headers })).statusCode).toBe(403);
      const answer = await hub.app.inject({ method: 'DELETE', url: `${url}/${made.id}`, headers });
      expect(answer.statusCode).toBe(403);
    }
    const own = await hub.actors.admin();
    const foreign = `/api/v1/identity/clinics/${own.clinicId}/integrations/${made.id}`;
    const { headers } = own;
    const rotated = await hub.app.inject({ method: 'POST', url: `${foreign}/rotate`, headers });
    const removed = await hub.app.inject({ method: 'DELETE', url: foreign, headers });
    expect([rotated.statusCode, removed.statusCode]).toEqual([404, 404]);
    expect(await read(await tokenOf(made))).toBe(200);
  });

  test('with scopes that there are', async () => {
    for (const scopes of [[], ['account.read-own'], ['scheduling.appointment.book-for-patient']]) {
      const answer = await manage('POST', '', { name: 'x', scopes });
      expect(answer.statusCode).toBe(422);
    }
    const { items } = (await hub.app.inject({ url: '/api/v1/identity/integration-scopes' })).json<{
      items: { scope: string }[];
    }>();
    expect(items.map(({ scope }) => scope)).toContain(READ);
  });
});

test('of the live secrets one goes on at a rotation, never longer than it would have', () => {
  const now = new Date('2026-03-01T12:00:00Z');
  const at = (hours: number): Date => new Date(now.getTime() + hours * HOUR);
  const secret = (id: string, createdAt: Date, expiresAt: Date | null) => ({
    id,
    createdAt,
    expiresAt,
    lastUsedAt: null,
  });
  const old = secret('old', at(-48), at(-1));
  const middle = secret('middle', at(-20), at(4));
  const newest = secret('newest', at(-2), null);
  expect(onRotation([old, middle, newest], now)).toEqual({
    ends: [middle],
    goesOn: { ...newest, until: at(24) },
  });
  expect(onRotation([middle], now)).toEqual({ ends: [], goesOn: { ...middle, until: at(4) } });
  expect(onRotation([old], now)).toEqual({ ends: [], goesOn: undefined });
});
