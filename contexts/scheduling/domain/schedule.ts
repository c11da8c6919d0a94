import type { VisitMode } from '@hub/contracts/visit-mode.ts';
import { openHours } from './availability.ts';
import type { WeeklyHours } from './availability.ts';
import { DAY_MS, MINUTE_MS, overlaps } from './interval.ts';
import type { Interval } from './interval.ts';
import { freeSlots, nearestSlots } from './slots.ts';

/** What decides over a practitioner's slots. */
export interface Schedule {
  zone: string;
  hours: readonly WeeklyHours[];
  /** Taken time, at least within the range asked for. */
  busy: readonly Interval[];
}

/** The part of a visit type that decides over slots. */
export interface SlotTerms {
  mode: VisitMode;
  durationMinutes: number;
  minimumNoticeMinutes: number;
  maximumDaysAhead: number;
}

/** The free slots of a visit type that start within `range`, as they can be booked at `now`. */
export function slotsFor(
  schedule: Schedule,
  terms: SlotTerms,
  range: Interval,
  now: number,
  limit?: number,
): Interval[] {
  const bookable = { start: range.start, end: Math.min(range.end, lastStart(terms, now)) };
  return freeSlots({
    open: openHours(schedule.hours, schedule.zone, bookable, terms.mode),
    busy: schedule.busy,
    durationMs: terms.durationMinutes * MINUTE_MS,
    range: bookable,
    earliest: now + terms.minimumNoticeMinutes * MINUTE_MS,
    ...(limit !== undefined && { limit }),
  });
}

/** Up to which instant, excluded, a slot of the visit type can start. */
export const lastStart = (terms: SlotTerms, now: number): number =>
  now + terms.maximumDaysAhead * DAY_MS;

export type SlotRefusal = 'slot_past' | 'slot_taken' | 'slot_unavailable';

/** Why no visit of this type can start at `start`, or undefined when it can. */
export function refusalOf(
  schedule: Schedule,
  terms: SlotTerms,
  start: number,
  now: number,
): SlotRefusal | undefined {
  if (start < now) return 'slot_past';
  const moment = { start, end: start + 1 };
  if (slotsFor(schedule, terms, moment, now).length > 0) return undefined;
  const wouldBeOffered = slotsFor({ ...schedule, busy: [] }, terms, moment, now).length > 0;
  const visit = { start, end: start + terms.durationMinutes * MINUTE_MS };
  return wouldBeOffered && schedule.busy.some((block) => overlaps(block, visit))
    ? 'slot_taken'
    : 'slot_unavailable';
}

const DAYS_BEFORE = 7;

/** The free slots nearest to a wanted start: some may lie up to seven days before it. */
export function nearestTo(
  schedule: Schedule,
  terms: SlotTerms,
  wanted: number,
  now: number,
  count: number,
): Interval[] {
  const from = Math.min(Math.max(wanted, now), lastStart(terms, now));
  const before = slotsFor(schedule, terms, { start: from - DAYS_BEFORE * DAY_MS, end: from }, now);
  const after = slotsFor(schedule, terms, { start: from, end: lastStart(terms, now) }, now, count);
  return nearestSlots([...before, ...after], from, count);
}

/** No visit type can be booked further ahead. */
export const LONGEST_HORIZON_DAYS = 730;

/** The time within which anything can be booked at `now`; a day more, since the last visit may end after it. */
export const bookableRange = (now: number): Interval => ({
  start: now,
  end: now + (LONGEST_HORIZON_DAYS + 1) * DAY_MS,
});
