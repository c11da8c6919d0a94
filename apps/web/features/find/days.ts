/** A calendar day in some zone, `2026-03-29`. */
export type Day = string;
type Slot = { start: string };

const formats = new Map<string, Intl.DateTimeFormat>();

function partsIn(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      calendar: 'iso8601',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}

/** Clock and calendar of a zone at an instant, as if it were UTC (ms). */
function wallClock(at: number, zone: string): number {
  const part = Object.fromEntries(
    partsIn(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return Date.parse(
    `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}Z`,
  );
}

/** The calendar day of an instant in a zone. */
export function dayOf(at: string | number, zone: string): Day {
  return new Date(wallClock(new Date(at).getTime(), zone)).toISOString().slice(0, 10);
}

/** The hour (0 to 23) of an instant on the clock of a zone. */
export function hourOf(at: string | number, zone: string): number {
  return new Date(wallClock(new Date(at).getTime(), zone)).getUTCHours();
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The instant (ms) at which a day begins in a zone. */
export function startOfDay(day: Day, zone: string): number {
  const midnight = Date.parse(day);
  const guess = midnight - (wallClock(midnight, zone) - midnight);
  // The offset may have changed between the guess and midnight itself.
  const instant = midnight - (wallClock(guess, zone) - guess);
  // Where clocks jump over midnight the day begins at the jump.
  return wallClock(instant, zone) < midnight ? guess : instant;
}

/** Sorts slots into `count` days from `first` on; days without slots stay, empty. */
export function slotsByDay<One extends Slot>(
  slots: readonly One[],
  zone: string,
  first: Day,
  count: number,
): { day: Day; slots: One[] }[] {
  const days = Array.from({ length: count }, (_, index) => ({
    day: addDays(first, index),
    slots: [] as One[],
  }));
  const byDay = new Map(days.map((entry) => [entry.day, entry]));
  for (const slot of slots) byDay.get(dayOf(slot.start, zone))?.slots.push(slot);
  return days;
}
