import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sql } from 'kysely';
import { createCheckpoints } from '../audit/checkpoint.ts';
import type { Head } from '../audit/checkpoint.ts';
import { verifyAudit } from '../audit/verify.ts';
import type { AuditVerdict } from '../audit/verify.ts';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { withClient } from '@hub/testkit/database.ts';
import type { AccountActor } from '../access/actor.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub([]);
});
afterAll(() => hub.stop());

const actor: AccountActor = {
  kind: 'account',
  accountId: crypto.randomUUID(),
  sessionId: crypto.randomUUID(),
  mfa: true,
  authTime: new Date(),
  expiresAt: new Date(),
};
const checkpoints = () => createCheckpoints(hub.secrets);
const verify = (kept?: Head): Promise<AuditVerdict> =>
  withClient(hub.databaseUrl, (client) => verifyAudit(client, checkpoints(), kept));
const write = async (rows: number): Promise<void> => {
  const { audit } = hub.hub.auditing;
  for (let n = 0; n < rows; n += 1)
    await audit.write(hub.hub.auditing.db, actor, {
      action: 'read',
      kind: 'test',
      id: crypto.randomUUID(),
    });
};

/** Other databases of the test cluster have transactions of their own, which sealing waits out. */
const seal = async (rows: number): Promise<void> => {
  let sealed = 0;
  await expect
    .poll(async () => (sealed += await hub.hub.sealer.sealAll()), { timeout: 10_000 })
    .toBe(rows);
};

beforeEach(async () => {
  await hub.owner.query('truncate kernel.audit_seal, kernel.audit_log, kernel.audit_checkpoint');
  await write(20);
  await seal(20);
});

test('an untouched log verifies, and says what is not sealed yet', async () => {
  await write(3);
  expect(await verify()).toMatchObject({ verified: 20, unsealed: 3 });
  expect((await verify()).fault).toBeUndefined();
  await seal(3);
  expect(await verify()).toMatchObject({ verified: 23, unsealed: 0 });
  expect((await verify()).fault).toBeUndefined();
});

test('an altered row is named', async () => {
  const { rows } = await hub.owner.query<{ id: number }>(
    "update kernel.audit_log set action = 'update' where id = (select audit_id from kernel.audit_seal where position = 7) returning id",
  );
  expect((await verify()).fault).toEqual({ position: 7, auditId: rows[0]!.id, reason: 'altered' });
});

test('a missing row is named', async () => {
  await hub.owner.query(
    'delete from kernel.audit_log where id = (select audit_id from kernel.audit_seal where position = 5)',
  );
  expect((await verify()).fault).toMatchObject({ position: 5, reason: 'missing' });
});

test('two rows that changed places are noticed', async () => {
  await hub.owner.query(
    `update kernel.audit_seal s set audit_id = -o.audit_id from kernel.audit_seal o where (s.position, o.position) in ((4, 9), (9, 4))`,
  );
  await hub.owner.query('update kernel.audit_seal set audit_id = -audit_id where audit_id < 0');
  expect((await verify()).fault).toMatchObject({ position: 4, reason: 'reordered' });
});

test('a seal that was removed with its row leaves a gap', async () => {
  await hub.owner.query('delete from kernel.audit_seal where position = 12');
  expect((await verify()).fault).toMatchObject({ position: 13, reason: 'missing' });
});

test('a role that is taken from a row is noticed', async () => {
  await hub.owner.query(
    'update kernel.audit_log set role = null where id = (select audit_id from kernel.audit_seal where position = 2)',
  );
  expect((await verify()).fault).toMatchObject({ position: 2, reason: 'altered' });
});

const cutAfter = async (position: number): Promise<void> => {
  await hub.owner.query(
    'delete from kernel.audit_log where id in (select audit_id from kernel.audit_seal where position > $1)',
    [position],
  );
  await hub.owner.query('delete from kernel.audit_seal where position > $1', [position]);
};

test('a chain that was cut off is noticed by a checkpoint, or by a head kept elsewhere', async () => {
  const { head } = await verify();
  await cutAfter(15);
  expect((await verify()).fault).toBeUndefined();
  expect((await verify(head)).fault).toMatchObject({ position: 16, reason: 'cut' });
  await write(20);
  await seal(20);
  await checkpoints().write(hub.hub.auditing.db);
  expect(await verify()).toMatchObject({ verified: 35, checkpoints: 1 });
  await cutAfter(15);
  expect((await verify()).fault).toMatchObject({ position: 16, reason: 'cut' });
});

test('a chain that was computed anew contradicts the checkpoint, and a new one cannot be signed', async () => {
  await checkpoints().write(hub.hub.auditing.db);
  await hub.owner.query(
    "update kernel.audit_log set action = 'update' where id = (select audit_id from kernel.audit_seal where position = 7)",
  );
  await hub.owner.query('truncate kernel.audit_seal');
  await seal(20);
  expect((await verify()).fault).toMatchObject({ position: 20, reason: 'rewritten' });
  await hub.owner.query(
    'update kernel.audit_checkpoint c set hash = s.hash from kernel.audit_seal s where s.position = c.position',
  );
  expect((await verify()).fault).toMatchObject({ position: 20, reason: 'forged' });
});

test('a row of a transaction that commits late is sealed after it, not lost', async () => {
  const late = await hub.owner.connect();
  await late.query('begin');
  await late.query(
    "select kernel.audit(null, null, 'read', 'late', null, null, null, now(), false)",
  );
  await write(2);
  expect(await hub.hub.sealer.sealAll()).toBe(0);
  await late.query('commit');
  late.release();
  await seal(3);
  expect(await verify()).toMatchObject({ verified: 23, unsealed: 0 });
  expect((await verify()).fault).toBeUndefined();
  expect(
    (
      await sql<{ n: number }>`select count(*) as n from kernel.audit_seal`.execute(
        hub.hub.auditing.db,
      )
    ).rows[0]!.n,
  ).toBe(23);
});
