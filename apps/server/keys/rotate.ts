/**
 * `npm run keys:rotate [-- --compromised]`: the next key for access tokens. Beside a running hub, or
 * without one. The server does the same by itself each month.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compose } from '@hub/kernel/compose.ts';
import { loadConfig } from '@hub/kernel/config.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { createLog } from '@hub/kernel/log.ts';
import { createSecrets, masterKeyOf } from '@hub/kernel/secrets.ts';
import type { DB } from '../../../contexts/identity/store/types.gen.ts';
import { rotateSigningKeys } from '../../../contexts/identity/usecases/signing-keys.ts';
import { contextNames, loadContexts } from '../contexts.ts';
import { openDatabase } from '../embedded/open-database.ts';

const compromised = readOption(process.argv.slice(2));
const config = loadConfig(process.env, contextNames);
if (config.databaseUrl === undefined && !existsSync(join(config.dataDir, 'postgres')))
  refuse(`There is no hub in ${config.dataDir}. Say where with HUB_DATA_DIR or DATABASE_URL.`);
const secrets = createSecrets(config.masterKey ?? masterKeyOf(config.dataDir));
const log = createLog(process.env['LOG_LEVEL'] ?? 'warn');
const database = await openDatabase(config, log);
try {
  const contexts = await loadContexts(['identity']);
  const hub = await compose({ config, databaseUrl: database.url, contexts, secrets, log });
  try {
    const kernel = hub.kernels.get('identity')! as unknown as Kernel<DB>;
    const signsFrom = await rotateSigningKeys(kernel, { compromised });
    process.stdout.write(
      compromised
        ? 'A new key signs from now on. Tokens of the old keys are refused within a minute; sessions go on.\nRestart the servers to forget tokens that they have seen already.\n'
        : `The next key is published and signs from ${signsFrom.toISOString()} on. Nobody is signed out.\n`,
    );
  } finally {
    await hub.stop();
  }
} finally {
  await database.close();
}

function readOption(options: string[]): boolean {
  if (options.length === 0) return false;
  if (options.length > 1 || options[0] !== '--compromised')
    refuse('Usage: npm run keys:rotate [-- --compromised]');
  return true;
}

function refuse(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(2);
}
