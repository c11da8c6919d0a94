import type { VisitMode } from '@hub/contracts/visit-mode.ts';
import { DAY_MS, MINUTE_MS, overlaps } from './interval.ts';
import type { Interval } from './interval.ts';
import { dateOf, firstInstant, weekdayOf } from './zone.ts';

/** Working hours that come back every week, on the wall clock of the practitioner's zone. */
export interface WeeklyHours {
  /** ISO: 1 is Monday. */
  weekday: number;
  /** Minutes from midnight on the wall clock; 1440 is the end of the day. */
  startMinute: number;
  endMinute: number;
  /** The modes that can be booked in these hours. */
  modes: readonly VisitMode[];
}

/**
 * The stretches of time between `from` and `to` that the weekly hours open for a mode, in order and
 * not cut at `from` and `to`, since slots are counted from where the hours begin.
 *
 * Clock changes: hours last from the first instant at which the clock has reached their start to
 * the first at which it has reached their end. So an hour that is skipped opens nothing, hours
 * across a clock set back are longer by the repeated hour, and a date that a zone leaves out opens
 * nothing at all. Reckoned as far as it is read, so that the first free slot does not cost a whole year.
 */
export function* openHours(
  hours: readonly WeeklyHours[],
  zone: string,
  range: Interval,
  mode: VisitMode,
): Generator<Interval> {
  const offered = hours
    .filter((each) => each.modes.includes(mode))
    .toSorted((a, b) => a.startMinute - b.startMinute);
  if (offered.length === 0 || range.end <= range.start) return;
  const last = dateOf(zone, range.end) + DAY_MS;
  for (let date = dateOf(zone, range.start) - DAY_MS; date <= last; date += DAY_MS) {
    const weekday = weekdayOf(date);
    for (const { weekday: day, startMinute, endMinute } of offered) {
      if (day !== weekday) continue;
      const start = firstInstant(zone, date + startMinute * MINUTE_MS);
      const end = firstInstant(zone, date + endMinute * MINUTE_MS);
      if (start < end && overlaps({ start, end }, range)) yield { start, end };
    }
  }
}

/** Indexes of the entries that end before they start or overlap another one of the same weekday. */
export function faultyHours(hours: readonly WeeklyHours[]): number[] {
  return hours.flatMap((a, index) => {
    const overlapsAnother = hours.some(
      (b, other) =>
        other < index &&
        a.weekday === b.weekday &&
        a.startMinute < b.endMinute &&
        b.startMinute < a.endMinute,
    );
    return a.endMinute <= a.startMinute || overlapsAnother ? [index] : [];
  });
}

/** `09:30` as minutes from midnight. */
export const minuteOfDay = (clock: string): number =>
  Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** Minutes from midnight as `09:30`; the end of the day is `24:00`. */
export const clockTime = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
