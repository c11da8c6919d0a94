import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { Kernel } from '@hub/kernel/context.ts';
import { MINUTE_MS } from '../domain/interval.ts';
import { nextFreeSlots } from '../domain/next-slots.ts';
import { bookableRange } from '../domain/schedule.ts';
import { findSchedule } from '../store/schedules.ts';
import type { DB } from '../store/types.gen.ts';
import { writeSoon } from './write-visits.ts';

/** Even where nothing is due to change: new days come within reach as time goes by. */
const REFRESH_AT_LEAST_EVERY_MS = 60 * MINUTE_MS;

const RefreshPayload = z.object({ practitionerId: z.uuid() });

/** Has the practitioner's free slots told anew after the transaction; several calls become one. */
export async function refreshSoon(
  { jobs }: Kernel<DB>,
  trx: Transaction<DB>,
  practitionerId: string,
): Promise<void> {
  await jobs.add(
    trx,
    'refresh-free-slots',
    { practitionerId },
    { key: `refresh-free-slots:${practitionerId}` },
  );
}

export const refreshFreeSlots =
  (kernel: Kernel<DB>) =>
  async (payload: unknown): Promise<void> => {
    const { practitionerId } = RefreshPayload.parse(payload);
    await publishFreeSlots(kernel, practitionerId);
    // Whatever changed the free time may have changed the visits.
    await kernel.db.transaction().execute((trx) => writeSoon(kernel, trx, practitionerId));
  };

/** Emits free-slots.changed.v1 where the next free slots are not those told last, or always when forced. */
export async function publishFreeSlots(
  kernel: Kernel<DB>,
  practitionerId: string,
  { force = false } = {},
): Promise<void> {
  await kernel.db.transaction().execute(async (trx) => {
    // The row lock puts two refreshes of one practitioner in order, so the later one tells the newer state.
    await trx
      .insertInto('published_slots')
      .values({ practitioner_id: practitionerId, refresh_at: kernel.clock.now() })
      .onConflict((row) => row.doNothing())
      .execute();
    const published = await trx
      .selectFrom('published_slots')
      .select('digest')
      .where('practitioner_id', '=', practitionerId)
      .forUpdate()
      .executeTakeFirstOrThrow();

    const now = kernel.clock.now().getTime();
    const schedule = await findSchedule(trx, practitionerId, bookableRange(now));
    const offered = schedule === undefined ? [] : nextFreeSlots(schedule, schedule.types, now);
    const payload = {
      practitionerId,
      slots: offered.map((slot) => ({
        ...slot,
        start: new Date(slot.start).toISOString(),
        end: new Date(slot.end).toISOString(),
      })),
      modes: [...new Set(schedule?.types.map((type) => type.mode))].toSorted(),
    };
    const noticeMs = Math.max(
      0,
      ...(schedule?.types ?? []).map((type) => type.minimumNoticeMinutes * MINUTE_MS),
    );
    const outdatedAt = Math.max(now, (offered[0]?.start ?? Infinity) - noticeMs);
    const digest = createHash('sha256').update(JSON.stringify(payload)).digest();
    await trx
      .updateTable('published_slots')
      .set({ digest, refresh_at: new Date(Math.min(outdatedAt, now + REFRESH_AT_LEAST_EVERY_MS)) })
      .where('practitioner_id', '=', practitionerId)
      .execute();
    if (force || published.digest?.equals(digest) !== true)
      await kernel.events.emit(trx, 'free-slots.changed.v1', practitionerId, payload);
  });
}

/** Refreshes what time alone has made out of date, so that no search offers slots that are past. */
export async function publishOutdated(kernel: Kernel<DB>): Promise<void> {
  const outdated = await kernel.db
    .selectFrom('published_slots')
    .select('practitioner_id')
    .where('refresh_at', '<=', kernel.clock.now())
    .execute();
  for (const { practitioner_id: id } of outdated) await publishFreeSlots(kernel, id);
}
