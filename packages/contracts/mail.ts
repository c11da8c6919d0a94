/** Every mail of the product, by template, with what its text needs. Times are ISO 8601; links are absolute. */
import { z } from 'zod';

const at = z.iso.datetime();
const link = z.url();
const none = z.strictObject({});

export const mailTemplates = {
  /** A code for the page that waits, and a link for whoever opens the mail elsewhere. */
  'verify-email': z.strictObject({ code: z.string().regex(/^\d{6}$/), link }),
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
} as const;

export type MailTemplate = keyof typeof mailTemplates;
export type MailParams<Template extends MailTemplate> = z.infer<(typeof mailTemplates)[Template]>;
