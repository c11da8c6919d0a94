import type { Span } from '../../absence/queries.ts';
import { type Day, startOfDay } from '../../find/days.ts';

const HOUR_MS = 3_600_000;
/** Where a day is not today, blocking begins with its usual first hour. */
const MORNING_MS = 8 * HOUR_MS;

/** An hour to begin with where nobody drew one: of the day shown, or the next full one where that is over. */
export function nextHour(day: Day, zone: string, now: number): Span {
  const morning = startOfDay(day, zone) + MORNING_MS;
  const start = morning > now ? morning : Math.ceil(now / HOUR_MS) * HOUR_MS;
  return { from: new Date(start).toISOString(), to: new Date(start + HOUR_MS).toISOString() };
}
