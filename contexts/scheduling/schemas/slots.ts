/** Free slots. Answers tolerate growth, requests refuse unknown fields. */
import { z } from 'zod';
import { VisitMode } from '@hub/contracts/visit-mode.ts';
import { instant } from './instant.ts';

export const Slot = z.object({ start: instant, end: instant }).meta({ id: 'Slot' });
export type Slot = z.infer<typeof Slot>;

export const FreeSlot = z
  .object({
    ...Slot.shape,
    /** How many can still book it: more than one only for a group visit. */
    placesLeft: z.int().min(1),
  })
  .meta({ id: 'OfferedSlot' });
export type FreeSlot = z.infer<typeof FreeSlot>;

export const SlotQuery = z.strictObject({
  visitTypeId: z.uuid(),
  from: instant.optional(),
  to: instant.optional(),
});
export type SlotQuery = z.infer<typeof SlotQuery>;

export const SlotList = z
  .object({
    practitionerId: z.uuid(),
    visitTypeId: z.uuid(),
    timeZone: z.string(),
    slots: z.array(FreeSlot),
    /** Where there are no slots in the range, the first one after it. */
    next: FreeSlot.nullable(),
  })
  .meta({ id: 'SlotList' });
export type SlotList = z.infer<typeof SlotList>;

export const MOST_PRACTITIONERS = 100;

export const ClinicSlotQuery = z.strictObject({
  ...SlotQuery.shape,
  /** Ids separated by commas; without them, all who offer the visit type. */
  practitionerIds: z
    .string()
    .max(MOST_PRACTITIONERS * 37)
    .transform((ids) => ids.split(','))
    .pipe(z.array(z.uuid()).max(MOST_PRACTITIONERS))
    .optional(),
  /** The `after` of the page before. */
  after: z.uuid().optional(),
});
export type ClinicSlotQuery = z.infer<typeof ClinicSlotQuery>;

export const ClinicSlots = z
  .object({
    visitTypeId: z.uuid(),
    mode: VisitMode,
    /** Every slot lasts as long. */
    durationMinutes: z.int(),
    practitioners: z.array(
      z.object({
        practitionerId: z.uuid(),
        timeZone: z.string(),
        starts: z.array(instant),
        /** For group visits: how many can still book each of them. */
        placesLeft: z.array(z.int()).optional(),
      }),
    ),
    /** Ask on with this where the clinic has more practitioners; null at the end. */
    after: z.uuid().nullable(),
  })
  .meta({ id: 'ClinicSlots' });
