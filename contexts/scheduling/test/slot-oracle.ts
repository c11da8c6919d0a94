/**
 * A second, slow and plain reckoning of slots for the property tests. It shares no code with the
 * domain: it asks Intl for the wall clock of every single minute and fills in slots by hand.
 */
import type { WeeklyHours } from '../domain/availability.ts';
import type { Interval } from '../domain/interval.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const clocks = new Map<string, Intl.DateTimeFormat>();

function wallClock(zone: string, instant: number): number {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-u-hc-h23', {
      timeZone: zone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    clocks.set(zone, clock);
  }
  const numbers = clock.format(instant).match(/\d+/g) ?? [];
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0] = numbers.map(Number);
  return Date.UTC(year, month - 1, day, hour, minute);
}

/** Midnights (UTC) of the days in these years during which the zone's offset changes. */
export function clockChanges(zone: string, firstYear: number, lastYear: number): number[] {
  const changes: number[] = [];
  for (let day = Date.UTC(firstYear, 0, 1); day < Date.UTC(lastYear + 1, 0, 1); day += DAY) {
    if (wallClock(zone, day) - day !== wallClock(zone, day + DAY) - (day + DAY)) changes.push(day);
  }
  return changes;
}

export function oracleSlots(question: {
  zone: string;
  hours: readonly WeeklyHours[];
  busy: readonly Interval[];
  durationMs: number;
  range: Interval;
  earliest: number;
}): Interval[] {
  const { zone, hours, busy, durationMs, range, earliest } = question;
  /** Minutes of each day's hours, by the latest time the clock has shown so far. */
  const sessions = new Map<string, number[]>();
  let reached = -Infinity;
  for (
    let minute = Math.floor(range.start / MINUTE) * MINUTE - 3 * DAY;
    minute < range.end + 3 * DAY;
    minute += MINUTE
  ) {
    reached = Math.max(reached, wallClock(zone, minute));
    const date = new Date(reached);
    const weekday = date.getUTCDay() === 0 ? 7 : date.getUTCDay();
    const minuteOfDay = date.getUTCHours() * 60 + date.getUTCMinutes();
    hours.forEach((each, index) => {
      if (
        each.weekday !== weekday ||
        minuteOfDay < each.startMinute ||
        minuteOfDay >= each.endMinute
      )
        return;
      const session = `${date.toISOString().slice(0, 10)} ${index}`;
      const known = sessions.get(session);
      if (known) known.push(minute);
      else sessions.set(session, [minute]);
    });
  }
  const slots: Interval[] = [];
  for (const minutes of sessions.values()) {
    const perSlot = durationMs / MINUTE;
    for (let first = 0; first + perSlot <= minutes.length; first += perSlot) {
      const start = minutes[first]!;
      const end = start + durationMs;
      const wanted = start >= range.start && start < range.end && start >= earliest;
      const free = busy.every((block) => block.end <= start || block.start >= end);
      if (wanted && free) slots.push({ start, end });
    }
  }
  return slots.sort((a, b) => a.start - b.start);
}
