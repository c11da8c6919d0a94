/** Where a visit could move to. Answers tolerate growth, requests refuse unknown fields. */
import { z } from 'zod';
import { instant } from './instant.ts';
import { Slot } from './slots.ts';

export const MoveSlotQuery = z.strictObject({
  /** Another practitioner of the clinic; the visit's own where it is left out. */
  practitionerId: z.uuid().optional(),
  from: instant.optional(),
  to: instant.optional(),
});
export type MoveSlotQuery = z.infer<typeof MoveSlotQuery>;

export const MoveSlots = z
  .object({
    practitionerId: z.uuid(),
    timeZone: z.string(),
    /** Whether a move by you waits for the clinic's yes; where the visit had one, it is asked for anew. */
    awaitsApproval: z.boolean(),
    slots: z.array(Slot),
    /** Where there are no slots in the range, the first one after it. */
    next: Slot.nullable(),
  })
  .meta({ id: 'MoveSlots' });
export type MoveSlots = z.infer<typeof MoveSlots>;
