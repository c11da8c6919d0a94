import type { Interval } from './interval.ts';
import { merged } from './interval.ts';

export interface SlotQuestion {
  /** Open hours, in order and without overlaps. */
  open: Iterable<Interval>;
  /** Time that is taken, in any order. */
  busy: readonly Interval[];
  durationMs: number;
  /** Slots start within this range and not before `earliest`. */
  range: Interval;
  /** Now and the minimum notice. */
  earliest: number;
  /** The most slots wanted. */
  limit?: number;
}

/**
 * The free slots, in order. Slots follow each other from the start of the open hours, without gaps,
 * in elapsed time: a clock change neither shortens nor repeats one. A slot lies wholly in one
 * stretch of open hours and touches nothing busy.
 */
export function freeSlots({
  open,
  busy,
  durationMs,
  range,
  earliest,
  limit = Infinity,
}: SlotQuestion): Interval[] {
  const taken = merged(busy);
  const from = Math.max(range.start, earliest);
  const slots: Interval[] = [];
  let next = 0;
  for (const hours of open) {
    const skipped = Math.max(0, Math.ceil((from - hours.start) / durationMs));
    let start = hours.start + skipped * durationMs;
    for (; start + durationMs <= hours.end && start < range.end; start += durationMs) {
      if (slots.length >= limit) return slots;
      while (next < taken.length && taken[next]!.end <= start) next += 1;
      const block = taken[next];
      if (!block || block.start >= start + durationMs)
        slots.push({ start, end: start + durationMs });
    }
  }
  return slots;
}

/** Of the slots, those that start closest to `wanted`, in order of time. */
export function nearestSlots(
  slots: readonly Interval[],
  wanted: number,
  count: number,
): Interval[] {
  return slots
    .toSorted((a, b) => Math.abs(a.start - wanted) - Math.abs(b.start - wanted))
    .slice(0, count)
    .toSorted((a, b) => a.start - b.start);
}
