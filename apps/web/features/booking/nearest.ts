import { ApiProblem } from '../../app/problem.ts';
import type { Slot, Slots } from '../find/queries.ts';

const REFUSALS = ['slot_taken', 'slot_unavailable', 'slot_past', 'limit_reached'] as const;
export type SlotRefusal = (typeof REFUSALS)[number];

function isRefusal(code: string): code is SlotRefusal {
  return (REFUSALS as readonly string[]).includes(code);
}

/** Why a slot cannot be had, and the nearest ones that can; `undefined` for any other error. */
export function slotRefusal(error: unknown): { code: SlotRefusal; nearest: Slot[] } | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  const { code } = error;
  if (!isRefusal(code)) return undefined;
  const { nearest } = error.details;
  return { code, nearest: Array.isArray(nearest) ? nearest.filter(isSlot) : [] };
}

function isSlot(value: unknown): value is Slot {
  return (
    typeof value === 'object' &&
    value !== null &&
    'start' in value &&
    typeof value.start === 'string'
  );
}

/** The free slots closest to a time, soonest first. */
export function nearestTo(
  start: string,
  { slots, next }: Pick<Slots, 'slots' | 'next'>,
  count = 5,
): Slot[] {
  const wanted = Date.parse(start);
  const distance = (slot: Slot) => Math.abs(Date.parse(slot.start) - wanted);
  const all = slots.length > 0 ? slots : next ? [next] : [];
  return all
    .toSorted((one, other) => distance(one) - distance(other))
    .slice(0, count)
    .sort((one, other) => Date.parse(one.start) - Date.parse(other.start));
}
