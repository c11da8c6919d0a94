import { DAY_MS } from '../domain/interval.ts';
import { firstInstant, wallTime } from '../domain/zone.ts';
import type { WallTime } from '../domain/zone.ts';
import type { Property } from './components.ts';

/** A moment as a calendar writes it: what a wall clock shows, in a zone (RFC 5545, 3.3.4 and 3.3.5). */
export interface CalendarTime {
  wall: WallTime;
  zone: string;
  isDate: boolean;
}

/** A length: whole days follow the calendar, the rest is exact (RFC 5545, 3.3.6). */
export interface Duration {
  days: number;
  ms: number;
}

export type ZoneOf = (tzid: string) => string;

/** The times of a property; undefined where one of them is none. Floating ones are the practitioner's. */
export function timesOf(
  property: Property,
  zoneOf: ZoneOf,
  practitionerZone: string,
): CalendarTime[] | undefined {
  const tzid = property.parameters.get('TZID');
  const zone = tzid === undefined ? practitionerZone : zoneOf(tzid);
  const times = property.value.split(',').map((value) => timeOf(value.trim(), zone));
  return times.every((time) => time !== undefined) ? times : undefined;
}

/** One time; where it stands without a Z, in the zone. */
export function timeOf(value: string, zone: string): CalendarTime | undefined {
  const [, year, month, day, clock, hour, minute, second, utc] =
    /^(\d{4})(\d\d)(\d\d)(T(\d\d)(\d\d)(\d\d)(Z)?)?$/.exec(value) ?? [];
  if (year === undefined) return undefined;
  const isDate = clock === undefined;
  const wall = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour ?? 0),
    Number(minute ?? 0),
    // A leap second is the second before it (3.3.12).
    Math.min(59, Number(second ?? 0)),
  );
  const isReal =
    new Date(wall).getUTCDate() === Number(day) &&
    Number(hour ?? 0) < 24 &&
    Number(minute ?? 0) < 60;
  return isReal ? { wall, zone: utc === undefined ? zone : 'UTC', isDate } : undefined;
}

/** RFC 5545, 3.3.6: such as P15DT5H0M20S or P7W. Undefined for none, or a negative one. */
export function durationOf(value: string): Duration | undefined {
  const [, weeks, days, hours, minutes, seconds] =
    /^\+?P(?:(\d{1,5})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?)?$/.exec(
      value.trim(),
    ) ?? [];
  if ([weeks, days, hours, minutes, seconds].every((part) => part === undefined)) return undefined;
  const of = (part: string | undefined): number => Number(part ?? 0);
  return {
    days: of(weeks) * 7 + of(days),
    ms: ((of(hours) * 60 + of(minutes)) * 60 + of(seconds)) * 1000,
  };
}

/** When it is. A time that a zone skips counts on from before the gap (RFC 5545, 3.3.5). */
export function instantOf({ wall, zone }: CalendarTime): number {
  if (zone === 'UTC') return wall;
  const first = firstInstant(zone, wall);
  const shown = wallTime(zone, first);
  if (shown <= wall) return first;
  return first + wall - (wallTime(zone, first - 1) + 1);
}

/** Whether the zone's clocks ever show it: a recurrence leaves out what they do not (3.3.10). */
export const isShown = ({ wall, zone }: CalendarTime): boolean =>
  zone === 'UTC' || wallTime(zone, firstInstant(zone, wall)) === wall;

/** The same wall clock, whole days on and then exactly so long. */
export const after = (start: CalendarTime, { days, ms }: Duration): number =>
  instantOf({ ...start, wall: start.wall + days * DAY_MS }) + ms;

/** A moment as the wall of a zone shows it. */
export const wallOf = (zone: string, instant: number): WallTime =>
  zone === 'UTC' ? instant : wallTime(zone, instant);
