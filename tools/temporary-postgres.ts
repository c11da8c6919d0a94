import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '@hub/kernel/log.ts';
import { startPostgres } from '../apps/server/embedded/postgres.ts';

/** Runs `use` with the URL of a PostgreSQL that exists only meanwhile. */
export async function withTemporaryPostgres<T>(
  use: (url: string, dataDir: string) => Promise<T>,
): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hub-tool-'));
  try {
    const postgres = await startPostgres({ dataDir, log: createLog('warn'), durable: false });
    try {
      return await use(postgres.url, dataDir);
    } finally {
      await postgres.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
