/** Free slots. Answers tolerate growth, requests refuse unknown fields. */
import { z } from 'zod';
import { instant } from './instant.ts';

export const Slot = z.object({ start: instant, end: instant }).meta({ id: 'Slot' });
export type Slot = z.infer<typeof Slot>;

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
    slots: z.array(Slot),
    /** Where there are no slots in the range, the first one after it. */
    next: Slot.nullable(),
  })
  .meta({ id: 'SlotList' });
export type SlotList = z.infer<typeof SlotList>;
