import { createHash } from 'node:crypto';
import pg from 'pg';
import { createCheckpoints } from '@hub/kernel/audit/checkpoint.ts';
import { verifyAudit } from '@hub/kernel/audit/verify.ts';
import { createSecrets, masterKeyOf } from '@hub/kernel/secrets.ts';
import type { Part } from '../support/figure.ts';
import { startWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

const ROWS = 1_000_000;
const SEAL_BATCH = 5000;

/** The audit chain of a million rows, recomputed, beside hashing texts of that length and nothing else. */
export const audit: Part = {
  names: ['audit.verify_rows_per_s'],
  async measure() {
    const world = await startWorld();
    const client = new pg.Client({ connectionString: world.databaseUrl });
    try {
      await client.connect();
      await fill(world);
      const length = await client.query<{ length: number }>(
        'select avg(length(kernel.audit_text(a)))::int as length from kernel.audit_log a where id % 1000 = 0',
      );
      const checkpoints = createCheckpoints(createSecrets(masterKeyOf(world.dataDir)));
      const begun = performance.now();
      const { verified, fault } = await verifyAudit(client, checkpoints);
      const seconds = (performance.now() - begun) / 1000;
      if (fault !== undefined || verified < ROWS)
        throw new Error(`The chain is not whole: ${JSON.stringify({ verified, fault })}`);
      const floor = hashesPerSecond(length.rows[0]!.length);
      return {
        'audit.verify_rows_per_s': { value: verified / seconds, unit: '1/s', floor },
      };
    } finally {
      await client.end();
      await world.stop();
    }
  },
};

/** Rows as reads of a month leave them, sealed by the product's own function. */
async function fill({ owner }: World): Promise<void> {
  await owner.query(
    `insert into kernel.audit_log (context, account_id, session_id, action, kind, object_id, patient_id, clinic_id, role)
     select 'records', gen_random_uuid(), gen_random_uuid(), 'read', 'Composition', gen_random_uuid(), gen_random_uuid(),
       gen_random_uuid(), 'doctor' from generate_series(1, $1)`,
    [ROWS],
  );
  for (let sealed = 0; sealed < ROWS;) {
    const { rows } = await owner.query<{ sealed: number }>(
      'select kernel.seal_audit($1) as sealed',
      [SEAL_BATCH],
    );
    sealed += rows[0]!.sealed;
    const open = await owner.query<{ open: number }>(
      'select count(*)::float8 as open from kernel.audit_log where id > coalesce((select max(audit_id) from kernel.audit_seal), 0)',
    );
    // The hub's own sealer takes its turns too.
    if (open.rows[0]!.open === 0) return;
  }
}

function hashesPerSecond(length: number): number {
  const text = 'x'.repeat(length);
  let hash = Buffer.alloc(32);
  const begun = performance.now();
  for (let n = 0; n < ROWS; n += 1) hash = createHash('sha256').update(hash).update(text).digest();
  return (ROWS / (performance.now() - begun)) * 1000;
}
