import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anonymous } from '@hub/kernel/access/actor.ts';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';

const root = join(import.meta.dirname, '../../..');
let hub: TestHub;
beforeAll(async () => {
  hub = await startHub([]);
  const { audit, db } = hub.hub.auditing;
  for (let n = 0; n < 10; n += 1)
    await audit.write(db, anonymous, { action: 'read', kind: 'test', id: crypto.randomUUID() });
});
afterAll(() => hub.stop());

async function verify(...options: string[]): Promise<{ code: number; output: string }> {
  const env = {
    ...process.env,
    DATABASE_URL: hub.databaseUrl,
    HUB_MASTER_KEY: process.env['HUB_TEST_MASTER_KEY'],
  };
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['apps/server/audit/verify.ts', ...options],
      { cwd: root, env },
    );
    return { code: 0, output: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: stdout + stderr };
  }
}

test('the operator’s command says that the log is whole and gives its head, or names the row at fault', async () => {
  await expect
    .poll(
      async () => {
        await hub.hub.sealer.sealAll();
        return (await hub.owner.query('select 1 from kernel.audit_seal')).rowCount;
      },
      { timeout: 10_000 },
    )
    .toBe(10);
  const whole = await verify();
  expect(whole).toMatchObject({ code: 0, output: expect.stringContaining('10 rows verified') });
  const [, head] = /--head (\d+:[0-9a-f]{64})/.exec(whole.output) ?? [];
  expect((await verify('--head', head ?? '')).code).toBe(0);

  const { rows } = await hub.owner.query<{ id: number }>(
    "update kernel.audit_log set kind = 'other' where id = (select audit_id from kernel.audit_seal where position = 4) returning id",
  );
  expect(await verify()).toMatchObject({
    code: 1,
    output: expect.stringContaining(`Position 4 (audit row ${rows[0]!.id}) was altered`),
  });
  expect(await verify('--head', 'nonsense')).toMatchObject({ code: 2 });
});
