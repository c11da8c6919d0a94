import { DAY_MS, MINUTE_MS } from './interval.ts';

const MINUTES = Array.from(
  { length: 1440 },
  (_, minute) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00.000Z`,
);
let lastDay = -1;
let lastDate = '';

/** ISO 8601 in UTC, as `Date.toISOString`, in a tenth of its time for the many slots of one day. */
export function isoInstant(instant: number): string {
  const sinceMidnight = instant % DAY_MS;
  if (instant < 0 || sinceMidnight % MINUTE_MS !== 0) return new Date(instant).toISOString();
  const day = instant - sinceMidnight;
  if (day !== lastDay) {
    lastDay = day;
    lastDate = new Date(day).toISOString().slice(0, 11);
  }
  return lastDate + MINUTES[sinceMidnight / MINUTE_MS]!;
}
