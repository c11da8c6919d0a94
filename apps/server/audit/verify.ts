/**
 * `npm run audit:verify [-- --head <position>:<hash>]`: recomputes the audit chain and names the first
 * fault. Beside a running hub, or without one. Exit code 1 where the log is not whole, 2 where there is
 * none to look at.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { createCheckpoints } from '@hub/kernel/audit/checkpoint.ts';
import type { Head } from '@hub/kernel/audit/checkpoint.ts';
import { verifyAudit } from '@hub/kernel/audit/verify.ts';
import type { AuditFault } from '@hub/kernel/audit/verify.ts';
import { loadConfig } from '@hub/kernel/config.ts';
import { createLog } from '@hub/kernel/log.ts';
import { createSecrets, masterKeyOf } from '@hub/kernel/secrets.ts';
import { contextNames } from '../contexts.ts';
import { openDatabase } from '../embedded/open-database.ts';

const WORDS: Record<AuditFault['reason'], string> = {
  altered: 'was altered after it was sealed',
  missing: 'is gone',
  reordered: 'stands where another row was sealed',
  cut: 'and all after it are gone: the chain had reached further',
  rewritten: 'contradicts a signed checkpoint: the chain was computed anew',
  forged: 'carries a checkpoint that this hub did not sign, or its master key is another',
};

const kept = readHead(process.argv.slice(2));
const config = loadConfig(process.env, contextNames);
if (config.databaseUrl === undefined && !existsSync(join(config.dataDir, 'postgres')))
  refuse(`There is no hub in ${config.dataDir}. Say where with HUB_DATA_DIR or DATABASE_URL.`);
const secrets = createSecrets(config.masterKey ?? masterKeyOf(config.dataDir));
const database = await openDatabase(config, createLog(process.env['LOG_LEVEL'] ?? 'warn'));
const client = new pg.Client({ connectionString: database.url });
try {
  await client.connect();
  const begun = performance.now();
  const verdict = await verifyAudit(client, createCheckpoints(secrets), kept);
  const { verified, unsealed, checkpoints, head, fault } = verdict;
  if (fault === undefined) {
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    process.stdout.write(
      `The audit log is whole: ${verified} rows verified in ${seconds} s against ${checkpoints} signed checkpoints, ${unsealed} not sealed yet.\n` +
        `Keep this elsewhere and give it to the next run, so that a lost end is noticed too:\n  --head ${head.position}:${head.hash.toString('hex')}\n`,
    );
  } else {
    const row = fault.auditId === null ? '' : ` (audit row ${fault.auditId})`;
    process.stdout.write(
      `The audit log is NOT whole. Position ${fault.position}${row} ${WORDS[fault.reason]}.\n` +
        `${verified} rows before it hold.\n`,
    );
    process.exitCode = 1;
  }
} finally {
  await client.end();
  await database.close();
}

function readHead([option, value]: string[]): Head | undefined {
  if (option === undefined) return undefined;
  const [, position, hash] = /^(\d+):([0-9a-f]{64})$/.exec(value ?? '') ?? [];
  if (option !== '--head' || position === undefined || hash === undefined) {
    refuse('Usage: npm run audit:verify [-- --head <position>:<hash>]');
  }
  return { position: Number(position), hash: Buffer.from(hash, 'hex') };
}

function refuse(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(2);
}
