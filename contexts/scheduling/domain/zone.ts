/**
 * Wall clocks in integer arithmetic. The runtime's own time zone database is the only one that
 * scheduling reads; the offsets of a zone and year are looked up once and kept.
 */
import { Temporal } from 'temporal-polyfill';
import { DAY_MS } from './interval.ts';

/** A time as a wall clock shows it, in milliseconds as if the clock stood in UTC. */
export type WallTime = number;

interface OffsetPeriod {
  from: number;
  until: number;
  offsetMs: number;
}

/** No zone was ever moved by more than a day (Pacific/Apia on 30 December 2011). */
const LARGEST_SHIFT_MS = 2 * DAY_MS;

/** Wall times of the last zone asked for that are so far from any change that its offset is beyond doubt. */
let steady = { zone: '', from: 0, until: 0, offsetMs: 0 };

const knownYears = new Map<string, OffsetPeriod[]>();

/**
 * The first instant at which the zone's wall clock has reached `wall`: the earlier of two where a
 * clock is set back, the instant of the change where it is set forward past `wall`. The order of
 * wall times is kept, so intervals that do not overlap on the wall do not overlap in time.
 */
export function firstInstant(zone: string, wall: WallTime): number {
  if (zone === steady.zone && wall >= steady.from && wall < steady.until)
    return wall - steady.offsetMs;
  for (const period of periods(zone, wall - LARGEST_SHIFT_MS, wall + LARGEST_SHIFT_MS)) {
    if (period.until + period.offsetMs > wall) {
      const { from, until, offsetMs } = period;
      steady = {
        zone,
        offsetMs,
        from: from + offsetMs + LARGEST_SHIFT_MS,
        until: until + offsetMs - LARGEST_SHIFT_MS,
      };
      return Math.max(from, wall - offsetMs);
    }
  }
  throw new RangeError('No instant has this wall time');
}

/** What the zone's wall clock shows at an instant. */
export function wallTime(zone: string, instant: number): WallTime {
  for (const period of periods(zone, instant, instant)) {
    if (instant < period.until) return instant + period.offsetMs;
  }
  throw new RangeError('No wall time at this instant');
}

/** Midnight, as wall time, of the date on the zone's calendar. */
export const dateOf = (zone: string, instant: number): WallTime =>
  Math.floor(wallTime(zone, instant) / DAY_MS) * DAY_MS;

/** ISO weekday of a date: 1 is Monday, 7 is Sunday. */
export const weekdayOf = (date: WallTime): number => ((((date / DAY_MS + 3) % 7) + 7) % 7) + 1;

function periods(zone: string, from: number, until: number): OffsetPeriod[] {
  const first = new Date(from).getUTCFullYear();
  const last = new Date(until).getUTCFullYear();
  if (first === last) return yearOf(zone, first);
  const result: OffsetPeriod[] = [];
  for (let year = first; year <= last; year += 1) result.push(...yearOf(zone, year));
  return result;
}

function yearOf(zone: string, year: number): OffsetPeriod[] {
  const key = `${zone}/${year}`;
  const known = knownYears.get(key);
  if (known) return known;
  const end = Date.UTC(year + 1, 0, 1);
  const result: OffsetPeriod[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(Date.UTC(year, 0, 1)).toZonedDateTimeISO(zone);
  while (at.epochMilliseconds < end) {
    const next = at.getTimeZoneTransition('next');
    const until = Math.min(next?.epochMilliseconds ?? end, end);
    result.push({ from: at.epochMilliseconds, until, offsetMs: at.offsetNanoseconds / 1_000_000 });
    if (!next) break;
    at = next;
  }
  knownYears.set(key, result);
  return result;
}
