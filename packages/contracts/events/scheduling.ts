/** Events owned by scheduling. Ids and times only: the reason of a visit stays in scheduling. */
import { z } from 'zod';
import { IntakeItem } from '../intake.ts';
import { LocalizedText } from '../localized-text.ts';
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
  /** What the patients of one group visit share; absent for a visit of two. */
  sessionId: z.uuid().optional(),
});
export type AppointmentBooked = z.infer<typeof AppointmentBooked>;

/** The visit will not take place. */
export const AppointmentCancelled = AppointmentBooked.extend({
  cancelledBy: z.enum(['patient', 'clinic']),
});
export type AppointmentCancelled = z.infer<typeof AppointmentCancelled>;

/** The same visit at another time, or with another practitioner of the clinic. All that was planned before is void. */
export const AppointmentRescheduled = AppointmentBooked.extend({
  previous: z.object({ practitionerId: z.uuid(), start: time, end: time }),
  rescheduledBy: z.enum(['patient', 'clinic']),
});
export type AppointmentRescheduled = z.infer<typeof AppointmentRescheduled>;

/** Whether the patient came, as the clinic saw it. Null takes back what was said by mistake. */
export const AppointmentAttendanceChanged = z.object({
  appointmentId: z.uuid(),
  clinicId: z.uuid(),
  practitionerId: z.uuid(),
  patientId: z.uuid(),
  attendance: z.enum(['arrived', 'in-visit', 'done', 'no-show']).nullable(),
  at: time,
});
export type AppointmentAttendanceChanged = z.infer<typeof AppointmentAttendanceChanged>;

/** The questions that a clinic asks before a visit of a type; without items it asks none any more. */
export const IntakeFormPublished = z.object({
  visitTypeId: z.uuid(),
  clinicId: z.uuid(),
  version: z.int().positive(),
  title: LocalizedText,
  items: z.array(IntakeItem),
});
export type IntakeFormPublished = z.infer<typeof IntakeFormPublished>;

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
  'appointment.rescheduled.v1': AppointmentRescheduled,
  'appointment.attendance-changed.v1': AppointmentAttendanceChanged,
  'intake-form.published.v1': IntakeFormPublished,
  'free-slots.changed.v1': FreeSlotsChanged,
} as const;
