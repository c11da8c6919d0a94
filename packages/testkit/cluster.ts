import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '@hub/kernel/log.ts';
import { startPostgres } from '../../apps/server/embedded/postgres.ts';

/**
 * One real PostgreSQL for a whole test run (Vitest's and Playwright's global set-up). Tests find it by
 * HUB_TEST_DATABASE_URL and its roles' passwords by HUB_TEST_MASTER_KEY.
 */
export default async function startCluster(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hub-test-'));
  const postgres = await startPostgres({
    dataDir,
    log: createLog('warn'),
    durable: false,
    maxConnections: 500,
  });
  process.env['HUB_TEST_DATABASE_URL'] = postgres.url;
  process.env['HUB_TEST_MASTER_KEY'] = randomBytes(32).toString('base64');
  return async () => {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
