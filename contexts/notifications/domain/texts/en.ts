import { code, facts, link, paragraph } from '../letter.ts';
import type { MailTexts } from '../mail-texts.ts';
import { dayIn, momentIn } from '../moments.ts';
import { visits } from './visits/en.ts';

const ACCOUNT = 'You get this mail because this address belongs to an account with Telehealth Hub.';
const SECURITY =
  'You get this mail because it concerns the safety of your account. Such mails cannot be switched off.';
const NOT_YOU =
  'If it was not you, set a new password at once: choose “Forgot password” on the sign-in page. This also signs out all devices.';

const CHANGES = {
  'totp-added': 'An authenticator app was added.',
  'totp-removed': 'The authenticator app was removed.',
  'passkey-added': 'A passkey was added.',
  'passkey-removed': 'A passkey was removed.',
  'recovery-codes-renewed': 'New recovery codes were made. The old ones no longer work.',
} as const;

const ROLES = {
  doctor: 'Doctor',
  desk: 'Front desk',
  admin: 'Clinic administrator',
  pharmacist: 'Pharmacist',
  'health-authority': 'Health authority',
  'platform-admin': 'Platform administrator',
} as const;

export const en: MailTexts = {
  ...visits,
  'verify-email': ({ code: digits, link: url }) => ({
    subject: 'Confirm your email address',
    heading: 'Confirm your email address',
    blocks: [
      paragraph('Type this code on the page where you registered. It is valid for a short time.'),
      code(digits),
      paragraph('Is that page no longer open? Then confirm here.'),
      link('Confirm address', url),
      paragraph('If you did not register, you need do nothing. The account is then deleted.'),
    ],
    reason: 'You get this mail because somebody registered with this address.',
  }),
  'guest-code': ({ code: digits }) => ({
    subject: 'Your code',
    heading: 'Your code',
    blocks: [
      paragraph('Type this code on the page that asked for it. It is valid for a short time.'),
      code(digits),
      paragraph('Nobody from us will ever ask you for it.'),
      paragraph('If you did not ask for it, you need do nothing.'),
    ],
    reason: 'You get this mail because somebody goes on without an account with this address.',
  }),
  'address-known': ({ signInLink, resetLink }) => ({
    subject: 'You already have an account',
    heading: 'You already have an account',
    blocks: [
      paragraph('Somebody tried to register with this address. You can simply sign in.'),
      link('Sign in', signInLink),
      paragraph('Have you forgotten your password?'),
      link('Set a new password', resetLink),
      paragraph('If it was not you, you need do nothing. Nobody learned that you have an account.'),
    ],
    reason: ACCOUNT,
  }),
  'reset-password': ({ link: url }) => ({
    subject: 'Set a new password',
    heading: 'Set a new password',
    blocks: [
      paragraph('With this link you choose a new password. It works once and for a short time.'),
      link('Choose new password', url),
      paragraph('If you did not ask for it, you need do nothing. Your password stays as it is.'),
    ],
    reason: SECURITY,
  }),
  'password-changed': () => ({
    subject: 'Your password was changed',
    heading: 'Your password was changed',
    blocks: [paragraph('From now on you sign in with your new password.'), paragraph(NOT_YOU)],
    reason: SECURITY,
  }),
  'factor-changed': ({ change }) => ({
    subject: 'Your sign-in was changed',
    heading: 'Your sign-in was changed',
    blocks: [paragraph(CHANGES[change]), paragraph(NOT_YOU)],
    reason: SECURITY,
  }),
  'new-sign-in': ({ device, at }) => ({
    subject: 'New sign-in to your account',
    heading: 'New sign-in to your account',
    blocks: [
      paragraph('Your account was used on a device that was not known before.'),
      facts(['Device', device], ['Time', momentIn('en', at)]),
      paragraph(`If it was you, you need do nothing. ${NOT_YOU}`),
    ],
    reason: SECURITY,
  }),
  invitation: ({ link: url, displayName, clinicName, role, until }) => ({
    subject: clinicName === null ? 'Your invitation' : `Invitation from ${clinicName}`,
    heading: `Welcome, ${displayName}`,
    blocks: [
      paragraph(
        clinicName === null
          ? 'You are invited to work with Telehealth Hub.'
          : `${clinicName} invites you to work with Telehealth Hub.`,
      ),
      facts(['Role', ROLES[role]], ['Valid until', momentIn('en', until)]),
      link('Accept invitation', url),
      paragraph('If you do not expect this invitation, you need do nothing.'),
    ],
    reason: 'You get this mail because somebody entered your address for an invitation.',
  }),
  'guardian-invitation': ({ link: url, until }) => ({
    subject: 'Somebody asks you to act for them',
    heading: 'Somebody asks you to act for them',
    blocks: [
      paragraph(
        'A person you know asks you to act for them with Telehealth Hub: to book visits, join them and read the record. You see who it is after you have signed in. Either of you can end this at any time.',
      ),
      facts(['Valid until', momentIn('en', until)]),
      link('See the request', url),
      paragraph('If you do not wish this, you need do nothing.'),
    ],
    reason: 'You get this mail because somebody entered your address for this request.',
  }),
  'guardianship-ending': ({ until }) => ({
    subject: 'Acting for another person ends soon',
    heading: 'Acting for another person ends soon',
    blocks: [
      facts(['Ends on', dayIn('en', until)]),
      paragraph(
        'From then on you no longer see this person’s record and cannot book for them. Their data stays with them. You see the details under “Settings”, “Family”.',
      ),
    ],
    reason: ACCOUNT,
  }),
  'clinic-approved': ({ clinicName, link: url }) => ({
    subject: `${clinicName} is approved`,
    heading: `${clinicName} is approved`,
    blocks: [
      paragraph('Your clinic was checked and is public now. Patients find it and can book.'),
      link('Open your clinic', url),
    ],
    reason: 'You get this mail because you signed up this clinic.',
  }),
  'clinic-declined': ({ clinicName, reason }) => ({
    subject: `${clinicName} was not approved`,
    heading: `${clinicName} was not approved`,
    blocks: [
      paragraph('We checked your application and could not approve it. The reason:'),
      paragraph(reason),
      paragraph('You can correct your details and apply again.'),
    ],
    reason: 'You get this mail because you signed up this clinic.',
  }),
  'clinic-suspended': ({ clinicName, reason }) => ({
    subject: `${clinicName} is suspended`,
    heading: `${clinicName} is suspended`,
    blocks: [
      paragraph('For the time being nobody can find your clinic or book there. The reason:'),
      paragraph(reason),
      paragraph('Records stay readable for those who treat.'),
    ],
    reason: 'You get this mail because you administer this clinic.',
  }),
  'registration-checked': ({ clinicName, status }) =>
    status === 'confirmed'
      ? {
          subject: 'Your registration number is confirmed',
          heading: 'Your registration number is confirmed',
          blocks: [
            paragraph(
              `Your profile at ${clinicName} is public now, and patients can book with you.`,
            ),
          ],
          reason: 'You get this mail because you practise at this clinic.',
        }
      : {
          subject: 'Your registration number was not confirmed',
          heading: 'Your registration number was not confirmed',
          blocks: [
            paragraph(
              `Your profile at ${clinicName} is not public. Please check the number in your profile, or ask the clinic’s administrator.`,
            ),
          ],
          reason: 'You get this mail because you practise at this clinic.',
        },
  'export-ready': ({ link: url, until }) => ({
    subject: 'Your data is ready',
    heading: 'Your data is ready',
    blocks: [
      paragraph('You asked for a copy of your data. Sign in to download it.'),
      facts(['Available until', momentIn('en', until)]),
      link('Go to download', url),
      paragraph('If you did not ask for it, please change your password at once.'),
    ],
    reason: SECURITY,
  }),
};
