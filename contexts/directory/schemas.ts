/** The shapes of the directory API. Answers tolerate growth, requests refuse unknown fields. */
import { z } from 'zod';
import { Language } from '@hub/contracts/languages.ts';
import { LocalizedText, localizedText } from '@hub/contracts/localized-text.ts';
import { Payer } from '@hub/contracts/payers.ts';
import { Specialty } from '@hub/contracts/specialties.ts';
import { TimeZone } from '@hub/contracts/time-zone.ts';
import { VisitMode } from '@hub/contracts/visit-mode.ts';
import { CLINIC_STATUSES } from './domain/clinic-status.ts';
import { REGISTRATION_KINDS, isRegistrationNumber } from './domain/registration.ts';

export const time = z.iso.datetime({ offset: true });
export const line = (maxLength: number) => z.string().trim().min(1).max(maxLength);
const country = z.string().regex(/^[A-Z]{2}$/, 'ISO 3166-1 alpha-2, such as DE');
const phone = z
  .string()
  .trim()
  .regex(/^\+?[\d\s()/.-]{5,30}$/, 'A telephone number');
const website = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(300);
const each = <Item extends z.ZodType>(item: Item, min: number, max: number) =>
  z
    .array(item)
    .min(min)
    .max(max)
    .refine((items) => new Set(items).size === items.length, 'Each only once');

export const AddressInput = z.strictObject({
  line1: line(120),
  line2: line(120).nullable().default(null),
  postalCode: line(16),
  city: line(80),
  country,
});

export const Address = z
  .object({
    line1: z.string(),
    line2: z.string().nullable(),
    postalCode: z.string(),
    city: z.string(),
    country: z.string(),
  })
  .meta({ id: 'Address' });

export const ClinicInput = z
  .strictObject({
    name: line(160),
    address: AddressInput,
    phone: phone.nullable().default(null),
    email: z.email().max(254).nullable().default(null),
    website: website.nullable().default(null),
    description: localizedText(2000).nullable().default(null),
    timeZone: TimeZone,
  })
  .meta({ id: 'ClinicWrite' });
export type ClinicInput = z.infer<typeof ClinicInput>;

export const PLANS = ['solo', 'practice', 'hospital'] as const;

export const Clinic = z
  .object({
    id: z.uuid(),
    /** Other than `approved` only for those who work there and for the platform. */
    status: z.enum(CLINIC_STATUSES),
    plan: z.enum(PLANS),
    name: z.string(),
    address: Address,
    phone: z.string().nullable(),
    email: z.string().nullable(),
    website: z.string().nullable(),
    description: LocalizedText.nullable(),
    timeZone: z.string(),
    logoUrl: z.string().nullable(),
    createdAt: time,
    updatedAt: time,
  })
  .meta({ id: 'Clinic' });
export type Clinic = z.infer<typeof Clinic>;

export const Registration = z
  .strictObject({ kind: z.enum(REGISTRATION_KINDS), number: z.string().max(20) })
  .meta({ id: 'Registration' });

export const PractitionerInput = z
  .strictObject({
    title: line(60).nullable().default(null),
    givenName: line(80),
    familyName: line(80),
    specialties: each(Specialty, 1, 8),
    languages: each(Language, 1, 12),
    payers: each(Payer, 0, 3).default([]),
    registration: Registration.refine(({ kind, number }) => isRegistrationNumber(kind, number), {
      path: ['number'],
      message: 'Not a number of this kind: a digit must be wrong',
    })
      .nullable()
      .default(null),
    fees: localizedText(1000).nullable().default(null),
    bio: localizedText(4000).nullable().default(null),
    timeZone: TimeZone,
  })
  .meta({ id: 'PractitionerWrite' });
export type PractitionerInput = z.infer<typeof PractitionerInput>;

/** How far the registration number has been checked, and for the clinic's staff by whom. */
export const RegistrationCheck = z
  .object({
    status: z.enum(['pending', 'confirmed', 'refused']),
    checkedAt: time.nullable(),
    checkedBy: z.uuid().nullable(),
    checkedAs: z.enum(['clinic', 'platform']).nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'RegistrationCheck' });

export const FreeSlot = z
  .object({ start: time, end: time, visitTypeId: z.uuid(), mode: VisitMode })
  .meta({ id: 'FreeSlot' });

export const Practitioner = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    clinicId: z.uuid(),
    title: z.string().nullable(),
    givenName: z.string(),
    familyName: z.string(),
    /** Title and name, as shown to patients. */
    displayName: z.string(),
    specialties: z.array(Specialty),
    languages: z.array(Language),
    payers: z.array(Payer),
    registration: Registration.nullable(),
    registrationCheck: RegistrationCheck,
    photoUrl: z.string().nullable(),
    fees: LocalizedText.nullable(),
    bio: LocalizedText.nullable(),
    timeZone: z.string(),
    active: z.boolean(),
    /** Whether patients find and book them: active, number checked, clinic checked. */
    public: z.boolean(),
    leftAt: time.nullable(),
    clinic: Clinic.pick({
      id: true,
      name: true,
      address: true,
      phone: true,
      website: true,
      logoUrl: true,
      timeZone: true,
    }).meta({ id: 'PractitionerClinic' }),
    modes: z.array(VisitMode),
    /** The next three free slots, soonest first. */
    nextSlots: z.array(FreeSlot),
  })
  .meta({ id: 'Practitioner' });
export type Practitioner = z.infer<typeof Practitioner>;

export const Practitioners = z.object({ items: z.array(Practitioner) });

export const SearchQuery = z.strictObject({
  /** Free text: name, clinic, place, or a specialty in words. */
  q: z.string().trim().max(200).optional(),
  specialty: Specialty.optional(),
  language: Language.optional(),
  name: z.string().trim().max(100).optional(),
  city: z.string().trim().max(100).optional(),
  country: country.optional(),
  clinicId: z.uuid().optional(),
  mode: VisitMode.optional(),
  payer: Payer.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
export type SearchQuery = z.infer<typeof SearchQuery>;

export const SearchPage = z
  .object({ items: z.array(Practitioner), nextCursor: z.string().nullable() })
  .meta({ id: 'SearchPage' });
export type SearchPage = z.infer<typeof SearchPage>;

/** The bytes in base64; a third longer than the image's 512 kB at most. */
export const ImageInput = z
  .strictObject({ data: z.base64().min(4).max(1_000_000) })
  .meta({ id: 'ImageInput' });
export type ImageInput = z.infer<typeof ImageInput>;
