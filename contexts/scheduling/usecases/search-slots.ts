import type { Kernel } from '@hub/kernel/context.ts';
import { notFound, unprocessable } from '@hub/kernel/errors.ts';
import { DAY_MS } from '../domain/interval.ts';
import type { Interval } from '../domain/interval.ts';
import { bookableRange, lastStart, slotsFor } from '../domain/schedule.ts';
import type { FreeSlot } from '../domain/schedule.ts';
import type { SlotQuery } from '../schemas/slots.ts';
import { findSchedule } from '../store/schedules.ts';
import type { DB } from '../store/types.gen.ts';

const DEFAULT_DAYS = 14;
const LONGEST_DAYS = 62;

export interface FoundSlots {
  practitionerId: string;
  visitTypeId: string;
  timeZone: string;
  slots: FreeSlot[];
  next: FreeSlot | null;
}

/** The free slots that start in a range of at most 62 days; without a range, in the next 14 days. */
export async function searchSlots(
  kernel: Kernel<DB>,
  practitionerId: string,
  query: SlotQuery,
): Promise<FoundSlots> {
  const now = kernel.clock.now().getTime();
  const range = rangeOf(query, now, LONGEST_DAYS);
  const schedule = await findSchedule(kernel.db, practitionerId, range, query.visitTypeId);
  const type = schedule?.types[0];
  if (schedule === undefined) throw notFound('practitioner');
  if (type === undefined) throw notFound('visit-type');

  const slots = slotsFor(schedule, type, range, now);
  const next =
    slots.length > 0
      ? undefined
      : await firstAfter(kernel, practitionerId, type.id, Math.max(range.end, now), now);
  return {
    practitionerId,
    visitTypeId: type.id,
    timeZone: schedule.zone,
    slots,
    next: next ?? null,
  };
}

/** Throws 422 on a range that is backwards or too long. */
export function rangeOf(
  { from, to }: Pick<SlotQuery, 'from' | 'to'>,
  now: number,
  longestDays: number,
): Interval {
  const start = from === undefined ? now : Date.parse(from);
  const end = to === undefined ? start + DEFAULT_DAYS * DAY_MS : Date.parse(to);
  if (end < start)
    throw unprocessable([
      { path: 'querystring.to', message: 'Must not lie before `from`', code: 'range' },
    ]);
  if (end - start > longestDays * DAY_MS) {
    throw unprocessable([
      {
        path: 'querystring.to',
        message: `At most ${longestDays} days after \`from\``,
        code: 'range',
      },
    ]);
  }
  return { start, end };
}

async function firstAfter(
  kernel: Kernel<DB>,
  practitionerId: string,
  visitTypeId: string,
  start: number,
  now: number,
) {
  const schedule = await findSchedule(kernel.db, practitionerId, bookableRange(now), visitTypeId);
  const type = schedule?.types[0];
  return (
    schedule && type && slotsFor(schedule, type, { start, end: lastStart(type, now) }, now, 1)[0]
  );
}
