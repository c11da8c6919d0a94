import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Slot, slotsQuery } from '../find/queries.ts';
import type { SlotRef } from '../find/slot-ref.ts';
import { nearestTo, type SlotRefusal } from './nearest.ts';

const dayMs = 86_400_000;

/**
 * Looks whether a slot is still free before anything is typed for it. Only a hint: whether it can be
 * had is decided when it is booked.
 */
export function useSlotCheck(
  { practitionerId, visitTypeId, start }: SlotRef,
  isWanted: boolean,
): { code: SlotRefusal; nearest: Slot[] } | undefined {
  const [openedAt] = useState(() => Date.now());
  const wanted = Date.parse(start);
  const from = new Date(Math.max(wanted - 2 * dayMs, openedAt)).toISOString();
  const to = new Date(Math.max(wanted, openedAt) + 12 * dayMs).toISOString();
  const { data } = useQuery({
    ...slotsQuery(practitionerId, visitTypeId, from, to),
    enabled: isWanted,
  });
  if (!isWanted || !data || data.slots.some((slot) => Date.parse(slot.start) === wanted))
    return undefined;
  return {
    code: wanted < openedAt ? 'slot_past' : 'slot_unavailable',
    nearest: nearestTo(start, data),
  };
}
