import { MINUTE_MS } from './interval.ts';
import type { Interval } from './interval.ts';
import { nearestTo, slotsFor } from './schedule.ts';
import type { Schedule, SlotTerms } from './schedule.ts';

/** Somebody who could see the patients, and what they offer. */
export interface Candidate extends Schedule {
  practitionerId: string;
  types: readonly OfferedTerms[];
}
type OfferedTerms = SlotTerms & {
  id: string;
  bufferBeforeMinutes: number;
  bufferAfterMinutes: number;
};

export interface ProposedMove extends Interval {
  practitionerId: string;
}

/**
 * Where visits of somebody who is away could go, one proposal for each, none of them over another: the
 * same time with the first colleague who offers the visit and is free, or the nearest free time of the
 * absent one, whose `busy` includes the absence. Null where there is neither.
 */
export function proposeMoves(
  visits: readonly { visitTypeId: string; start: number }[],
  absent: Candidate | undefined,
  colleagues: readonly Candidate[],
  now: number,
): (ProposedMove | null)[] {
  const everybody = new Map(
    [...(absent ? [absent] : []), ...colleagues].map((each) => [
      each.practitionerId,
      { ...each, busy: [...each.busy] },
    ]),
  );
  const take = (
    candidate: Candidate & { busy: Candidate['busy'][number][] },
    { bufferBeforeMinutes, bufferAfterMinutes }: OfferedTerms,
    { start, end }: Interval,
  ): ProposedMove => {
    candidate.busy.push({
      start: start - bufferBeforeMinutes * MINUTE_MS,
      end: end + bufferAfterMinutes * MINUTE_MS,
    });
    return { practitionerId: candidate.practitionerId, start, end };
  };
  return visits.map(({ visitTypeId, start }) => {
    for (const { practitionerId } of colleagues) {
      const colleague = everybody.get(practitionerId)!;
      const terms = colleague.types.find(({ id }) => id === visitTypeId);
      const slot = terms && slotsFor(colleague, terms, { start, end: start + 1 }, now, 1)[0];
      if (terms && slot) return take(colleague, terms, slot);
    }
    const own = absent && everybody.get(absent.practitionerId);
    const terms = own?.types.find(({ id }) => id === visitTypeId);
    const nearest = own && terms && nearestTo(own, terms, start, now, 1)[0];
    return nearest ? take(own, terms, nearest) : null;
  });
}
