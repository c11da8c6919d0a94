import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Events } from '../events/events.ts';
import type { Job } from '../jobs/jobs.ts';

/** Technical data of a video visit is gone after three months at the latest (KBV, Anlage 31b BMV-Ä). */
const KEPT_MONTHS = 3;
const DAY_MS = 24 * 3_600_000;

/** How many rows of a kind a purge deleted. */
export interface PurgedCount {
  kind: string;
  count: number;
}
export type Purge = (before: Date) => Promise<PurgedCount[]>;

/** The nightly job of a context's purge; its report goes to privacy, also where there was nothing to delete. */
export function purgeJob(
  context: string,
  purge: Purge,
  { db, events, clock }: { db: Kysely<unknown>; events: Events; clock: Clock },
): Job {
  return {
    cron: '40 2 * * *',
    async run() {
      const at = clock.now();
      const before = monthsBefore(at, KEPT_MONTHS);
      const rows = await purge(before);
      await events.emit(db, 'privacy.purged.v1', randomUUID(), {
        context,
        before: before.toISOString(),
        at: at.toISOString(),
        rows,
      });
    },
  };
}

/** The kernel's own: events that everybody has taken, with their payloads; mails after a day. */
export const purgeEvents =
  (db: Kysely<unknown>, clock: Clock): Purge =>
  async (before) => {
    const yesterday = new Date(clock.now().getTime() - DAY_MS);
    const { rows } = await sql<{
      purged: number;
    }>`select kernel.purge_events(${before}, ${yesterday}) as purged`.execute(db);
    return [{ kind: 'event', count: rows[0]?.purged ?? 0 }];
  };

/** A day less, since the next purge comes a day later. */
function monthsBefore(at: Date, months: number): Date {
  const before = new Date(at.getTime() + DAY_MS);
  before.setUTCMonth(before.getUTCMonth() - months);
  return before;
}
