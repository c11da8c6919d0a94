import { type Day, dayOf, startOfDay } from '../find/days.ts';

export const MINUTE_MS = 60_000;

/**
 * The instant (ms) at which the clock of a zone shows a time of a day; where it shows it twice, the
 * first, and where it skips it, as much later as is skipped.
 */
export function instantAt(day: Day, minute: number, zone: string): number {
  const guess = startOfDay(day, zone) + minute * MINUTE_MS;
  const shown = minuteOn(day, guess, zone);
  const corrected = guess + (minute - shown) * MINUTE_MS;
  return minuteOn(day, corrected, zone) === minute ? corrected : guess;
}

/** Minutes from midnight of `day` on the clock of a zone; below 0 on the day before, over 1440 after. */
export function minuteOn(day: Day, at: number | string, zone: string): number {
  const instant = new Date(at);
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    hour: '2-digit',
    minute: '2-digit',
  }).format(instant);
  const days = (Date.parse(dayOf(instant.getTime(), zone)) - Date.parse(day)) / 86_400_000;
  return days * 1440 + Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

/** `570` as `09:30`. */
export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
