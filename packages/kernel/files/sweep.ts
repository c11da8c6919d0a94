import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Job } from '../jobs/jobs.ts';
import type { FileBytes } from './bytes.ts';

/** No transaction that puts a file takes longer; what is older and has no row was rolled back. */
const ORPHAN_AFTER_MS = 3_600_000;
const BATCH = 500;
const Forgotten = z.object({ ids: z.array(z.uuid()) });

export interface SweepParts {
  db: Kysely<unknown>;
  bytes: FileBytes;
  clock: Clock;
}

/** What keeps the file store and its table alike. */
export const fileJobs = (parts: SweepParts): Record<string, Job> => ({
  'remove-bytes': {
    async run(payload) {
      for (const id of Forgotten.parse(payload).ids) await parts.bytes.remove(id);
    },
  },
  'sweep-files': { cron: '11 * * * *', run: () => sweep(parts) },
});

/** Removes expired files, and bytes that a crash or a rolled-back transaction left without a row. */
async function sweep({ db, bytes, clock }: SweepParts): Promise<void> {
  const now = clock.now();
  const expired = await sql<{
    id: string;
  }>`select kernel.expire_files(${now}) as id`.execute(db);
  for (const { id } of expired.rows) await bytes.remove(id);

  const before = now.getTime() - ORPHAN_AFTER_MS;
  let candidates: string[] = [];
  const removeOrphans = async (): Promise<void> => {
    const { rows } = await sql<{
      id: string;
    }>`select id from kernel.file where id = any(${candidates}::uuid[])`.execute(db);
    const known = new Set(rows.map(({ id }) => id));
    for (const id of candidates) if (!known.has(id)) await bytes.remove(id);
    candidates = [];
  };
  for await (const { id, at } of bytes.list()) {
    if (at.getTime() > before) continue;
    candidates.push(id);
    if (candidates.length >= BATCH) await removeOrphans();
  }
  await removeOrphans();
}
