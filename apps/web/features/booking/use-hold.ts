import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Slot } from '../find/queries.ts';
import type { SlotRef } from '../find/slot-ref.ts';
import { extendSlot, releaseSlot, takeSlot } from './hold-api.ts';
import { heldSlot, type HeldSlot } from './held-slot.ts';
import { slotRefusal, type SlotRefusal } from './nearest.ts';

export type HoldState =
  | { status: 'asking' }
  | { status: 'held'; held: HeldSlot }
  /** Was kept, and is not any more: perhaps it is still free. */
  | { status: 'ended' }
  | { status: 'refused'; refusal: { code: SlotRefusal; nearest: Slot[] } }
  /** Not kept, for want of a connection or because too much is held: it can be booked all the same. */
  | { status: 'without' };

export type HoldControl = {
  state: HoldState;
  extend: () => void;
  isExtending: boolean;
  /** Asks once more for the same slot. */
  again: () => void;
};

/** The page may be left for a moment only, as React does on purpose while one develops. */
const leaveAfterMs = 300;
let leaving: ReturnType<typeof setTimeout> | undefined;

/** Keeps the slot from when the page opens until it is booked or the page is left. */
export function useHold(slot: SlotRef, isWanted: boolean): HoldControl {
  const queries = useQueryClient();
  const key = ['booking', 'hold', slot.practitionerId, slot.visitTypeId, slot.start];
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: key,
    queryFn: () => takeSlot(slot),
    enabled: isWanted,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  });
  const extension = useMutation({
    mutationFn: (held: HeldSlot) => extendSlot(held),
    onSuccess: (held) => queries.setQueryData(key, held),
    // Perhaps it ended a moment before: asking again says.
    onError: () => {
      heldSlot.forget();
      void refetch();
    },
  });
  const hasEnded = useHasPassed(data?.endsAt);

  useEffect(() => {
    clearTimeout(leaving);
    return () => {
      leaving = setTimeout(() => {
        const held = heldSlot.read();
        if (!held) return;
        void releaseSlot(held).then(() =>
          queries.invalidateQueries({ queryKey: ['scheduling', 'slots'] }),
        );
      }, leaveAfterMs);
    };
  }, [queries]);

  const refusal = slotRefusal(error);
  const state: HoldState = refusal
    ? { status: 'refused', refusal }
    : data && !hasEnded
      ? { status: 'held', held: data }
      : data
        ? { status: 'ended' }
        : error || !isWanted
          ? { status: 'without' }
          : { status: 'asking' };
  return {
    state: isFetching && state.status === 'ended' ? { status: 'asking' } : state,
    extend: () => data && !extension.isPending && extension.mutate(data),
    isExtending: extension.isPending,
    again: () => void refetch(),
  };
}

/** True from the moment on, also where the device slept over it. */
function useHasPassed(at: number | undefined): boolean {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (at === undefined) return;
    const look = () => setNow(Date.now());
    const timer = setTimeout(look, Math.max(0, at - Date.now()));
    document.addEventListener('visibilitychange', look);
    look();
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [at]);
  return at !== undefined && now >= at;
}
