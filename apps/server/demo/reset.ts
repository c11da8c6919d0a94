/** `npm run demo:reset`: the demo as on its first day, with a visit due now. Beside a running hub, or without one. */
import pg from 'pg';
import { compose } from '@hub/kernel/compose.ts';
import { ConfigError, loadConfig } from '@hub/kernel/config.ts';
import type { Config } from '@hub/kernel/config.ts';
import { migrate } from '@hub/kernel/database/migrate.ts';
import { createLog } from '@hub/kernel/log.ts';
import type { Logger } from '@hub/kernel/log.ts';
import { createSecrets, masterKeyOf } from '@hub/kernel/secrets.ts';
import { contextNames, loadContexts } from '../contexts.ts';
import { openDatabase } from '../embedded/open-database.ts';
import { printDemo } from './print.ts';
import { seedDemo, stateOf } from './seed.ts';
import { wipe } from './wipe.ts';

/** Something to tell in one sentence. */
class Refusal extends Error {}

try {
  const config = loadConfig(process.env, contextNames);
  if (!config.demo)
    throw new Refusal(
      'This database holds no demo. To make it one, set HUB_DEMO=1; everything in it will be deleted.',
    );
  const log = createLog(process.env['LOG_LEVEL'] ?? 'warn');
  const database = await openDatabase(config, log);
  try {
    await reset(config, log, database.url);
  } finally {
    await database.close();
  }
  process.stdout.write(printDemo(config, config.publicUrl ?? `http://localhost:${config.port}`));
} catch (error) {
  const known = error instanceof ConfigError || error instanceof Refusal;
  process.stderr.write(`${known ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = 1;
}

async function reset(config: Config, log: Logger, databaseUrl: string): Promise<void> {
  const contexts = await loadContexts(undefined);
  const secrets = createSecrets(config.masterKey ?? masterKeyOf(config.dataDir));
  await migrate(databaseUrl, contexts, secrets);
  const owner = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  owner.on('error', () => undefined);
  const state = await stateOf(owner);
  if (state === 'foreign') {
    await owner.end();
    throw new Refusal('This database holds accounts but not the demo’s. Nothing was changed.');
  }
  process.stdout.write(
    'Deleting everything in this database, accounts made by hand included, and making the demo anew …\n',
  );
  await wipe(owner);
  await owner.end();
  const hub = await compose({ config, databaseUrl, contexts, secrets, log });
  try {
    await hub.start();
    await seedDemo(hub, config, databaseUrl);
  } finally {
    await hub.stop();
  }
}
