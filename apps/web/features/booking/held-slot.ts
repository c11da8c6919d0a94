import { unsavedText } from '../../app/unsaved-text.ts';
import type { SlotRef } from '../find/slot-ref.ts';

export type HoldRef = { id: string; token: string };

/** A slot that is kept for this tab. */
export type HeldSlot = HoldRef &
  SlotRef & {
    /** By this device's own clock, in milliseconds: what the server said is counted from its answer. */
    endsAt: number;
    extensionsLeft: number;
    /** Of a group visit: how many places others can still have. */
    placesLeft: number;
  };

const storageKey = 'held-slot';

/** The one slot that this tab holds; survives a reload, and is forgotten on sign-out. */
export const heldSlot = {
  /** The last one; it may have ended by this device's clock, which may be wrong. */
  read(): HeldSlot | undefined {
    try {
      return (JSON.parse(unsavedText.read(storageKey) ?? 'null') as HeldSlot | null) ?? undefined;
    } catch {
      // What cannot be read was not written by this page.
      return undefined;
    }
  },
  write: (held: HeldSlot): void => unsavedText.write(storageKey, JSON.stringify(held)),
  forget: (): void => unsavedText.remove(storageKey),
};

export const isSameSlot = (one: SlotRef, other: SlotRef): boolean =>
  one.practitionerId === other.practitionerId &&
  one.visitTypeId === other.visitTypeId &&
  Date.parse(one.start) === Date.parse(other.start);
