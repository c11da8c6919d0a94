import { sql } from 'kysely';
import pg from 'pg';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defineContext } from '../context.ts';
import { nothingPersonal } from '../privacy/personal-data.ts';
import { deliver } from '../events/deliver.ts';
import type { Handlers } from '../events/events.ts';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';

interface DB {
  counted: { event_id: string; sequence: number };
}
const migrations = new URL('./fixtures/counter/', import.meta.url);
const ids = () => ({
  compositionId: crypto.randomUUID(),
  encounterId: crypto.randomUUID(),
  patientId: crypto.randomUUID(),
  practitionerId: crypto.randomUUID(),
  at: '2026-03-01T08:00:00Z',
});

let failures = 0;
const handlers: Handlers<DB> = {
  async 'note.signed.v1'(event, trx) {
    await trx
      .insertInto('counted')
      .values({ event_id: event.id, sequence: event.sequence })
      .execute();
    if (failures > 0) {
      failures -= 1;
      throw new Error('the handler fails after its effect');
    }
  },
};
const personalData = nothingPersonal('a fixture');
const writer = defineContext<object>({
  name: 'writer',
  migrations,
  setup: () => ({ personalData }),
});
const counter = defineContext<DB>({
  name: 'counter',
  migrations,
  setup: () => ({ handlers, personalData }),
});

let hub: TestHub;
let db: Kysely<DB>;
beforeAll(async () => {
  hub = await startHub([writer, counter]);
  db = hub.db<DB>('counter');
});
afterAll(() => hub.stop());

const counted = async (): Promise<number> =>
  Number(
    (await db.selectFrom('counted').select(db.fn.countAll().as('n')).executeTakeFirstOrThrow()).n,
  );

test('an event of a rolled-back change is never delivered', async () => {
  const { db: own, events } = hub.kernel('writer');
  await own
    .transaction()
    .execute(async (trx) => {
      await events.emit(trx, 'note.signed.v1', crypto.randomUUID(), ids());
      throw new Error('change of mind');
    })
    .catch(() => undefined);
  await hub.drain();
  expect(await counted()).toBe(0);
});

test('a delivery that is repeated, even in parallel, takes effect once', async () => {
  const { db: own, events } = hub.kernel('writer');
  const aggregate = crypto.randomUUID();
  await events.emit(own, 'note.signed.v1', aggregate, ids());
  await events.emit(own, 'note.signed.v1', aggregate, ids());
  await hub.drain();
  const { rows } = await hub.owner.query<{ id: string }>(
    'select id from kernel.event where aggregate_id = $1',
    [aggregate],
  );
  await Promise.all(
    rows.flatMap(({ id }) => [deliver(db, handlers, id), deliver(db, handlers, id)]),
  );
  expect(await counted()).toBe(2);
  expect(
    (await db.selectFrom('counted').select('sequence').orderBy('sequence').execute()).map(
      ({ sequence }) => sequence,
    ),
  ).toEqual([1, 2]);
});

test('a handler that fails leaves nothing behind and is tried again', async () => {
  const before = await counted();
  failures = 1;
  const { db: own, events } = hub.kernel('writer');
  await events.emit(own, 'note.signed.v1', crypto.randomUUID(), ids());
  await hub.drain();
  expect(await counted()).toBe(before);
  const retryNow = async (): Promise<number> => {
    await hub.owner.query('update graphile_worker._private_jobs set run_at = now()');
    await hub.drain();
    return counted();
  };
  await expect.poll(retryNow, { timeout: 5000 }).toBe(before + 1);
});

test('a delivery that a killed process had taken is free again as soon as that process is gone', async () => {
  const before = await counted();
  const { db: own, events } = hub.kernel('writer');
  await events.emit(own, 'note.signed.v1', crypto.randomUUID(), ids());
  await hub.owner.query("select kernel.register_worker_pool('pool-killed', 'hub kernel killed')");
  await hub.owner.query(
    "update graphile_worker._private_jobs set locked_by = 'pool-killed', locked_at = now()",
  );
  await hub.drain();
  expect(await counted()).toBe(before + 1);
});

test('a delivery that a living process has taken is left to it', async () => {
  const before = await counted();
  const { db: own, events } = hub.kernel('writer');
  await events.emit(own, 'note.signed.v1', crypto.randomUUID(), ids());
  await hub.owner.query("select kernel.register_worker_pool('pool-alive', $1)", ['hub test owner']);
  const living = new pg.Client({
    connectionString: hub.databaseUrl,
    application_name: 'hub test owner',
  });
  await living.connect();
  await hub.owner.query(
    "update graphile_worker._private_jobs set locked_by = 'pool-alive', locked_at = now()",
  );
  await hub.drain();
  expect(await counted()).toBe(before);
  await living.end();
  await expect
    .poll(async () => {
      await hub.drain();
      return counted();
    })
    .toBe(before + 1);
});

test('a delivery that fails for good is a dead letter', async () => {
  failures = 1;
  const { db: own, events } = hub.kernel('writer');
  await events.emit(own, 'note.signed.v1', crypto.randomUUID(), ids());
  await hub.owner.query('update graphile_worker._private_jobs set max_attempts = 1');
  await hub.drain();
  const admin = await hub.actors.platformAdmin();
  const { items } = (
    await hub.app.inject({ url: '/api/v1/platform/dead-letters', headers: admin.headers })
  ).json<{ items: { id: string; task: string; lastError: string }[] }>();
  expect(items).toMatchObject([
    { task: 'event:counter', lastError: expect.stringContaining('fails after its effect') },
  ]);

  const before = await counted();
  const retry = await hub.app.inject({
    method: 'POST',
    url: `/api/v1/platform/dead-letters/${items[0]!.id}/retry`,
    headers: admin.headers,
  });
  expect(retry.statusCode).toBe(204);
  await hub.drain();
  expect(await counted()).toBe(before + 1);
});

test('a payload that breaks its schema is not emitted', async () => {
  const { db: own, events } = hub.kernel('writer');
  await expect(
    events.emit(own, 'note.signed.v1', crypto.randomUUID(), { ...ids(), at: 'yesterday' }),
  ).rejects.toThrow();
});

test('a context reaches neither another schema nor the audit log, and states only facts that are its own', async () => {
  const { db: own } = hub.kernel('writer');
  const refused = (statement: string) =>
    expect(sql.raw(statement).execute(own)).rejects.toMatchObject({ code: '42501' });
  await refused('select * from counter.counted');
  await refused('delete from kernel.audit_log');
  await refused('select * from kernel.event');
  await refused("insert into kernel.relation values (uuidv7(), uuidv7(), 'self', uuidv7(), now())");
  await refused("select kernel.grant_relation(uuidv7(), 'self', uuidv7(), now(), null)");
  await refused("select kernel.publish_jwk('k', '{}')");
});
