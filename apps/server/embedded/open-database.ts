import type { Config } from '@hub/kernel/config.ts';
import type { Logger } from '@hub/kernel/log.ts';
import { AlreadyRunning, lockInstance } from './instance-lock.ts';
import { startPostgres } from './postgres.ts';
import { runningDatabase } from './running-database.ts';

export interface OpenedDatabase {
  /** The owner's login. */
  url: string;
  close(): Promise<void>;
}

/**
 * For operators' commands: the database of DATABASE_URL, of the hub that runs on the data directory,
 * or the stopped one's, started for now.
 */
export async function openDatabase(config: Config, log: Logger): Promise<OpenedDatabase> {
  if (config.databaseUrl !== undefined)
    return { url: config.databaseUrl, close: async () => undefined };
  try {
    const lock = lockInstance(config.dataDir);
    const postgres = await startPostgres({ dataDir: config.dataDir, log });
    return {
      url: postgres.url,
      async close() {
        await postgres.stop();
        lock.release();
      },
    };
  } catch (error) {
    if (!(error instanceof AlreadyRunning)) throw error;
    return { url: runningDatabase(config.dataDir), close: async () => undefined };
  }
}
