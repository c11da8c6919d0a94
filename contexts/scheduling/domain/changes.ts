import { DAY_MS, MINUTE_MS } from './interval.ts';

/** The part of a clinic's policy that decides over changes. */
export interface ChangePolicy {
  /** Until how long before the visit patients cancel and move it themselves. */
  cancelUntilMinutes: number;
  rescheduleUntilMinutes: number;
  /** After that: still possible and marked as late, or by telephone only. */
  lateCancellation: 'allowed' | 'by-phone';
  /** After how long a patient who is not there counts as absent. */
  noShowAfterMinutes: number;
}

/** Of a clinic that has not written its own: patients change a visit until it begins. */
export const DEFAULT_POLICY: ChangePolicy = {
  cancelUntilMinutes: 0,
  rescheduleUntilMinutes: 0,
  lateCancellation: 'allowed',
  noShowAfterMinutes: 15,
};

/** On whose side somebody is: patients and who acts for them keep the clinic's deadlines. */
export type Side = 'patient' | 'clinic';

/** What deadlines are reckoned from. They lie in elapsed time: an hour before is an hour on every night. */
export interface Changing {
  live: boolean;
  start: number;
  end: number;
  attendance: string | null;
}

export interface Deadlines {
  /** Until when the visit can be cancelled, excluded; null: not, or not any more. */
  cancelUntil: number | null;
  /** From when on cancelling it counts as late; null: at no time. */
  lateFrom: number | null;
  /** Until when the visit can be moved, excluded; null: not, or not any more. */
  rescheduleUntil: number | null;
}

/** The deadlines of one visit as they hold at `now` for one side. */
export function deadlinesOf(
  { live, start, end, attendance }: Changing,
  policy: ChangePolicy,
  side: Side,
  now: number,
): Deadlines {
  const stillAhead = (until: number): number | null => (live && now < until ? until : null);
  if (side === 'clinic') {
    const seen = attendance === 'in-visit' || attendance === 'done';
    return {
      cancelUntil: stillAhead(start),
      lateFrom: null,
      // Nobody came, or the practitioner was held up: the clinic finds another time until the visit would be over.
      rescheduleUntil: seen ? null : stillAhead(end),
    };
  }
  const free = start - policy.cancelUntilMinutes * MINUTE_MS;
  const byPhone = policy.lateCancellation === 'by-phone';
  const cancelUntil = stillAhead(byPhone ? free : start);
  return {
    cancelUntil,
    lateFrom: cancelUntil === null || byPhone || free === start ? null : free,
    rescheduleUntil: stillAhead(start - policy.rescheduleUntilMinutes * MINUTE_MS),
  };
}

/** What a mailed link opens stays open until a day after the visit or its cancellation, for a look back at what was agreed. */
export const linkHolds = (visitEnd: number, cancelledAt: number | null, now: number): boolean =>
  now < Math.min(visitEnd, cancelledAt ?? visitEnd) + DAY_MS;

/** From when on a patient who is not there counts as absent. */
export const noShowFrom = (start: number, policy: ChangePolicy): number =>
  start + policy.noShowAfterMinutes * MINUTE_MS;

/** That a practitioner runs late, as it was said. */
export interface RunningLate {
  minutes: number;
  until: number;
}

/** By how many minutes a visit will begin later than booked; null where nobody said so, or it has begun. */
export function delayOf(
  { live, start, end, attendance }: Changing,
  late: RunningLate | null,
  now: number,
): number | null {
  if (late === null || !live || (attendance !== null && attendance !== 'arrived')) return null;
  const isToday = now < late.until && start < late.until;
  return isToday && now < end + late.minutes * MINUTE_MS ? late.minutes : null;
}
