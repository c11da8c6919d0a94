import type { MailParams, MailTemplate } from '@hub/contracts/mail.ts';

const link = 'https://hub.example.org/page#token=ab_cd';
const until = '2026-03-29T01:30:00.000Z';
const clinicName = 'Praxis Hügel & Söhne';

/** Parameters of every template, each text with signs that HTML or a header could trip over. */
export const samples: { [Template in MailTemplate]: readonly MailParams<Template>[] } = {
  'verify-email': [{ code: '042917', link }],
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
};

/** Every template with every of its samples. */
export const cases = (
  Object.entries(samples) as [MailTemplate, readonly MailParams<MailTemplate>[]][]
).flatMap(([template, all]) => all.map((params) => ({ template, params })));
