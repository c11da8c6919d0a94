/**
 * A second, slow and plain reckoning of slots for the property tests. It shares no code with the
 * domain: it asks Intl for the wall clock of every single minute, walks through them, and tries each
 * place by hand. Its data are plain lists, so that it cannot lean on how the domain keeps them.
 */
export const MINUTE = 60_000;
export const DAY = 86_400_000;

export interface OracleHours {
  startMinute: number;
  endMinute: number;
  modes: string[];
  visitTypeIds: string[] | null;
}

/** Time that is taken: a visit or a block, with its buffers and, for a visit, what takes place. */
export interface OracleReservation {
  from: number;
  until: number;
  heldUntil: number | null;
  visit: {
    typeId: string;
    mode: string;
    start: number;
    end: number;
    capacity: number;
    /** For each place that is taken, when the hold on it ends. */
    taken: (number | null)[];
  } | null;
}

export interface OracleQuestion {
  clock: WallClock;
  /** 1 is Monday. */
  weekly: (OracleHours & { weekday: number })[];
  /** By date, such as 2026-03-29. */
  overrides: Record<string, OracleHours[]>;
  holidays: string[];
  reservations: OracleReservation[];
  type: {
    id: string;
    mode: string;
    minutes: number;
    interval: number | null;
    before: number;
    after: number;
    capacity: number;
    perDay: number | null;
    perWeek: number | null;
    noticeMinutes: number;
    daysAhead: number;
  };
  modePerDay: number | null;
  modePerWeek: number | null;
  from: number;
  to: number;
  now: number;
}

export interface OracleSlot {
  start: number;
  end: number;
  placesLeft: number;
}

/** What a zone's clock shows, minute for minute, as if it stood in UTC. */
export class WallClock {
  readonly #first: number;
  readonly #shown: Float64Array;

  constructor(zone: string, first: number, days: number) {
    const format = new Intl.DateTimeFormat('en-u-hc-h23', {
      timeZone: zone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    this.#first = first;
    this.#shown = Float64Array.from({ length: (days * DAY) / MINUTE }, (_, index) => {
      const numbers = format.format(first + index * MINUTE).match(/\d+/g) ?? [];
      const [month = 0, day = 0, year = 0, hour = 0, minute = 0] = numbers.map(Number);
      return Date.UTC(year, month - 1, day, hour, minute);
    });
  }

  at(instant: number): number {
    const shown = this.#shown[Math.floor((instant - this.#first) / MINUTE)];
    if (shown === undefined) throw new RangeError('The clock was not read at this instant');
    return shown;
  }
}

/** Midnights (UTC) of the days in these years during which the zone's offset changes. */
export function clockChanges(zone: string, firstYear: number, lastYear: number): number[] {
  const changes: number[] = [];
  const offset = (day: number) => new WallClock(zone, day, 1 / 1440).at(day) - day;
  let before = offset(Date.UTC(firstYear, 0, 1));
  for (let day = Date.UTC(firstYear, 0, 1); day < Date.UTC(lastYear + 1, 0, 1); day += DAY) {
    const after = offset(day + DAY);
    if (before !== after) changes.push(day);
    before = after;
  }
  return changes;
}

const isoDate = (wall: number): string => new Date(wall).toISOString().slice(0, 10);

/** `2026-W13`: the week of a date is that of its Thursday, counted from the year's first one. */
function isoWeek(wall: number): string {
  const weekday = new Date(wall).getUTCDay() || 7;
  const thursday = new Date(wall + (4 - weekday) * DAY);
  const dayOfYear = (thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / DAY;
  return `${thursday.getUTCFullYear()}-W${Math.floor(dayOfYear / 7)}`;
}

export function oracleSlots(question: OracleQuestion): OracleSlot[] {
  const { clock, type, from, to, now } = question;
  const live = question.reservations.filter(
    (each) => !(each.heldUntil! <= now && each.heldUntil !== null),
  );
  const isWanted = (start: number) =>
    start >= from &&
    start < to &&
    start >= now + type.noticeMinutes * MINUTE &&
    start < now + type.daysAhead * DAY;
  const slots: OracleSlot[] = [];
  const opened = openMinutes(question);
  for (const minutes of opened) {
    for (
      let first = 0;
      first + type.minutes <= minutes.length;
      first += type.interval ?? type.minutes
    ) {
      const start = minutes[first]!;
      const end = start + type.minutes * MINUTE;
      if (!isWanted(start)) continue;
      const quietFrom = start - type.before * MINUTE;
      const quietUntil = end + type.after * MINUTE;
      if (live.some((each) => each.from < quietUntil && quietFrom < each.until)) continue;
      if (isFull(question, live, start, clock)) continue;
      slots.push({ start, end, placesLeft: type.capacity });
    }
  }
  for (const { visit } of live) {
    if (type.capacity === 1 || visit?.typeId !== type.id || visit.capacity === 1) continue;
    if (visit.end - visit.start !== type.minutes * MINUTE || !isWanted(visit.start)) continue;
    const isOpen = opened.some((minutes) => {
      for (let at = visit.start; at < visit.end; at += MINUTE)
        if (!minutes.includes(at)) return false;
      return true;
    });
    const taken = visit.taken.filter((held) => held === null || held > now).length;
    if (isOpen && taken > 0 && taken < visit.capacity)
      slots.push({ start: visit.start, end: visit.end, placesLeft: visit.capacity - taken });
  }
  return slots.sort((a, b) => a.start - b.start);
}

/** The minutes of each stretch of open hours, by the latest time that the clock has shown so far. */
function openMinutes({ clock, weekly, overrides, holidays, type, from, to }: OracleQuestion) {
  const stretches = new Map<string, number[]>();
  const ofDay = new Map<number, OracleHours[]>();
  const hoursOn = (date: number): OracleHours[] => {
    const known = ofDay.get(date);
    if (known) return known;
    const weekday = new Date(date).getUTCDay() || 7;
    const name = isoDate(date);
    const hours =
      overrides[name] ??
      (holidays.includes(name) ? [] : weekly.filter((each) => each.weekday === weekday));
    const fitting = hours.filter(
      ({ modes, visitTypeIds }) =>
        modes.includes(type.mode) && (visitTypeIds === null || visitTypeIds.includes(type.id)),
    );
    ofDay.set(date, fitting);
    return fitting;
  };
  let reached = -Infinity;
  const last = to + 2 * DAY;
  for (let minute = Math.floor(from / MINUTE) * MINUTE - 3 * DAY; minute < last; minute += MINUTE) {
    reached = Math.max(reached, clock.at(minute));
    const minuteOfDay = (((reached / MINUTE) % 1440) + 1440) % 1440;
    const date = reached - minuteOfDay * MINUTE;
    hoursOn(date).forEach((each, index) => {
      if (minuteOfDay < each.startMinute || minuteOfDay >= each.endMinute) return;
      const name = `${date} ${index}`;
      const known = stretches.get(name);
      if (known) known.push(minute);
      else stretches.set(name, [minute]);
    });
  }
  return [...stretches.values()];
}

/** Whether a limit leaves no room for one more visit. */
function isFull(
  { type, modePerDay, modePerWeek }: OracleQuestion,
  live: OracleReservation[],
  start: number,
  clock: WallClock,
): boolean {
  const visits = live.flatMap(({ visit }) => (visit ? [visit] : []));
  const sameDay = visits.filter(
    (each) => isoDate(clock.at(each.start)) === isoDate(clock.at(start)),
  );
  const sameWeek = visits.filter(
    (each) => isoWeek(dayOf(clock.at(each.start))) === isoWeek(dayOf(clock.at(start))),
  );
  const ofType = (each: { typeId: string }) => each.typeId === type.id;
  const ofMode = (each: { mode: string }) => each.mode === type.mode;
  return (
    (type.perDay !== null && sameDay.filter(ofType).length >= type.perDay) ||
    (type.perWeek !== null && sameWeek.filter(ofType).length >= type.perWeek) ||
    (modePerDay !== null && sameDay.filter(ofMode).length >= modePerDay) ||
    (modePerWeek !== null && sameWeek.filter(ofMode).length >= modePerWeek)
  );
}

const dayOf = (wall: number): number => Date.parse(isoDate(wall));
