import type { DayHours, WeeklyHours } from '../queries.ts';

/** One stretch of working hours under edit. Clock times like `09:30`; undefined while it is being typed. */
export type Hours = {
  key: number;
  start: string | undefined;
  /** `00:00` is the end of the day. */
  end: string | undefined;
  video: boolean;
  inPerson: boolean;
  /** The only kinds of visit that can be booked in it; null: all. */
  visitTypeIds: string[] | null;
};

/** The week under edit, Monday first. */
export type Week = readonly (readonly Hours[])[];

export type HoursFault = 'missing' | 'order' | 'overlap' | 'mode' | 'types';

const DAYS = 7;
const END_OF_DAY = '24:00';
const FULL_DAY_MINUTES = 24 * 60;

let lastKey = 0;
const nextKey = (): number => (lastKey += 1);

/** The hours as the API gives them, for editing. */
export function weekOf(weekly: readonly WeeklyHours[]): Week {
  return Array.from({ length: DAYS }, (_, index) =>
    dayFrom(weekly.filter(({ weekday }) => weekday === index + 1)),
  );
}

/** The hours of one day as the API gives them, for editing. */
export const dayFrom = (hours: readonly DayHours[]): Hours[] =>
  hours
    .toSorted((a, b) => a.start.localeCompare(b.start))
    .map(({ start, end, modes, visitTypeIds }) => ({
      key: nextKey(),
      start,
      end: end === END_OF_DAY ? '00:00' : end,
      video: modes.includes('video'),
      inPerson: modes.includes('in-person'),
      visitTypeIds: visitTypeIds ?? null,
    }));

/** The edited week as the API takes it. Only for a week without faults. */
export function weeklyOf(week: Week): WeeklyHours[] {
  return week.flatMap((day, index) =>
    hoursOf(day).map((hours) => ({ weekday: index + 1, ...hours })),
  );
}

/** The edited hours of one day as the API takes them. Only for hours without faults. */
export const hoursOf = (day: readonly Hours[]) =>
  day
    .map(({ start = '', end = '', video, inPerson, visitTypeIds }) => ({
      start,
      end: end === '00:00' ? END_OF_DAY : end,
      modes: [
        ...(video ? (['video'] as const) : []),
        ...(inPerson ? (['in-person'] as const) : []),
      ],
      visitTypeIds,
    }))
    .toSorted((a, b) => a.start.localeCompare(b.start));

/** What is wrong with the hours of a week, by key; the first fault of each. */
export function faultsOf(week: Week): ReadonlyMap<number, HoursFault> {
  const faults = new Map<number, HoursFault>();
  for (const day of week) {
    for (const hours of day) {
      const { key, start, end, video, inPerson, visitTypeIds } = hours;
      if (start === undefined || end === undefined) faults.set(key, 'missing');
      else if (endMinute(end) <= minuteOf(start)) faults.set(key, 'order');
      else if (day.some((other) => other.key < key && overlap(hours, other)))
        faults.set(key, 'overlap');
      else if (!video && !inPerson) faults.set(key, 'mode');
      else if (visitTypeIds?.length === 0) faults.set(key, 'types');
    }
  }
  return faults;
}

/** Hours to add to a day: after its last ones, or a usual morning. */
export function moreHours(day: readonly Hours[]): Hours {
  const last = day.toSorted((a, b) => endMinute(a.end ?? '') - endMinute(b.end ?? '')).at(-1);
  const from = last?.end === undefined ? 9 * 60 : endMinute(last.end) + 60;
  const start = from + 60 > FULL_DAY_MINUTES ? undefined : clock(from);
  const end = start === undefined ? undefined : clock(Math.min(from + 4 * 60, FULL_DAY_MINUTES));
  return {
    key: nextKey(),
    start,
    end,
    video: last?.video ?? true,
    inPerson: last?.inPerson ?? true,
    visitTypeIds: null,
  };
}

/** The week with one day's hours put in place of those of others. */
export function copyDay(week: Week, from: number, to: ReadonlySet<number>): Week {
  return week.map((day, index) =>
    to.has(index) && index !== from
      ? (week[from] ?? []).map((hours) => ({ ...hours, key: nextKey() }))
      : day,
  );
}

/** Whether two weeks say the same, whatever order things were typed in. */
export function sameWeek(a: Week, b: Week): boolean {
  return JSON.stringify(weeklyOf(a)) === JSON.stringify(weeklyOf(b));
}

/** The open time of a week in minutes. Only for a week without faults. */
export function minutesOf(week: Week): number {
  return week
    .flat()
    .reduce((sum, { start = '', end = '' }) => sum + endMinute(end) - minuteOf(start), 0);
}

function overlap(a: Hours, b: Hours): boolean {
  if (a.start === undefined || a.end === undefined || b.start === undefined || b.end === undefined)
    return false;
  return minuteOf(a.start) < endMinute(b.end) && minuteOf(b.start) < endMinute(a.end);
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const endMinute = (time: string): number => minuteOf(time) || FULL_DAY_MINUTES;
const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
