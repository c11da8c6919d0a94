import type { VisitMode } from '@hub/contracts/visit-mode.ts';
import { DAY_MS } from './interval.ts';
import { dateOf, weekdayOf } from './zone.ts';
import type { WallTime } from './zone.ts';

/** The most visits on a date and in a week (ISO 8601: from Monday), on the practitioner's calendar. */
export interface Limit {
  perDay: number | null;
  perWeek: number | null;
}

/** A visit that a practitioner has or somebody holds. A group is one visit, however many take part. */
export interface CountedVisit {
  start: number;
  visitTypeId: string;
  mode: VisitMode;
  /** When it is void by itself; null when it is firm. */
  heldUntil: number | null;
}

/** The visits so far, and the limits of the visit type and of its mode. */
export interface LimitQuestion {
  zone: string;
  visits: readonly CountedVisit[];
  type: Limit & { id: string; mode: VisitMode };
  ofMode: Limit | undefined;
  now: number;
}

type HasRoom = (start: number) => boolean;

/**
 * Tells whether one more visit of the type may start at an instant; undefined where nothing is
 * limited. Ended holds count no more, and a visit counts on the date that the clock shows at its start.
 */
export function roomFor({ zone, visits, type, ofMode, now }: LimitQuestion): HasRoom | undefined {
  const live = visits.filter(({ heldUntil }) => heldUntil === null || heldUntil > now);
  const checks = [
    within(
      zone,
      type,
      live.filter((visit) => visit.visitTypeId === type.id),
    ),
    ofMode &&
      within(
        zone,
        ofMode,
        live.filter((visit) => visit.mode === type.mode),
      ),
  ].filter((check) => check !== undefined);
  return checks.length === 0 ? undefined : (start) => checks.every((check) => check(start));
}

function within(
  zone: string,
  { perDay, perWeek }: Limit,
  visits: readonly CountedVisit[],
): HasRoom | undefined {
  if (perDay === null && perWeek === null) return undefined;
  const onDate = new Map<WallTime, number>();
  const inWeek = new Map<WallTime, number>();
  for (const { start } of visits) {
    const date = dateOf(zone, start);
    raise(onDate, date);
    raise(inWeek, weekOf(date));
  }
  return (start) => {
    const date = dateOf(zone, start);
    return (
      (perDay === null || (onDate.get(date) ?? 0) < perDay) &&
      (perWeek === null || (inWeek.get(weekOf(date)) ?? 0) < perWeek)
    );
  };
}

/** The Monday of a date's week. */
const weekOf = (date: WallTime): WallTime => date - (weekdayOf(date) - 1) * DAY_MS;

const raise = (counts: Map<WallTime, number>, key: WallTime): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** Whoever counts for a limit at an instant reads the visits of so many days before and after it. */
export const LIMIT_REACH_DAYS = 8;
