/** Every mail of the product, by template, with what its text needs. Times are ISO 8601; links are absolute. */
import { z } from 'zod';
import { Locale } from './locale.ts';
import { TimeZone } from './time-zone.ts';
import { VisitMode } from './visit-mode.ts';

const at = z.iso.datetime();
const link = z.url();
const none = z.strictObject({});

/** What every mail about a visit says. Never why the patient comes, nor of which kind the visit is. */
const visit = z.strictObject({
  clinicName: z.string(),
  practitionerName: z.string(),
  phone: z.string().nullable(),
  mode: VisitMode,
  start: at,
  end: at,
  /** Of the practice; the reader's own zone is known where the mail is written. */
  timeZone: z.string(),
  /** The reader acts for the patient. */
  isForOther: z.boolean(),
  /** Where the visit is seen, moved and cancelled; or another one booked, where it does not take place. */
  link,
});
export type VisitFacts = z.infer<typeof visit>;
const party = z.enum(['patient', 'clinic']);

export const mailTemplates = {
  /** A code for the page that waits, and a link for whoever opens the mail elsewhere. */
  'verify-email': z.strictObject({ code: z.string().regex(/^\d{6}$/), link }),
  /** For whoever goes on without an account, or comes back to what they booked so. */
  'guest-code': z.strictObject({ code: z.string().regex(/^\d{6}$/) }),
  /** Somebody registered with an address that has an account: its owner learns of it, nobody else. */
  'address-known': z.strictObject({ signInLink: link, resetLink: link }),
  'reset-password': z.strictObject({ link }),
  'password-changed': none,
  'factor-changed': z.strictObject({
    change: z.enum([
      'totp-added',
      'totp-removed',
      'passkey-added',
      'passkey-removed',
      'recovery-codes-renewed',
    ]),
  }),
  'new-sign-in': z.strictObject({ device: z.string(), at }),
  invitation: z.strictObject({
    link,
    displayName: z.string(),
    clinicName: z.string().nullable(),
    role: z.enum(['doctor', 'desk', 'admin', 'pharmacist', 'health-authority', 'platform-admin']),
    until: at,
  }),
  /** A patient asks somebody to act for them. */
  'guardian-invitation': z.strictObject({ link, until: at }),
  'guardianship-ending': z.strictObject({ until: at }),
  'clinic-approved': z.strictObject({ clinicName: z.string(), link }),
  'clinic-declined': z.strictObject({ clinicName: z.string(), reason: z.string() }),
  'clinic-suspended': z.strictObject({ clinicName: z.string(), reason: z.string() }),
  'registration-checked': z.strictObject({
    clinicName: z.string(),
    status: z.enum(['confirmed', 'refused']),
  }),
  'export-ready': z.strictObject({ link, until: at }),
  'appointment-booked': visit.extend({ bookedBy: party }),
  /** The clinic has to say yes, until then. It was at `previousStart` before the patient moved it. */
  'appointment-requested': visit.extend({ until: at.nullable(), previousStart: at.optional() }),
  'appointment-approved': visit,
  'appointment-declined': visit,
  /** What it waited for did not come. */
  'appointment-lapsed': visit,
  'appointment-rescheduled': visit.extend({ previousStart: at, by: party, isAbsence: z.boolean() }),
  'appointment-cancelled': visit.extend({ by: party, isAbsence: z.boolean() }),
  'appointment-reminder': visit,
  'appointment-delayed': visit.extend({ minutes: z.int().positive() }),
  /** A time has become free, and is kept for the reader until then. */
  'waiting-offer': visit.extend({ until: at }),
} as const;

/** A calendar entry that goes with a mail, in each language (RFC 5546). Who sends and who gets it is put in when it is sent. */
export const MailCalendar = z.strictObject({
  method: z.enum(['REQUEST', 'CANCEL']),
  ics: z.record(Locale, z.string().min(1)),
});
export type MailCalendar = z.infer<typeof MailCalendar>;

/** When a mail is wanted. Without it: at once. */
export const MailTiming = z.strictObject({
  /** Whether it may wait for the morning, where the reader's night is. */
  canWait: z.boolean(),
  /** Of what it tells; by then it must be read. */
  by: at.nullable(),
  /** Whether it is of no use after that, and then not sent. */
  isVoidAfter: z.boolean(),
  /** Where the reader is, if their own zone is not known. */
  timeZone: TimeZone,
});
export type MailTiming = z.infer<typeof MailTiming>;

export type MailTemplate = keyof typeof mailTemplates;
export type MailParams<Template extends MailTemplate> = z.infer<(typeof mailTemplates)[Template]>;
