import { conflict } from '@hub/kernel/errors.ts';
import type { AppError } from '@hub/kernel/errors.ts';
import { isoInstant } from '../domain/instant.ts';
import { DAY_MS } from '../domain/interval.ts';
import type { Interval } from '../domain/interval.ts';
import { bookableRange, DAYS_BEFORE, nearestTo } from '../domain/schedule.ts';
import type { SlotRefusal } from '../domain/schedule.ts';
import type { Slot } from '../schemas/slots.ts';
import type { OfferedType, PractitionerSchedule } from '../store/schedules.ts';

const NEAREST = 5;
/** Most practices have free time within it, and a fortnight is read much faster than two years. */
const NEAR_DAYS = 14;

/** Reads the schedule and the visit type in question, as far as slots of a range need it. */
export type ReadOffer = (range: Interval) => Promise<[PractitionerSchedule, OfferedType]>;

const MESSAGES: Record<SlotRefusal, string> = {
  slot_past: 'The slot is in the past',
  slot_taken: 'The slot is taken',
  slot_unavailable: 'No visit can be booked at this time',
  limit_reached: 'The practitioner takes no more visits of this kind on this day or in this week',
};

/** 409 with the free slots nearest to the wanted start, as they are once it was refused. */
export async function refused(
  code: SlotRefusal,
  read: ReadOffer,
  wanted: Date,
  now: Date,
): Promise<AppError> {
  const nearest = await nearestFree(read, wanted.getTime(), now.getTime());
  return conflict(code, MESSAGES[code], { nearest: nearest.map(toSlot) });
}

async function nearestFree(read: ReadOffer, wanted: number, now: number): Promise<Interval[]> {
  const { start, end } = bookableRange(now);
  const from = Math.min(Math.max(wanted, start), end);
  const near = {
    start: from - DAYS_BEFORE * DAY_MS,
    end: Math.min(from + NEAR_DAYS * DAY_MS, end),
  };
  const found = nearestTo(...(await read(near)), from, now, NEAREST, near.end);
  // Whatever is free beyond the fortnight lies farther away than these.
  if (found.length === NEAREST) return found;
  return nearestTo(...(await read({ start: near.start, end })), from, now, NEAREST);
}

/** The moment of a start: all that is needed to tell whether it is free. */
export const momentOf = (start: Date): Interval => ({
  start: start.getTime(),
  end: start.getTime() + 1,
});

/** A slot as the API has it. */
export const toSlot = ({ start, end }: Interval): Slot => ({
  start: isoInstant(start),
  end: isoInstant(end),
});
