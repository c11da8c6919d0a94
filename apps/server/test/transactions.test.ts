import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { scheduling } from '../../../contexts/scheduling/index.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub([scheduling]);
});
afterAll(() => hub.stop());

test('a transaction that asks for a second connection is told, before load makes them wait for each other', async () => {
  const { db, pool } = hub.kernel('scheduling');
  const one = sql`select 1`;
  const nested = [
    db.transaction().execute(async () => one.execute(db)),
    db.transaction().execute(async () => pool.query('select 1')),
    db.transaction().execute(() => db.transaction().execute(async (trx) => one.execute(trx))),
    db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async () => one.execute(db)),
  ];
  for (const outcome of await Promise.allSettled(nested))
    expect(String((outcome as PromiseRejectedResult).reason)).toContain('second connection');
});

test('its own connection is the transaction’s, and what comes after has another', async () => {
  const { db } = hub.kernel('scheduling');
  await db.transaction().execute(async (trx) => sql`select 1`.execute(trx));
  await expect(sql`select 1`.execute(db)).resolves.toBeDefined();
});
