/** Events owned by scheduling. Ids and times only: the reason of a visit stays in scheduling. */
import { z } from 'zod';
import { VisitMode } from '../visit-mode.ts';

const time = z.iso.datetime({ offset: true });

/** A patient has a visit with a practitioner. */
export const AppointmentBooked = z.object({
  appointmentId: z.uuid(),
  clinicId: z.uuid(),
  practitionerId: z.uuid(),
  patientId: z.uuid(),
  visitTypeId: z.uuid(),
  mode: VisitMode,
  start: time,
  end: time,
});
export type AppointmentBooked = z.infer<typeof AppointmentBooked>;

/** The visit will not take place. */
export const AppointmentCancelled = AppointmentBooked.extend({
  cancelledBy: z.enum(['patient', 'clinic']),
});
export type AppointmentCancelled = z.infer<typeof AppointmentCancelled>;

/** The practitioner's next free slots, soonest first; all earlier ones are void. */
export const FreeSlotsChanged = z.object({
  practitionerId: z.uuid(),
  slots: z
    .array(z.object({ start: time, end: time, visitTypeId: z.uuid(), mode: VisitMode }))
    .max(20),
  /** The modes that the practitioner offers at all, free slots or not. */
  modes: z.array(VisitMode),
});
export type FreeSlotsChanged = z.infer<typeof FreeSlotsChanged>;

export const schedulingEvents = {
  'appointment.booked.v1': AppointmentBooked,
  'appointment.cancelled.v1': AppointmentCancelled,
  'free-slots.changed.v1': FreeSlotsChanged,
} as const;
