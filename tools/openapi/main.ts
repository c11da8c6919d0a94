// Writes docs/openapi.json from the routes of the running hub, and from it the types of
// packages/api-client. `--check` only says whether they are out of date and exits with 1.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compose } from '@hub/kernel/compose.ts';
import { loadConfig } from '@hub/kernel/config.ts';
import { migrate } from '@hub/kernel/database/migrate.ts';
import { createLog } from '@hub/kernel/log.ts';
import { createSecrets } from '@hub/kernel/secrets.ts';
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { contextNames, loadContexts } from '../../apps/server/contexts.ts';
import { withTemporaryPostgres } from '../temporary-postgres.ts';

const root = join(import.meta.dirname, '../..');

const document = await withTemporaryPostgres(async (databaseUrl, dataDir) => {
  const secrets = createSecrets(randomBytes(32));
  const contexts = await loadContexts(undefined);
  await migrate(databaseUrl, contexts, secrets);
  const config = loadConfig(
    { HUB_DATA_DIR: dataDir, HUB_DEMO: '1', NODE_ENV: 'test' },
    contextNames,
  );
  const hub = await compose({ config, databaseUrl, contexts, secrets, log: createLog('warn') });
  try {
    await hub.app.ready();
    return hub.app.swagger();
  } finally {
    await hub.stop();
  }
});

const header = `// Generated from docs/openapi.json by npm run openapi. Do not edit.\n`;
const outputs = {
  'docs/openapi.json': `${JSON.stringify(document, null, 2)}\n`,
  'packages/api-client/schema.gen.ts':
    header +
    astToString(
      await openapiTypescript(document as OpenAPI3, { rootTypes: false, alphabetize: true }),
    ),
};
const stale = Object.entries(outputs).filter(
  ([file, text]) =>
    !existsSync(join(root, file)) || readFileSync(join(root, file), 'utf8') !== text,
);
if (stale.length === 0) {
  console.log('The API description and its types are up to date.');
} else if (process.argv.includes('--check')) {
  console.error(
    `Out of date, run npm run openapi:\n${stale.map(([file]) => `  ${file}`).join('\n')}`,
  );
  process.exitCode = 1;
} else {
  for (const [file, text] of stale) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  console.log(`Written:\n${stale.map(([file]) => `  ${file}`).join('\n')}`);
}
