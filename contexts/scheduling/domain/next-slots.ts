import type { VisitMode } from '@hub/contracts/visit-mode.ts';
import { lastStart, slotsFor } from './schedule.ts';
import type { Schedule, SlotTerms } from './schedule.ts';

export interface OfferedSlot {
  start: number;
  end: number;
  visitTypeId: string;
  mode: VisitMode;
}

/** So that neither mode crowds the other out of a search by mode. */
const SLOTS_PER_MODE = 10;

/**
 * The next free slots of a practitioner, at most ten a mode, soonest first. Where several visit
 * types of a mode could start at one time, the shortest stands for them.
 */
export function nextFreeSlots(
  schedule: Schedule,
  types: readonly (SlotTerms & { id: string })[],
  now: number,
): OfferedSlot[] {
  return (['video', 'in-person'] as const)
    .flatMap((mode) => {
      const starts = new Map<number, OfferedSlot>();
      for (const type of types
        .filter((each) => each.mode === mode)
        .toSorted((a, b) => a.durationMinutes - b.durationMinutes)) {
        const range = { start: now, end: lastStart(type, now) };
        for (const { start, end } of slotsFor(schedule, type, range, now, SLOTS_PER_MODE)) {
          if (!starts.has(start)) starts.set(start, { start, end, visitTypeId: type.id, mode });
        }
      }
      return [...starts.values()].toSorted((a, b) => a.start - b.start).slice(0, SLOTS_PER_MODE);
    })
    .toSorted((a, b) => a.start - b.start);
}
