import { bases, kinds } from '@hub/contracts/privacy-words/en.ts';
import type { Texts } from './texts.ts';

export const en: Texts = {
  readme: ({ at, until }) => `A copy of your data
===================

This archive holds everything that Telehealth Hub keeps about you, as of ${at}.

record.pdf         Your record, to be read: profile, visits, notes, consents, and who looked.
fhir-bundle.json   Your clinical record in the international format FHIR R4. Another doctor's
                   system can import it.
data/              What each part of the platform keeps, as JSON.
files/             Documents and pictures, where there are any.

Times in the JSON files are in UTC. Other people's data is left out.

This archive holds health data. Keep it where nobody else can read it. The download ends on
${until}; you can ask for a new copy at any time.

Your rights are in Articles 15 to 21 of the GDPR. You may also complain to a data protection
authority.
`,
  record: {
    title: 'Your record',
    intro: (at) => `All that is kept about you, as of ${at}. Times are in Central European Time.`,
    profile: 'Profile',
    coverage: 'Insurance',
    visits: 'Visits',
    answers: 'Answers before visits',
    notes: 'Notes',
    consents: 'Consents',
    accesses: 'Who looked',
    none: 'Nothing is kept.',
    more: (count) => `${count} more entries are in data/privacy.json.`,
    fields: {
      name: 'Name',
      birthDate: 'Date of birth',
      gender: 'Gender',
      phone: 'Phone',
      email: 'Email',
      address: 'Address',
      emergencyContact: 'Emergency contact',
      insurer: 'Insurer',
      insuranceNumber: 'Number',
      validUntil: 'Card valid until',
      reason: 'Reason',
      state: 'State',
    },
    genders: { male: 'male', female: 'female', other: 'diverse', unknown: 'not given' },
    with: (name) => `with ${name}`,
    modes: { video: 'Video visit', 'in-person': 'Visit in the practice' },
    states: { pending: 'waiting for the practice', booked: 'booked', cancelled: 'cancelled' },
    noteOf: (name) => `Written by ${name}`,
    sections: {
      '61150-9': 'What you told',
      '61149-1': 'What was found',
      '51848-0': 'Assessment',
      '18776-5': 'Plan',
    },
    consent: (version, given, guardian) =>
      `Version ${version}: ${given ? 'given' : 'withdrawn'}${guardian ? ' by a guardian' : ''}`,
  },
  receipt: {
    title: 'Receipt of erasure',
    number: 'Number',
    requested: 'Requested',
    confirmed: 'Confirmed',
    done: 'Completed',
    notDone: 'The erasure is still under way.',
    erased: 'What was erased',
    nothingErased: 'There was nothing to erase.',
    kept: 'What is kept, and why',
    nothingKept: 'Nothing is kept.',
    until: (at) => `until ${at}`,
    open: 'until the reason has passed',
    law: 'Legal basis',
    gdpr: 'GDPR',
    footer:
      'This receipt names nobody. It is kept for three years; whoever knows its number can read it.',
  },
  page: (page, of) => `Page ${page} of ${of}`,
  kinds,
  bases,
  purposes: {
    terms: 'Terms of use',
    'health-data': 'Processing of health data',
    'video-consultation': 'Video consultation',
    research: 'Research',
    newsletter: 'News by email',
  },
  roles: {
    patient: 'you',
    guardian: 'somebody acting for you',
    doctor: 'doctor',
    desk: 'front desk',
    pharmacist: 'pharmacist',
    admin: 'administration of the clinic',
    integration: 'program of the clinic',
    authority: 'health authority',
    platform: 'platform operator',
    guest: 'guest of a visit',
    account: 'signed-in person',
    anonymous: 'the platform itself',
    unknown: 'not kept',
  },
  actions: {
    read: 'read',
    search: 'found in a list',
    create: 'created',
    update: 'changed',
    delete: 'deleted',
    sign: 'signed',
    export: 'exported',
    refuse: 'was refused',
    other: 'used',
  },
  objects: {
    Patient: 'profile',
    Coverage: 'insurance',
    Encounter: 'record of a visit',
    QuestionnaireResponse: 'answers before a visit',
    Composition: 'note',
    appointment: 'appointment',
    visit: 'video visit',
    'calendar-feed': 'private calendar address',
    consent: 'consents',
    export: 'copy of the data',
    erasure: 'erasure',
    restriction: 'restriction',
    'access-log': 'access log',
    'audit-log': 'access log',
  },
};
