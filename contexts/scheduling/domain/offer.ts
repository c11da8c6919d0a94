import { MINUTE_MS, overlaps } from './interval.ts';
import type { Interval } from './interval.ts';

/** Less than this is no time to read a mail and answer. */
const SHORTEST_MS = 10 * MINUTE_MS;

/**
 * So long the place stays held after an offer has ended, so that the next on the list gets it and not
 * whoever looks at that moment.
 */
export const GRACE_MS = 3 * MINUTE_MS;

/**
 * Until when an offer made at `now` can be taken: as long as the clinic's policy says, though not into
 * the minimum notice of the visit. Undefined where too little time would be left for an answer.
 */
export function offerUntil(
  now: number,
  start: number,
  { offerMinutes, minimumNoticeMinutes }: { offerMinutes: number; minimumNoticeMinutes: number },
): number | undefined {
  const until = Math.min(now + offerMinutes * MINUTE_MS, start - minimumNoticeMinutes * MINUTE_MS);
  return until - now >= SHORTEST_MS ? until : undefined;
}

/** Somebody on the list, as far as it decides over what suits them. */
export interface Waiting {
  /** When a visit would suit. */
  from: number;
  until: number;
  /** Of the visit that would be moved: only an earlier one is any good. */
  movesFrom: number | null;
  /** Starts that they were offered before. */
  offered: readonly number[];
  /** When they are with a doctor already. */
  visits: readonly Interval[];
}

/** Whether a slot suits them. */
export const suits = (waiting: Waiting, slot: Interval): boolean =>
  slot.start >= waiting.from &&
  slot.start < waiting.until &&
  (waiting.movesFrom === null || slot.start < waiting.movesFrom) &&
  !waiting.offered.includes(slot.start) &&
  !waiting.visits.some((visit) => overlaps(visit, slot));
