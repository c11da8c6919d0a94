/** Patients as a clinic's desk knows them. Answers tolerate growth, requests refuse unknown fields. */
import { z } from 'zod';
import { Language } from '@hub/contracts/languages.ts';
import { Payer } from '@hub/contracts/payers.ts';

const name = z.string().trim().min(1).max(100);
/** As people write it: digits, with what stands between them (ITU-T E.123). */
const Phone = z
  .string()
  .trim()
  .max(40)
  .regex(/^\+?[\d ()/.-]+$/)
  .refine((text) => /^(?:\D*\d){5,15}\D*$/.test(text), { message: 'Not a telephone number' });

const details = {
  givenName: name,
  familyName: name,
  birthDate: z.iso.date(),
  phone: Phone,
  email: z.email().max(254).optional(),
  /** In which they are spoken to. */
  language: Language.optional(),
  payer: Payer.optional(),
};

export const CallerDetails = z.strictObject(details).meta({ id: 'CallerDetails' });
export type CallerDetails = z.infer<typeof CallerDetails>;

export const CallerRegistration = z
  .strictObject({
    ...details,
    /** Those of the same name and birth date were looked at: this is somebody else. */
    isSomebodyElse: z.boolean().optional(),
  })
  .meta({
    id: 'CallerRegistration',
    examples: [
      {
        givenName: 'Erika',
        familyName: 'Beispiel',
        birthDate: '1948-03-09',
        phone: '+49 30 1234567',
        language: 'de',
        payer: 'statutory',
      },
    ],
  });
export type CallerRegistration = z.infer<typeof CallerRegistration>;

export const PatientQuery = z
  .strictObject({
    /** Parts of the name, a birth date and a telephone number, in any order: `meier 9.3.1948`. */
    text: z.string().trim().min(1).max(200),
    limit: z.int().min(1).max(50).optional(),
  })
  .meta({ id: 'PatientQuery' });
export type PatientQuery = z.infer<typeof PatientQuery>;

export const ClinicPatient = z
  .object({
    id: z.uuid(),
    givenName: z.string(),
    familyName: z.string(),
    /** As far as it is known: a date, a month or a year. */
    birthDate: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    language: z.string().nullable(),
    /** Of those whom the clinic registered, as they said. */
    payer: Payer.nullable(),
    /** Whether they look after their details themselves, or somebody does who acts for them. */
    hasAccount: z.boolean(),
  })
  .meta({ id: 'ClinicPatient' });
export type ClinicPatient = z.infer<typeof ClinicPatient>;

export const ClinicPatients = z.object({ items: z.array(ClinicPatient) });
