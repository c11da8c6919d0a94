/** What fills a practitioner's time, for the calendars of a clinic. No word of any patient. */
import { z } from 'zod';
import { VisitMode } from '@hub/contracts/visit-mode.ts';
import { instant } from './instant.ts';

export const CalendarQuery = z.strictObject({
  /** What touches the time between `from` and `to`, at most 62 days. */
  from: instant,
  to: instant,
  /** Everybody who practises in the clinic where it is left out. */
  practitionerId: z.uuid().optional(),
});
export type CalendarQuery = z.infer<typeof CalendarQuery>;

const stretch = { start: instant, end: instant };

export const PractitionerCalendar = z
  .object({
    practitionerId: z.uuid(),
    timeZone: z.string(),
    /** Working hours, with the modes that can be booked in them. Not cut at the range. */
    open: z.array(z.object({ ...stretch, modes: z.array(VisitMode) })),
    /** Absences, and busy time of other calendars: when, never why. */
    blocked: z.array(z.object({ ...stretch, source: z.enum(['absence', 'calendar']) })),
    /** Time that somebody keeps while they fill in a form. */
    holds: z.array(z.object({ ...stretch, heldUntil: instant })),
    /** Time with a visit in it, also of visits that are not the reader's to see. */
    taken: z.array(
      z.object({ ...stretch, visitTypeId: z.uuid(), places: z.int(), placesTaken: z.int() }),
    ),
    /** By how much visits begin later today; null where they are on time. */
    runningLateMinutes: z.int().nullable(),
  })
  .meta({ id: 'PractitionerCalendar' });
export type PractitionerCalendar = z.infer<typeof PractitionerCalendar>;

export const ClinicCalendar = z
  .object({ items: z.array(PractitionerCalendar) })
  .meta({ id: 'ClinicCalendar' });
export type ClinicCalendar = z.infer<typeof ClinicCalendar>;

export const AppointmentMove = z
  .object({
    fromPractitionerId: z.uuid(),
    fromStart: instant,
    toPractitionerId: z.uuid(),
    toStart: instant,
    movedAt: instant,
    movedBy: z.enum(['patient', 'guardian', 'clinic']),
  })
  .meta({ id: 'AppointmentMove' });
export type AppointmentMove = z.infer<typeof AppointmentMove>;

/** The oldest first. */
export const AppointmentMoves = z
  .object({ items: z.array(AppointmentMove) })
  .meta({ id: 'AppointmentMoves' });
export type AppointmentMoves = z.infer<typeof AppointmentMoves>;
