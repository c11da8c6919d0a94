import type { Interval } from './interval.ts';
import { merged } from './interval.ts';

export interface SlotQuestion {
  /** Open hours, in order and without overlaps. */
  open: Iterable<Interval>;
  /** Time that is taken, in any order. */
  busy: readonly Interval[];
  durationMs: number;
  /** How far apart slots start; the duration unless told. */
  stepMs?: number;
  /** Time round a visit that must be free too; it may lie outside the open hours. */
  beforeMs?: number;
  afterMs?: number;
  /** Slots start within this range and not before `earliest`. */
  range: Interval;
  /** Now and the minimum notice. */
  earliest: number;
  /** Whether a limit leaves room for a visit at this start. */
  hasRoom?: ((start: number) => boolean) | undefined;
  /** The most slots wanted. */
  limit?: number | undefined;
}

/**
 * The free slots, in order. Slots follow each other from the start of the open hours in elapsed time:
 * a clock change neither shortens nor repeats one. A slot lies wholly in one stretch of open hours,
 * and with the time round it touches nothing busy.
 */
export function freeSlots({
  open,
  busy,
  durationMs,
  stepMs = durationMs,
  beforeMs = 0,
  afterMs = 0,
  range,
  earliest,
  hasRoom,
  limit = Infinity,
}: SlotQuestion): Interval[] {
  const taken = merged(busy);
  const from = Math.max(range.start, earliest);
  const slots: Interval[] = [];
  let next = 0;
  for (const hours of open) {
    const skipped = Math.max(0, Math.ceil((from - hours.start) / stepMs));
    let start = hours.start + skipped * stepMs;
    for (; start + durationMs <= hours.end && start < range.end; start += stepMs) {
      if (slots.length >= limit) return slots;
      while (next < taken.length && taken[next]!.end <= start - beforeMs) next += 1;
      const block = taken[next];
      const isFree = block === undefined || block.start >= start + durationMs + afterMs;
      if (isFree && (hasRoom === undefined || hasRoom(start)))
        slots.push({ start, end: start + durationMs });
    }
  }
  return slots;
}

/** Of the slots, those that start closest to `wanted`, in order of time. */
export function nearestSlots<Slot extends Interval>(
  slots: readonly Slot[],
  wanted: number,
  count: number,
): Slot[] {
  return slots
    .toSorted((a, b) => Math.abs(a.start - wanted) - Math.abs(b.start - wanted))
    .slice(0, count)
    .toSorted((a, b) => a.start - b.start);
}
