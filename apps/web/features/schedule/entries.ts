import type { Appointment, PractitionerCalendar } from './queries.ts';

/** What stands in a calendar as one card: a visit, or a group's visits of the same time. */
export type Entry = {
  key: string;
  practitionerId: string;
  start: string;
  end: string;
  /** At least one; more for a group. */
  appointments: readonly [Appointment, ...Appointment[]];
};

const sessionKey = ({ practitionerId, visitTypeId, start }: Appointment): string =>
  `${practitionerId}/${visitTypeId}/${start}`;

/** The visits of one group, in the order in which they were booked; none for a visit of two, or one that is cancelled. */
export const sessionOf = (
  appointments: readonly Appointment[],
  wanted: Appointment,
): Appointment[] =>
  wanted.isGroup && wanted.state !== 'cancelled'
    ? appointments
        .filter(
          (one) =>
            one.isGroup && one.state !== 'cancelled' && sessionKey(one) === sessionKey(wanted),
        )
        .toSorted((a, b) => Date.parse(a.bookedAt) - Date.parse(b.bookedAt))
    : [];

/** The cards of a calendar, in order. Cancelled visits are left out, unless nobody came. */
export function entriesOf(appointments: readonly Appointment[]): Entry[] {
  const entries = new Map<string, Entry>();
  for (const one of appointments) {
    if (one.state === 'cancelled') continue;
    const key = one.isGroup ? sessionKey(one) : one.id;
    const found = entries.get(key);
    entries.set(key, {
      key,
      practitionerId: one.practitionerId,
      start: one.start,
      end: one.end,
      appointments: found ? [...found.appointments, one] : [one],
    });
  }
  return [...entries.values()].toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start));
}

type Stretch = { start: string; end: string };

const overlap = (a: Stretch, b: Stretch): boolean =>
  Date.parse(a.start) < Date.parse(b.end) && Date.parse(b.start) < Date.parse(a.end);

/** Time with a visit in it that the reader may not see: drawn as taken, without more. */
export function unseen(
  taken: PractitionerCalendar['taken'],
  entries: readonly Entry[],
): PractitionerCalendar['taken'] {
  const seen = new Set(entries.map((one) => Date.parse(one.start)));
  return taken.filter((one) => !seen.has(Date.parse(one.start)));
}

/** Whether something else is in that time; the visit's own place does not count. */
export function isTaken(
  calendar: Pick<PractitionerCalendar, 'taken' | 'blocked' | 'holds'>,
  wanted: Stretch,
  own?: Stretch,
): boolean {
  const isOwn = (one: Stretch) =>
    own !== undefined && Date.parse(one.start) === Date.parse(own.start);
  return (
    calendar.blocked.some((one) => overlap(one, wanted)) ||
    calendar.holds.some((one) => overlap(one, wanted)) ||
    calendar.taken.some((one) => !isOwn(one) && overlap(one, wanted))
  );
}

/** The free start nearest to a dropped one, within half of how far apart free ones are; 30 minutes at most. */
export function snapTo(
  slots: readonly Stretch[],
  dropped: number,
  withinMs: number,
): string | undefined {
  let best: string | undefined;
  let distance = withinMs;
  for (const { start } of slots) {
    const away = Math.abs(Date.parse(start) - dropped);
    if (away <= distance) [best, distance] = [start, away];
  }
  return best;
}
