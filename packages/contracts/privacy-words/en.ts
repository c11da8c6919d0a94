/** Kinds of personal data, and why some are kept, in English: the same words on screen and on paper. */
import type { DataKind, RetentionBasis } from '../privacy.ts';

export const kinds = {
  account: 'Account',
  'sign-in-method': 'Ways to sign in',
  session: 'Sessions and devices',
  guardianship: 'Guardianships',
  invitation: 'Invitations',
  membership: 'Roles',
  'practitioner-link': 'Link to a practitioner’s profile',
  'practitioner-profile': 'Practitioner’s profile',
  application: 'Applications',
  appointment: 'Appointments',
  'appointment-reason': 'Reasons for visits',
  'calendar-feed': 'Private calendar addresses',
  'waiting-entry': 'Entries on waiting lists',
  visit: 'Technical data of video visits',
  profile: 'Profile in the record',
  coverage: 'Insurance',
  'intake-answers': 'Answers before visits',
  'note-draft': 'Draft notes',
  'note-signed': 'Signed notes',
  encounter: 'Records of visits',
  contact: 'Contact details',
  message: 'Messages',
  consent: 'Consents',
  restriction: 'Restrictions of processing',
  export: 'Copies of your data',
  file: 'Files',
  'audit-entry': 'Entries in the access log',
  event: 'Notices between parts of the platform',
} as const satisfies Record<DataKind, string>;

export const bases = {
  'de-bgb-630f':
    'Doctors in Germany must keep the records of a treatment for ten years after it ends.',
  'fr-csp-r1112-7':
    'In France the records of a treatment are kept for twenty years after the last visit.',
  'ch-cantonal':
    'The cantons of Switzerland ask for ten to twenty years; twenty are taken, since claims for injury end only then.',
  'at-aerzteg-51':
    'Doctors in Austria must keep the records of a treatment for at least ten years.',
  'national-records-law':
    'The law of the clinic’s country asks that the records of a treatment are kept; where no term is known, the longest of the neighbouring countries is taken.',
  'gdpr-7-1':
    'It must be possible to prove that a consent was given, until claims are time-barred.',
  'gdpr-5-2':
    'It must be possible to prove who used which data. Entries hold numbers only, no names and no contents.',
} as const satisfies Record<RetentionBasis, string>;
