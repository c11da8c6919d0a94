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

/** A clinic took up a patient who has no account, such as a caller. Their details stay in the record. */
export const PatientRegistered = z.object({ patientId: z.uuid(), clinicId: z.uuid() });
export type PatientRegistered = z.infer<typeof PatientRegistered>;

export const recordsEvents = {
  'note.signed.v1': NoteSigned,
  'patient.registered.v1': PatientRegistered,
} as const;
