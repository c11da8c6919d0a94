/** The shapes of the scheduling API. Answers tolerate growth, requests refuse unknown fields. */
import { z } from 'zod';
import { LocalizedText, localizedText } from '@hub/contracts/localized-text.ts';
import { Money } from '@hub/contracts/money.ts';
import { VisitMode } from '@hub/contracts/visit-mode.ts';

const time = z.iso.datetime({ offset: true });

export const Slot = z.object({ start: time, end: time }).meta({ id: 'Slot' });
export type Slot = z.infer<typeof Slot>;

export const VisitTypeInput = z
  .strictObject({
    name: localizedText(120),
    durationMinutes: z.int().min(5).max(480),
    price: Money.nullable().default(null),
    mode: VisitMode,
    minimumNoticeMinutes: z
      .int()
      .min(0)
      .max(30 * 24 * 60)
      .default(0),
    maximumDaysAhead: z.int().min(1).max(730).default(90),
    /** Null: every practitioner of the clinic. */
    practitionerIds: z.array(z.uuid()).min(1).max(500).nullable().default(null),
    active: z.boolean().default(true),
  })
  .meta({ id: 'VisitTypeWrite' });
export type VisitTypeInput = z.infer<typeof VisitTypeInput>;

export const VisitType = z
  .object({
    id: z.uuid(),
    clinicId: z.uuid(),
    name: LocalizedText,
    durationMinutes: z.int(),
    price: Money.nullable(),
    mode: VisitMode,
    minimumNoticeMinutes: z.int(),
    maximumDaysAhead: z.int(),
    practitionerIds: z.array(z.uuid()).nullable(),
    active: z.boolean(),
  })
  .meta({ id: 'VisitType' });
export type VisitType = z.infer<typeof VisitType>;

const startClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time such as 09:30');
const endClock = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'A time such as 17:30, or 24:00');

export const WeeklyHoursItem = z
  .strictObject({
    /** ISO: 1 is Monday, 7 is Sunday. */
    weekday: z.int().min(1).max(7),
    start: startClock,
    end: endClock,
    modes: z
      .array(VisitMode)
      .min(1)
      .max(2)
      .refine((modes) => new Set(modes).size === modes.length, 'Each mode once'),
  })
  .meta({ id: 'WeeklyHours' });
export type WeeklyHoursItem = z.infer<typeof WeeklyHoursItem>;

export const Availability = z
  .object({
    practitionerId: z.uuid(),
    timeZone: z.string(),
    weekly: z.array(WeeklyHoursItem),
    version: z.int(),
  })
  .meta({ id: 'Availability' });
export type Availability = z.infer<typeof Availability>;

export const AvailabilityInput = z
  .strictObject({
    weekly: z.array(WeeklyHoursItem).max(100),
    /** The version that was edited; another one in the meantime is refused. */
    version: z.int().min(0).optional(),
  })
  .meta({ id: 'AvailabilityWrite' });
export type AvailabilityInput = z.infer<typeof AvailabilityInput>;

export const SlotQuery = z.strictObject({
  visitTypeId: z.uuid(),
  from: time.optional(),
  to: time.optional(),
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

const text = z.string().trim().min(1).max(1000);

export const BookingRequest = z
  .strictObject({
    practitionerId: z.uuid(),
    visitTypeId: z.uuid(),
    start: time,
    /** For whom: the actor where it is left out. A guardian names the dependant, staff the patient. */
    patientId: z.uuid().optional(),
    reason: text.optional(),
  })
  .meta({ id: 'BookingRequest' });
export type BookingRequest = z.infer<typeof BookingRequest>;

export const Cancellation = z
  .strictObject({ reason: text.optional() })
  .meta({ id: 'Cancellation' });
export type Cancellation = z.infer<typeof Cancellation>;

export const AppointmentState = z.enum(['booked', 'cancelled']);

/** In whose name somebody acts: the patient, a guardian for them, or the clinic. */
export const AppointmentParty = z.enum(['patient', 'guardian', 'clinic']);
export type AppointmentParty = z.infer<typeof AppointmentParty>;

export const Appointment = z
  .object({
    id: z.uuid(),
    clinicId: z.uuid(),
    practitionerId: z.uuid(),
    patientId: z.uuid(),
    visitTypeId: z.uuid(),
    visitTypeName: LocalizedText,
    mode: VisitMode,
    start: time,
    end: time,
    /** Of the practitioner. */
    timeZone: z.string(),
    state: AppointmentState,
    price: Money.nullable(),
    /** For the patient and the practitioner; null for everyone else. */
    reason: z.string().nullable(),
    bookedAt: time,
    /** Null for what was booked before this was kept. */
    bookedBy: AppointmentParty.nullable(),
    cancelledAt: time.nullable(),
    cancelledBy: AppointmentParty.nullable(),
    cancelReason: z.string().nullable(),
  })
  .meta({ id: 'Appointment' });
export type Appointment = z.infer<typeof Appointment>;

export const AppointmentQuery = z.strictObject({
  patientId: z.uuid().optional(),
  practitionerId: z.uuid().optional(),
  clinicId: z.uuid().optional(),
  /** Appointments that end after `from` and start before `to`. */
  from: time.optional(),
  to: time.optional(),
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
