import type { Transaction } from 'kysely';
import type { Kernel } from '@hub/kernel/context.ts';
import { DAY_MS } from '../domain/interval.ts';
import { bookableRange } from '../domain/schedule.ts';
import { fillBlocks, lockBlocks, openBlocks } from '../store/blocks.ts';
import type { DB } from '../store/types.gen.ts';
import { refreshSoon } from './publish-free-slots.ts';

/**
 * Makes the blocks of a practitioner what they should be: the union of absences and other calendars'
 * busy times, from a day ago to as far as can be booked, less what visits and holds occupy. What is
 * right already is left alone. To be called after each change of either, in the same transaction.
 */
export async function recomputeBlocks(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  practitionerId: string,
): Promise<void> {
  const now = kernel.clock.now();
  const bookable = bookableRange(now.getTime());
  const range = { start: bookable.start - DAY_MS, end: bookable.end };
  await lockBlocks(trx, practitionerId);
  let changed = await openBlocks(trx, practitionerId, range, now);
  // Each round sees what was booked while the one before waited for it, so it ends with the last booking.
  for (;;) {
    const { wanted, made } = await fillBlocks(trx, practitionerId, range);
    changed += made;
    if (made === wanted) break;
  }
  if (changed > 0) await refreshSoon(kernel, trx, practitionerId);
}

/** New days come within reach as time goes by; and what a hold left open on its end is closed. */
export async function keepBlocks(kernel: Kernel<DB>): Promise<void> {
  const { rows } = await kernel.pool.query<{ id: string }>(
    `select practitioner_id as id from absence where ended_at is null and upper(during) > $1
      union select practitioner_id from external_busy
      union select practitioner_id from reservation where kind = 'block'`,
    [kernel.clock.now()],
  );
  for (const { id } of rows)
    await kernel.db.transaction().execute((trx) => recomputeBlocks(kernel, trx, id));
}
