import type { VisitMode } from '@hub/contracts/visit-mode.ts';
import { DAY_MS, MINUTE_MS, overlaps } from './interval.ts';
import type { Interval } from './interval.ts';
import { dateOf, firstInstant, weekdayOf } from './zone.ts';
import type { WallTime } from './zone.ts';

/** Working hours of a day, on the wall clock of the practitioner's zone. */
export interface DayHours {
  /** Minutes from midnight on the wall clock; 1440 is the end of the day. */
  startMinute: number;
  endMinute: number;
  /** The modes that can be booked in these hours. */
  modes: readonly VisitMode[];
  /** The only visit types that can be booked in them; without any, all of the modes. */
  visitTypeIds?: readonly string[] | null;
}

/** Working hours that come back every week. */
export interface WeeklyHours extends DayHours {
  /** ISO: 1 is Monday. */
  weekday: number;
}

/** When a practitioner works. Dates are midnights as wall time. */
export interface WorkingTime {
  zone: string;
  hours: readonly WeeklyHours[];
  /** The hours of single dates, in place of the weekly ones; none for a closed date. */
  overrides?: ReadonlyMap<WallTime, readonly DayHours[]>;
  /** Public holidays that close the practice; an override of the date counts more. */
  holidays?: ReadonlySet<WallTime>;
}

/** What somebody wants to book: a visit type or, without its id, whatever can be booked in a mode. */
export interface Wanted {
  id?: string;
  mode: VisitMode;
}

/**
 * The stretches of time that touch `range` and are open for a visit type, in order and not cut at
 * the ends of the range, since slots are counted from where the hours begin.
 *
 * Clock changes: hours last from the first instant at which the clock has reached their start to
 * the first at which it has reached their end. So an hour that is skipped opens nothing, hours
 * across a clock set back are longer by the repeated hour, and a date that a zone leaves out opens
 * nothing at all. Reckoned as far as it is read, so that the first free slot does not cost a whole year.
 */
export function* openHours(
  { zone, hours, overrides, holidays }: WorkingTime,
  range: Interval,
  wanted: Wanted,
): Generator<Interval> {
  if (range.end <= range.start) return;
  const weekly = hoursByWeekday(hours, wanted);
  const last = dateOf(zone, range.end) + DAY_MS;
  for (let date = dateOf(zone, range.start) - DAY_MS; date <= last; date += DAY_MS) {
    const override = overrides?.get(date);
    const ofDay = override
      ? inOrder(override, wanted)
      : holidays?.has(date) === true
        ? undefined
        : weekly[weekdayOf(date)];
    if (ofDay === undefined) continue;
    for (const { startMinute, endMinute } of ofDay) {
      const start = firstInstant(zone, date + startMinute * MINUTE_MS);
      const end = firstInstant(zone, date + endMinute * MINUTE_MS);
      if (start < end && overlaps({ start, end }, range)) yield { start, end };
    }
  }
}

function hoursByWeekday(hours: readonly WeeklyHours[], wanted: Wanted): DayHours[][] {
  const byWeekday: DayHours[][] = [];
  for (const each of inOrder(hours, wanted)) (byWeekday[each.weekday] ??= []).push(each);
  return byWeekday;
}

const inOrder = <Hours extends DayHours>(
  hours: readonly Hours[],
  { id, mode }: Wanted,
): readonly Hours[] =>
  hours
    .filter(
      (each) =>
        each.modes.includes(mode) &&
        (id === undefined || (each.visitTypeIds?.includes(id) ?? true)),
    )
    .toSorted((a, b) => a.startMinute - b.startMinute);

/** Indexes of the entries that end before they start or overlap another one of the same weekday. */
export const faultyHours = (hours: readonly WeeklyHours[]): number[] =>
  faulty(hours, (a, b) => a.weekday === b.weekday);

/** Indexes of the entries of one day that end before they start or overlap another one. */
export const faultyDayHours = (hours: readonly DayHours[]): number[] => faulty(hours, () => true);

const faulty = <Hours extends DayHours>(
  hours: readonly Hours[],
  sameDay: (a: Hours, b: Hours) => boolean,
): number[] =>
  hours.flatMap((a, index) => {
    const overlapsAnother = hours.some(
      (b, other) =>
        other < index &&
        sameDay(a, b) &&
        a.startMinute < b.endMinute &&
        b.startMinute < a.endMinute,
    );
    return a.endMinute <= a.startMinute || overlapsAnother ? [index] : [];
  });

/** `09:30` as minutes from midnight. */
export const minuteOfDay = (clock: string): number =>
  Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** Minutes from midnight as `09:30`; the end of the day is `24:00`. */
export const clockTime = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
