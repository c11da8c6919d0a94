/** Appointments. Answers tolerate growth, requests refuse unknown fields. */
import { z } from 'zod';
import { LocalizedText } from '@hub/contracts/localized-text.ts';
import { Money } from '@hub/contracts/money.ts';
import { Payer } from '@hub/contracts/payers.ts';
import { VisitMode } from '@hub/contracts/visit-mode.ts';
import { HoldRef } from './holds.ts';
import { instant } from './instant.ts';

const text = z.string().trim().min(1).max(1000);

export const BookingRequest = z
  .strictObject({
    practitionerId: z.uuid(),
    visitTypeId: z.uuid(),
    start: instant,
    /** For whom: the actor where it is left out. A guardian names the dependant, staff the patient. */
    patientId: z.uuid().optional(),
    reason: text.optional(),
    /** Whose bill it is; to be said where the visit type takes some of several. */
    payer: Payer.optional(),
    /** The place that is kept for the caller; without it, or once it has ended, a free one is taken. */
    hold: HoldRef.optional(),
  })
  .meta({ id: 'BookingRequest' });
export type BookingRequest = z.infer<typeof BookingRequest>;

export const Cancellation = z
  .strictObject({ reason: text.optional() })
  .meta({ id: 'Cancellation' });
export type Cancellation = z.infer<typeof Cancellation>;

export const Rescheduling = z
  .strictObject({
    start: instant,
    /** Another practitioner of the clinic who offers the visit type; the same one where it is left out. */
    practitionerId: z.uuid().optional(),
    /** The revision that was looked at; with another one in the meantime nothing is moved. */
    revision: z.int().min(0).optional(),
    reason: text.optional(),
    /** For the clinic: outside the offered hours, though never over another visit. */
    override: z.boolean().optional(),
  })
  .meta({ id: 'Rescheduling' });
export type Rescheduling = z.infer<typeof Rescheduling>;

export const AttendanceChange = z
  .strictObject({
    /** Null takes back what was said by mistake. */
    attendance: z.enum(['arrived', 'in-visit', 'done', 'no-show']).nullable(),
    /** The revision that was looked at; with another one in the meantime nothing is changed. */
    revision: z.int().min(0).optional(),
  })
  .meta({ id: 'AttendanceChange' });
export type AttendanceChange = z.infer<typeof AttendanceChange>;

export const AppointmentState = z.enum(['pending', 'booked', 'cancelled']);

/** At the practice or in the waiting room; with the practitioner; over; or never there. */
export const Attendance = z.enum(['arrived', 'in-visit', 'done', 'no-show']);
export type Attendance = z.infer<typeof Attendance>;

/** In whose name somebody acts: the patient, a guardian for them, or the clinic. */
export const AppointmentParty = z.enum(['patient', 'guardian', 'clinic']);
export type AppointmentParty = z.infer<typeof AppointmentParty>;

/** A move of a visit, as it was before. */
export const LastMove = z
  .object({
    practitionerId: z.uuid(),
    start: instant,
    movedAt: instant,
    movedBy: AppointmentParty,
    /** For the patient and the practitioner; null for everyone else. */
    reason: z.string().nullable(),
  })
  .meta({ id: 'LastMove' });

export const Appointment = z
  .object({
    id: z.uuid(),
    clinicId: z.uuid(),
    practitionerId: z.uuid(),
    patientId: z.uuid(),
    visitTypeId: z.uuid(),
    visitTypeName: LocalizedText,
    mode: VisitMode,
    start: instant,
    end: instant,
    /** Of the practitioner. */
    timeZone: z.string(),
    state: AppointmentState,
    price: Money.nullable(),
    /** For the patient and the practitioner; null for everyone else. */
    reason: z.string().nullable(),
    bookedAt: instant,
    /** When it was certain last; null for one that never was. One that was, and has moved, may wait anew. */
    confirmedAt: instant.nullable(),
    /** Null for what was booked before this was kept. */
    bookedBy: AppointmentParty.nullable(),
    cancelledAt: instant.nullable(),
    /** `system` where what it waited for did not come. */
    cancelledBy: z.enum([...AppointmentParty.options, 'system']).nullable(),
    /** Cancelled after the deadline of the clinic's policy. */
    cancelledLate: z.boolean(),
    cancelReason: z.string().nullable(),
    /** What a pending appointment waits for, and when it lapses without it. */
    awaits: z.enum(['approval', 'payment']).nullable(),
    awaitsUntil: instant.nullable(),
    payer: Payer.nullable(),
    /** Rises with each change; a change names the one that it was made for. */
    revision: z.int(),
    /**
     * Until when you may cancel it, and from when on that counts as late (null: it does not). Null: not,
     * or not any more; whoever missed the clinic's deadline calls.
     */
    canCancelUntil: instant.nullable(),
    cancelsLateFrom: instant.nullable(),
    /** Until when you may move it; null: not, or not any more. */
    canRescheduleUntil: instant.nullable(),
    /** Where it was before it was moved last; null where it never was. */
    lastMove: LastMove.nullable(),
    /** Null until the visit's day. */
    attendance: Attendance.nullable(),
    attendanceAt: instant.nullable(),
    /** By how much it will begin later, where the practitioner runs late today; null where nobody said so. */
    delayMinutes: z.int().nullable(),
    /** Whether others take part in the same visit. */
    isGroup: z.boolean(),
  })
  .meta({ id: 'Appointment' });
export type Appointment = z.infer<typeof Appointment>;

export const AppointmentQuery = z.strictObject({
  patientId: z.uuid().optional(),
  practitionerId: z.uuid().optional(),
  clinicId: z.uuid().optional(),
  /** Appointments that end after `from` and start before `to`. */
  from: instant.optional(),
  to: instant.optional(),
  state: AppointmentState.optional(),
  order: z.enum(['asc', 'desc']).default('asc'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AppointmentQuery = z.infer<typeof AppointmentQuery>;

export const AppointmentPage = z
  .object({ items: z.array(Appointment), nextCursor: z.string().nullable() })
  .meta({ id: 'AppointmentPage' });
export type AppointmentPage = z.infer<typeof AppointmentPage>;
