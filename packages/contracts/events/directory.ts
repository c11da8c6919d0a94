/** Events owned by directory: public fields of clinics and practitioners. */
import { z } from 'zod';
import { Language } from '../languages.ts';
import { Specialty } from '../specialties.ts';

/** A clinic was created or its profile changed. */
export const ClinicChanged = z.object({
  clinicId: z.uuid(),
  name: z.string(),
  /** ISO 3166-1 alpha-2. */
  country: z.string(),
  timeZone: z.string(),
  phone: z.string().nullable(),
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
  active: z.boolean(),
});
export type PractitionerChanged = z.infer<typeof PractitionerChanged>;

export const directoryEvents = {
  'clinic.changed.v1': ClinicChanged,
  'practitioner.changed.v1': PractitionerChanged,
} as const;
