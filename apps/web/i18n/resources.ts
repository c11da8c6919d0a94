import type absence from '../features/absence/i18n/en.ts';
import type account from '../features/account/i18n/en.ts';
import type appointment from '../features/appointment/i18n/en.ts';
import type audit from '../features/audit/i18n/en.ts';
import type booking from '../features/booking/i18n/en.ts';
import type calendars from '../features/calendars/i18n/en.ts';
import type clinic from '../features/clinic/i18n/en.ts';
import type desk from '../features/desk/i18n/en.ts';
import type frontdesk from '../features/frontdesk/i18n/en.ts';
import type doctor from '../features/doctor/i18n/en.ts';
import type family from '../features/family/i18n/en.ts';
import type requests from '../features/requests/i18n/en.ts';
import type privacy from '../features/privacy/i18n/en.ts';
import type profile from '../features/profile/i18n/en.ts';
import type find from '../features/find/i18n/en.ts';
import type intake from '../features/intake/i18n/en.ts';
import type home from '../features/home/i18n/en.ts';
import type integrations from '../features/integrations/i18n/en.ts';
import type notes from '../features/notes/i18n/en.ts';
import type outbox from '../features/outbox/i18n/en.ts';
import type patient from '../features/patient/i18n/en.ts';
import type record from '../features/record/i18n/en.ts';
import type platform from '../features/platform/i18n/en.ts';
import type schedule from '../features/schedule/i18n/en.ts';
import type signon from '../features/signon/i18n/en.ts';
import type signup from '../features/signup/i18n/en.ts';
import type waiting from '../features/waiting/i18n/en.ts';
import type visit from '../features/visit/i18n/en.ts';
import type people from '../features/people/i18n/en.ts';
import type rules from './rules/en.ts';
import type codes from './codes/en.ts';
import type common from './common/en.ts';

// Keys and placeholders of every `t()` are checked against the English catalogues.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    returnNull: false;
    resources: {
      common: typeof common;
      absence: typeof absence;
      account: typeof account;
      appointment: typeof appointment;
      booking: typeof booking;
      calendars: typeof calendars;
      clinic: typeof clinic;
      codes: typeof codes;
      desk: typeof desk;
      frontdesk: typeof frontdesk;
      doctor: typeof doctor;
      family: typeof family;
      privacy: typeof privacy;
      profile: typeof profile;
      find: typeof find;
      home: typeof home;
      intake: typeof intake;
      notes: typeof notes;
      outbox: typeof outbox;
      patient: typeof patient;
      people: typeof people;
      record: typeof record;
      requests: typeof requests;
      rules: typeof rules;
      schedule: typeof schedule;
      audit: typeof audit;
      integrations: typeof integrations;
      platform: typeof platform;
      signon: typeof signon;
      signup: typeof signup;
      visit: typeof visit;
      waiting: typeof waiting;
    };
  }
}
