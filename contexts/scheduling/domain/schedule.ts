import type { VisitMode } from '@hub/contracts/visit-mode.ts';
import { openHours } from './availability.ts';
import type { WorkingTime } from './availability.ts';
import { DAY_MS, MINUTE_MS, overlaps } from './interval.ts';
import type { Interval } from './interval.ts';
import { roomFor } from './limits.ts';
import type { CountedVisit, Limit } from './limits.ts';
import { freeSlots, nearestSlots } from './slots.ts';

/** Time that is taken, buffers included. */
export interface Busy extends Interval {
  /** When it is free by itself, since nothing but holds is in it; null when it is firm. */
  heldUntil?: number | null;
}

/** A group visit that somebody is in. */
export interface Session extends Interval {
  visitTypeId: string;
  capacity: number;
  /** One entry for each place that is taken: when the hold on it ends, or null. */
  taken: readonly (number | null)[];
}

/** What decides over a practitioner's slots, at least as far as the range asked for needs it. */
export interface Schedule extends WorkingTime {
  busy: readonly Busy[];
  /** The visits of whole weeks, where something is limited. */
  visits: readonly CountedVisit[];
  sessions: readonly Session[];
  modeLimits: readonly (Limit & { mode: VisitMode })[];
}

/** The part of a visit type that decides over slots. */
export interface SlotTerms {
  id: string;
  mode: VisitMode;
  durationMinutes: number;
  minimumNoticeMinutes: number;
  maximumDaysAhead: number;
  bufferBeforeMinutes: number;
  bufferAfterMinutes: number;
  /** How far apart slots start; null: a visit's duration. */
  slotIntervalMinutes: number | null;
  dailyLimit: number | null;
  weeklyLimit: number | null;
  /** Places of a group visit; 1 is a visit of two. */
  capacity: number;
}

export interface FreeSlot extends Interval {
  /** How many can still book it. */
  placesLeft: number;
}

/**
 * The free slots of a visit type that start within `range`, as they can be booked at `now`. A group
 * that somebody is in is offered at its own time while it has places, and is busy for all else.
 */
export function slotsFor(
  schedule: Schedule,
  terms: SlotTerms,
  range: Interval,
  now: number,
  limit?: number,
): FreeSlot[] {
  const bookable = { start: range.start, end: Math.min(range.end, lastStart(terms, now)) };
  const fresh = freeSlots({
    open: openHours(schedule, bookable, terms),
    busy: schedule.busy.filter((each) => isTaken(each, now)),
    durationMs: terms.durationMinutes * MINUTE_MS,
    stepMs: (terms.slotIntervalMinutes ?? terms.durationMinutes) * MINUTE_MS,
    beforeMs: terms.bufferBeforeMinutes * MINUTE_MS,
    afterMs: terms.bufferAfterMinutes * MINUTE_MS,
    range: bookable,
    earliest: firstStart(terms, now),
    hasRoom: roomIn(schedule, terms, now),
    limit,
  });
  const slots: FreeSlot[] = fresh.map(({ start, end }) => ({
    start,
    end,
    placesLeft: terms.capacity,
  }));
  if (terms.capacity === 1 || schedule.sessions.length === 0) return slots;
  const begun = schedule.sessions.flatMap((session) => {
    const { start, end } = session;
    const isWanted = start >= range.start && start < range.end && isInTime(terms, start, now);
    const placesLeft = isWanted && isJoinable(schedule, terms, session) ? left(session, now) : 0;
    return placesLeft > 0 ? [{ start, end, placesLeft }] : [];
  });
  return [...slots, ...begun].toSorted((a, b) => a.start - b.start).slice(0, limit);
}

const isTaken = ({ heldUntil = null }: Busy, now: number): boolean =>
  heldUntil === null || heldUntil > now;

/** A group of the same type and length that the hours still allow. */
const isJoinable = (schedule: Schedule, terms: SlotTerms, session: Session): boolean =>
  session.visitTypeId === terms.id &&
  session.end - session.start === terms.durationMinutes * MINUTE_MS &&
  openHours(schedule, session, terms).some(
    (open) => open.start <= session.start && session.end <= open.end,
  );

/** The places of a group that nobody has; none where it is void, since all holds in it have ended. */
function left({ capacity, taken }: Session, now: number): number {
  const live = taken.filter((heldUntil) => heldUntil === null || heldUntil > now).length;
  return live === 0 ? 0 : capacity - live;
}

/** Tells whether the limits leave room for one more visit at an instant; undefined where there are none. */
export const roomIn = (
  { zone, visits, modeLimits }: Pick<Schedule, 'zone' | 'visits' | 'modeLimits'>,
  terms: Pick<SlotTerms, 'id' | 'mode' | 'dailyLimit' | 'weeklyLimit'>,
  now: number,
): ((start: number) => boolean) | undefined =>
  roomFor({
    zone,
    visits,
    type: {
      id: terms.id,
      mode: terms.mode,
      perDay: terms.dailyLimit,
      perWeek: terms.weeklyLimit,
    },
    ofMode: modeLimits.find(({ mode }) => mode === terms.mode),
    now,
  });

const isInTime = (terms: SlotTerms, start: number, now: number): boolean =>
  start >= firstStart(terms, now) && start < lastStart(terms, now);

const firstStart = ({ minimumNoticeMinutes }: SlotTerms, now: number): number =>
  now + minimumNoticeMinutes * MINUTE_MS;

/** Up to which instant, excluded, a slot of the visit type can start. */
export const lastStart = (
  { maximumDaysAhead }: Pick<SlotTerms, 'maximumDaysAhead'>,
  now: number,
): number => now + maximumDaysAhead * DAY_MS;

export type SlotRefusal = 'slot_past' | 'slot_taken' | 'slot_unavailable' | 'limit_reached';

/** Why no visit of this type can start at `start`, or undefined when it can. */
export function refusalOf(
  schedule: Schedule,
  terms: SlotTerms,
  start: number,
  now: number,
): SlotRefusal | undefined {
  if (start < now) return 'slot_past';
  const moment = { start, end: start + 1 };
  if (slotsFor(schedule, terms, moment, now).length > 0) return undefined;
  const session = schedule.sessions.find(
    (each) => each.visitTypeId === terms.id && each.start === start,
  );
  if (session && isInTime(terms, start, now) && isJoinable(schedule, terms, session))
    return 'slot_taken';
  const empty = { ...schedule, busy: [], visits: [], sessions: [] };
  if (slotsFor(empty, terms, moment, now).length === 0) return 'slot_unavailable';
  const blocked = {
    start: start - terms.bufferBeforeMinutes * MINUTE_MS,
    end: start + (terms.durationMinutes + terms.bufferAfterMinutes) * MINUTE_MS,
  };
  const isBusy = schedule.busy.some((each) => isTaken(each, now) && overlaps(each, blocked));
  return isBusy ? 'slot_taken' : 'limit_reached';
}

/** How much earlier than wanted a slot may lie that is offered instead. */
export const DAYS_BEFORE = 7;

/** The free slots nearest to a wanted start: some may lie up to seven days before it, none after `until`. */
export function nearestTo(
  schedule: Schedule,
  terms: SlotTerms,
  wanted: number,
  now: number,
  count: number,
  until = Infinity,
): FreeSlot[] {
  const from = Math.min(Math.max(wanted, now), lastStart(terms, now));
  const before = slotsFor(schedule, terms, { start: from - DAYS_BEFORE * DAY_MS, end: from }, now);
  const after = slotsFor(
    schedule,
    terms,
    { start: from, end: Math.min(lastStart(terms, now), until) },
    now,
    count,
  );
  return nearestSlots([...before, ...after], from, count);
}

/** No visit type can be booked further ahead. */
export const LONGEST_HORIZON_DAYS = 730;

/** The time within which anything can be booked at `now`; a day more, since the last visit may end after it. */
export const bookableRange = (now: number): Interval => ({
  start: now,
  end: now + (LONGEST_HORIZON_DAYS + 1) * DAY_MS,
});
