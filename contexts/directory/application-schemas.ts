/** The shapes of applications: of clinics to the platform, of practitioners to a clinic. */
import { z } from 'zod';
import {
  CLINIC_REGISTER_KINDS,
  isClinicNumber,
  isRegisterOf,
} from './domain/clinic-registration.ts';
import { CLINIC_STATUSES } from './domain/clinic-status.ts';
import { Clinic, ClinicInput, PLANS, PractitionerInput, line, time } from './schemas.ts';

export const ClinicRegistration = z
  .strictObject({ kind: z.enum(CLINIC_REGISTER_KINDS), number: z.string().trim().max(30) })
  .meta({ id: 'ClinicRegistration' });

const CheckedRegistration = ClinicRegistration.refine(
  ({ kind, number }) => isClinicNumber(kind, number),
  { path: ['number'], message: 'Not a number of this register: a digit must be wrong' },
);

/** What the platform needs to check a clinic; it may leave it out for a clinic that it enters itself. */
export const ClinicApply = z
  .strictObject({
    ...ClinicInput.shape,
    plan: z.enum(PLANS).default('practice'),
    registration: CheckedRegistration.optional(),
    contactName: line(120).optional(),
  })
  .refine(
    ({ address, registration }) =>
      registration === undefined || isRegisterOf(address.country, registration.kind),
    { path: ['registration', 'kind'], message: 'Not a register of this country' },
  )
  .meta({ id: 'ClinicApply' });
export type ClinicApply = z.infer<typeof ClinicApply>;

export const Reapply = z.strictObject({
  plan: z.enum(PLANS),
  registration: CheckedRegistration,
  contactName: line(120),
});
export type Reapply = z.infer<typeof Reapply>;

export const Reason = z.strictObject({ reason: line(1000) });

/** A clinic as those see it who work there or check it. */
export const OwnClinic = z
  .object({
    ...Clinic.shape,
    registration: ClinicRegistration.nullable(),
    contactName: z.string().nullable(),
    appliedBy: z.uuid().nullable(),
    appliedAt: time.nullable(),
    /** Newest first. */
    decisions: z.array(
      z.object({
        decision: z.enum(['approved', 'declined', 'suspended', 'lifted']),
        reason: z.string().nullable(),
        decidedBy: z.uuid(),
        decidedAt: time,
      }),
    ),
  })
  .meta({ id: 'OwnClinic' });
export type OwnClinic = z.infer<typeof OwnClinic>;

export const OwnClinics = z.object({ items: z.array(OwnClinic) });
export const OwnClinicPage = z.object({
  items: z.array(OwnClinic),
  nextCursor: z.uuid().nullable(),
});

export const ClinicApplicationQuery = z.strictObject({
  status: z.enum(CLINIC_STATUSES).default('pending'),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type ClinicApplicationQuery = z.infer<typeof ClinicApplicationQuery>;

export const RegistrationCheckInput = z.strictObject({
  status: z.enum(['pending', 'confirmed', 'refused']),
  /** The number that was looked up: another one by now has not been checked. */
  number: z.string().max(20),
  reason: line(1000).nullable().default(null),
});
export type RegistrationCheckInput = z.infer<typeof RegistrationCheckInput>;

export const RegistrationCheckQuery = z.strictObject({
  status: z.enum(['pending', 'confirmed', 'refused']).default('pending'),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type RegistrationCheckQuery = z.infer<typeof RegistrationCheckQuery>;

/** Who applies is registered: without a number there is nothing to take on. */
export const PractitionerApply = z
  .strictObject({
    profile: PractitionerInput.refine(({ registration }) => registration !== null, {
      path: ['registration'],
      message: 'A registration number is needed',
    }),
    message: line(1000).nullable().default(null),
  })
  .meta({ id: 'PractitionerApply' });
export type PractitionerApply = z.infer<typeof PractitionerApply>;

const APPLICATION_STATUSES = ['pending', 'accepted', 'declined', 'withdrawn'] as const;

export const PractitionerApplication = z
  .object({
    id: z.uuid(),
    clinicId: z.uuid(),
    accountId: z.uuid(),
    profile: z.object(PractitionerInput.shape).meta({ id: 'PractitionerProfile' }),
    message: z.string().nullable(),
    status: z.enum(APPLICATION_STATUSES),
    appliedAt: time,
    decidedAt: time.nullable(),
    reason: z.string().nullable(),
    practitionerId: z.uuid().nullable(),
  })
  .meta({ id: 'PractitionerApplication' });
export type PractitionerApplication = z.infer<typeof PractitionerApplication>;
export const PractitionerApplications = z.object({ items: z.array(PractitionerApplication) });
export const PractitionerApplicationQuery = z.strictObject({
  status: z.enum(APPLICATION_STATUSES).optional(),
});
