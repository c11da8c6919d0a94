/** Events owned by records. Ids and times only: what a note says stays in the record. */
import { z } from 'zod';

/** A doctor signed a note or an addendum; from here the patient may read it. */
export const NoteSigned = z.object({
  compositionId: z.uuid(),
  encounterId: z.uuid(),
  patientId: z.uuid(),
  practitionerId: z.uuid(),
  at: z.iso.datetime({ offset: true }),
});
export type NoteSigned = z.infer<typeof NoteSigned>;

export const recordsEvents = {
  'note.signed.v1': NoteSigned,
} as const;
