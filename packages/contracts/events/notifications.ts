/** What only notifications may read: everything personal in these is sealed with the master key. */
import { z } from 'zod';
import type { MailTemplate } from '../mail.ts';
import { mailTemplates } from '../mail.ts';
import { TimeZone } from '../time-zone.ts';

const Sealed = z.base64();
const template = z.enum(Object.keys(mailTemplates) as [MailTemplate, ...MailTemplate[]]);

/** A mail is wanted. Sealed: who gets it and what its text needs. */
export const MailRequested = z.strictObject({ mailId: z.uuid(), template, sealed: Sealed });
export type MailRequested = z.infer<typeof MailRequested>;

/** A mail is not wanted any more; one that was sent already is not called back. */
export const MailWithdrawn = z.strictObject({ mailId: z.uuid(), template });
export type MailWithdrawn = z.infer<typeof MailWithdrawn>;

/** Where an account can be reached. Sealed: the address; null once the account is gone. */
export const ContactChanged = z.strictObject({
  accountId: z.uuid(),
  locale: z.enum(['en', 'de', 'fr']),
  /** Where the person lives by the clock; absent where that is not known. */
  timeZone: TimeZone.optional(),
  sealed: Sealed.nullable(),
});
export type ContactChanged = z.infer<typeof ContactChanged>;

/**
 * Where a patient without an account can be reached, as their clinic wrote it down. Sealed: the address;
 * null where there is none any more.
 */
export const PatientContactChanged = z.strictObject({
  patientId: z.uuid(),
  locale: z.enum(['en', 'de', 'fr']),
  sealed: Sealed.nullable(),
  /** Whether it is another address than before: what was mailed to that one is nobody's right any more. */
  isMoved: z.boolean(),
});
export type PatientContactChanged = z.infer<typeof PatientContactChanged>;

export const notificationsEvents = {
  'mail.requested.v1': MailRequested,
  'mail.withdrawn.v1': MailWithdrawn,
  'account.contact-changed.v1': ContactChanged,
  'patient.contact-changed.v1': PatientContactChanged,
} as const;
