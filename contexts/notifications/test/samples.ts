import type { MailParams, MailTemplate } from '@hub/contracts/mail.ts';

const link = 'https://hub.example.org/page#token=ab_cd';
const until = '2026-03-29T01:30:00.000Z';
const clinicName = 'Praxis Hügel & Söhne';

/** A visit across the change of the clocks, in a practice whose clock is not the reader's. */
const visit = {
  clinicName,
  practitionerName: 'Dr. Zoë O’Neil <Müller>',
  phone: '+41 44 555 01 00',
  mode: 'video',
  start: '2026-03-28T23:30:00.000Z',
  end: '2026-03-29T00:00:00.000Z',
  timeZone: 'Asia/Kathmandu',
  isForOther: false,
  link,
} as const;
const asOther = { ...visit, mode: 'in-person', phone: null, isForOther: true } as const;
const PARTIES = ['patient', 'clinic'] as const;

/** Parameters of every template, each text with signs that HTML or a header could trip over. */
export const samples: { [Template in MailTemplate]: readonly MailParams<Template>[] } = {
  'verify-email': [{ code: '042917', link }],
  'guest-code': [{ code: '042917' }],
  'address-known': [{ signInLink: `${link}1`, resetLink: `${link}2` }],
  'reset-password': [{ link }],
  'password-changed': [{}],
  'factor-changed': (
    [
      'totp-added',
      'totp-removed',
      'passkey-added',
      'passkey-removed',
      'recovery-codes-renewed',
    ] as const
  ).map((change) => ({ change })),
  'new-sign-in': [{ device: 'Firefox – “Büro” <Linux>', at: until }],
  invitation: (
    ['doctor', 'desk', 'admin', 'pharmacist', 'health-authority', 'platform-admin'] as const
  ).flatMap((role) => [
    { link, displayName: 'Zoë O’Neil', clinicName, role, until },
    { link, displayName: 'Zoë O’Neil', clinicName: null, role, until },
  ]),
  'guardian-invitation': [{ link, until }],
  'guardianship-ending': [{ until }],
  'clinic-approved': [{ clinicName, link }],
  'clinic-declined': [{ clinicName, reason: 'Die Nummer < 9 Stellen' }],
  'clinic-suspended': [{ clinicName, reason: 'Zulassung "ruht"' }],
  'registration-checked': [
    { clinicName, status: 'confirmed' },
    { clinicName, status: 'refused' },
  ],
  'export-ready': [{ link, until }],
  'appointment-booked': PARTIES.flatMap((bookedBy) => [
    { ...visit, bookedBy },
    { ...asOther, bookedBy },
  ]),
  'appointment-requested': [
    { ...visit, until },
    { ...asOther, until: null },
    { ...visit, until, previousStart: until },
  ],
  'appointment-approved': [visit, asOther],
  'appointment-declined': [visit],
  'appointment-lapsed': [asOther],
  'appointment-rescheduled': PARTIES.flatMap((by) =>
    [true, false].map((isAbsence) => ({ ...visit, previousStart: until, by, isAbsence })),
  ),
  'appointment-cancelled': PARTIES.flatMap((by) =>
    [true, false].map((isAbsence) => ({ ...visit, by, isAbsence })),
  ),
  'appointment-reminder': [visit, asOther],
  'appointment-delayed': [{ ...visit, minutes: 25 }],
  'waiting-offer': [
    { ...visit, until },
    { ...asOther, until },
  ],
};

/** Every template with every of its samples. */
export const cases = (
  Object.entries(samples) as [MailTemplate, readonly MailParams<MailTemplate>[]][]
).flatMap(([template, all]) => all.map((params) => ({ template, params })));
