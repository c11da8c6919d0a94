import { sql } from 'kysely';
import type { QueryExecutorProvider } from 'kysely';

/** Work of a context that runs later or on a schedule. At least once: it must bear being repeated. */
export interface Job {
  run(payload: unknown): Promise<void>;
  /** A cron line in UTC. */
  cron?: string;
}

export interface Jobs {
  /** Adds a job of the calling context in the caller's transaction. A `key` replaces the waiting job of that key. */
  add(
    trx: QueryExecutorProvider,
    job: string,
    payload: unknown,
    options?: { runAt?: Date; key?: string },
  ): Promise<void>;
}

export const createJobs = (): Jobs => ({
  async add(trx, job, payload, { runAt, key } = {}) {
    await sql`select kernel.enqueue(${job}, ${JSON.stringify(payload)}::json, coalesce(${runAt ?? null}::timestamptz, now()), ${key ?? null})`.execute(
      trx,
    );
  },
});
