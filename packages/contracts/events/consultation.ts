/** Events owned by consultation. Ids and times only: what was said or seen never leaves the call. */
import { z } from 'zod';

const VisitMoment = z.object({
  visitId: z.uuid(),
  clinicId: z.uuid(),
  practitionerId: z.uuid(),
  patientId: z.uuid(),
  at: z.iso.datetime({ offset: true }),
});

/** The practitioner admitted the patient for the first time. */
export const VisitStarted = VisitMoment;
export type VisitStarted = z.infer<typeof VisitStarted>;

/** The visit is over: the practitioner ended it, or both were gone long after its end. */
export const VisitEnded = VisitMoment;
export type VisitEnded = z.infer<typeof VisitEnded>;

export const consultationEvents = {
  'visit.started.v1': VisitStarted,
  'visit.ended.v1': VisitEnded,
} as const;
