import type { Kysely } from 'kysely';
import { FORGET_AFTER_SECONDS, delaySeconds } from '../domain/sign-in-delay.ts';
import type { DelayRule } from '../domain/sign-in-delay.ts';
import type { DB } from './types.gen.ts';

/** One counter: what it counts, as a keyed hash, and how it grows. */
export interface Counter {
  key: Buffer;
  rule: DelayRule;
}

/** Nothing is blocked: long past, so that a request which read the clock before another is not refused. */
const OPEN = new Date(0);

/**
 * Counts an attempt as failed before its password is looked at, so that parallel guesses cannot slip
 * through. Returns the seconds to wait: 0 where the attempt may go on.
 */
export async function countAttempt(
  db: Kysely<DB>,
  counters: readonly Counter[],
  now: Date,
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    // One order for all, so that two attempts cannot wait for each other.
    const ordered = counters.toSorted((a, b) => Buffer.compare(a.key, b.key));
    // The update changes nothing but locks the row: one that a success deletes meanwhile is made anew.
    const rows = await trx
      .insertInto('sign_in_failure')
      .values(ordered.map(({ key }) => ({ key, failures: 0, blocked_until: OPEN, last_at: now })))
      .onConflict((conflict) =>
        conflict
          .column('key')
          .doUpdateSet(({ ref }) => ({ failures: ref('sign_in_failure.failures') })),
      )
      .returningAll()
      .execute();
    const blockedUntil = Math.max(...rows.map((row) => row.blocked_until.getTime()));
    if (blockedUntil > now.getTime()) return Math.ceil((blockedUntil - now.getTime()) / 1000);
    for (const row of rows) {
      const counter = ordered.find(({ key }) => key.equals(row.key));
      if (counter === undefined) continue;
      const forgotten = now.getTime() - row.last_at.getTime() > FORGET_AFTER_SECONDS * 1000;
      const failures = forgotten ? 1 : row.failures + 1;
      const wait = delaySeconds(failures, counter.rule);
      await trx
        .updateTable('sign_in_failure')
        .set({
          failures,
          last_at: now,
          blocked_until: wait === 0 ? OPEN : new Date(now.getTime() + wait * 1000),
        })
        .where('key', '=', row.key)
        .execute();
    }
    return 0;
  });
}

/** Takes back what `countAttempt` counted for an attempt that succeeded. */
export async function forgiveAttempt(db: Kysely<DB>, own: Buffer, shared: Buffer): Promise<void> {
  await db.deleteFrom('sign_in_failure').where('key', '=', own).execute();
  await db
    .updateTable('sign_in_failure')
    .set(({ eb, fn }) => ({
      failures: fn<number>('greatest', [eb.val(0), eb('failures', '-', 1)]),
      blocked_until: OPEN,
    }))
    .where('key', '=', shared)
    .execute();
}

/** Drops counters that no longer count; returns how many. */
export async function forgetFailures(db: Kysely<DB>, now: Date): Promise<number> {
  const before = new Date(now.getTime() - FORGET_AFTER_SECONDS * 1000);
  const { numDeletedRows } = await db
    .deleteFrom('sign_in_failure')
    .where('last_at', '<', before)
    .where('blocked_until', '<', now)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
