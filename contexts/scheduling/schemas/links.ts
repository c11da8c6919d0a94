/** A visit as whoever has its link sees it: never the reason, nor whose visit it is. */
import { z } from 'zod';
import { Locale } from '@hub/contracts/locale.ts';
import { Appointment, Cancellation } from './appointments.ts';
import { instant } from './instant.ts';

const token = z.string().min(1).max(200);

export const LinkOpening = z.strictObject({ token }).meta({ id: 'LinkOpening' });

export const LinkSlots = z
  .strictObject({ token, from: instant.optional(), to: instant.optional() })
  .meta({ id: 'LinkSlots' });
export type LinkSlots = z.infer<typeof LinkSlots>;

export const LinkRescheduling = z
  .strictObject({
    token,
    start: instant,
    /** The revision that was looked at; with another one in the meantime nothing is moved. */
    revision: z.int().min(0).optional(),
  })
  .meta({ id: 'LinkRescheduling' });
export type LinkRescheduling = z.infer<typeof LinkRescheduling>;

export const LinkCalendar = z
  .strictObject({ token, language: Locale.default('en') })
  .meta({ id: 'LinkCalendar' });
export type LinkCalendar = z.infer<typeof LinkCalendar>;

export const LinkCancellation = Cancellation.extend({ token }).meta({ id: 'LinkCancellation' });
export type LinkCancellation = z.infer<typeof LinkCancellation>;

export const LinkedAppointment = Appointment.pick({
  id: true,
  practitionerId: true,
  visitTypeId: true,
  visitTypeName: true,
  mode: true,
  start: true,
  end: true,
  timeZone: true,
  state: true,
  awaits: true,
  awaitsUntil: true,
  cancelledBy: true,
  cancelledLate: true,
  revision: true,
  canCancelUntil: true,
  cancelsLateFrom: true,
  canRescheduleUntil: true,
  delayMinutes: true,
  isGroup: true,
})
  .extend({
    practitionerName: z.string(),
    practitionerSlug: z.string(),
    clinicName: z.string(),
    clinicPhone: z.string().nullable(),
    /** Where it was before it was moved last, so that it can go back. */
    lastMove: z.object({ practitionerId: z.uuid(), start: instant }).nullable(),
  })
  .meta({ id: 'LinkedAppointment' });
export type LinkedAppointment = z.infer<typeof LinkedAppointment>;
