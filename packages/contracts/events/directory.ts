/** Events owned by directory: public fields of clinics and practitioners. */
import { z } from 'zod';
import { Language } from '../languages.ts';
import { Specialty } from '../specialties.ts';

/** A clinic was created, its profile changed, or the platform decided about it. */
export const ClinicChanged = z.object({
  clinicId: z.uuid(),
  name: z.string(),
  /** ISO 3166-1 alpha-2. */
  country: z.string(),
  timeZone: z.string(),
  phone: z.string().nullable(),
  /** Whether the platform has checked the clinic, so that patients find it. */
  active: z.boolean().default(true),
});
export type ClinicChanged = z.infer<typeof ClinicChanged>;

/** A practitioner was created, changed, linked to an account, deactivated or activated. */
export const PractitionerChanged = z.object({
  practitionerId: z.uuid(),
  clinicId: z.uuid(),
  accountId: z.uuid().nullable(),
  slug: z.string(),
  /** The name as shown to patients, title included. */
  name: z.string(),
  specialties: z.array(Specialty),
  languages: z.array(Language),
  timeZone: z.string(),
  /** Whether patients find and book them: active, number checked, clinic checked. */
  active: z.boolean(),
});
export type PractitionerChanged = z.infer<typeof PractitionerChanged>;

/** Somebody applied with a clinic, and prepares it as its first administrator. */
export const ClinicApplied = z.object({ clinicId: z.uuid(), accountId: z.uuid() });
export type ClinicApplied = z.infer<typeof ClinicApplied>;

/** A clinic that never opened was given up: nobody works there any more. */
export const ClinicClosed = z.object({ clinicId: z.uuid() });
export type ClinicClosed = z.infer<typeof ClinicClosed>;

/** A practitioner has left the clinic: their profile stays for past visits, their rights do not. */
export const PractitionerLeft = z.object({ practitionerId: z.uuid(), clinicId: z.uuid() });
export type PractitionerLeft = z.infer<typeof PractitionerLeft>;

/** A clinic took on a practitioner who had applied. */
export const PractitionerApplicationAccepted = z.object({
  applicationId: z.uuid(),
  clinicId: z.uuid(),
  accountId: z.uuid(),
  practitionerId: z.uuid(),
  acceptedBy: z.uuid(),
});
export type PractitionerApplicationAccepted = z.infer<typeof PractitionerApplicationAccepted>;

export const directoryEvents = {
  'clinic.changed.v1': ClinicChanged,
  'clinic.applied.v1': ClinicApplied,
  'clinic.closed.v1': ClinicClosed,
  'practitioner.changed.v1': PractitionerChanged,
  'practitioner.left.v1': PractitionerLeft,
  'practitioner-application.accepted.v1': PractitionerApplicationAccepted,
} as const;
