import type account from '../features/account/i18n/en.ts';
import type booking from '../features/booking/i18n/en.ts';
import type clinic from '../features/clinic/i18n/en.ts';
import type doctor from '../features/doctor/i18n/en.ts';
import type find from '../features/find/i18n/en.ts';
import type home from '../features/home/i18n/en.ts';
import type notes from '../features/notes/i18n/en.ts';
import type outbox from '../features/outbox/i18n/en.ts';
import type patient from '../features/patient/i18n/en.ts';
import type record from '../features/record/i18n/en.ts';
import type visit from '../features/visit/i18n/en.ts';
import type codes from './codes/en.ts';
import type common from './common/en.ts';

// Keys and placeholders of every `t()` are checked against the English catalogues.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    returnNull: false;
    resources: {
      common: typeof common;
      account: typeof account;
      booking: typeof booking;
      clinic: typeof clinic;
      codes: typeof codes;
      doctor: typeof doctor;
      find: typeof find;
      home: typeof home;
      notes: typeof notes;
      outbox: typeof outbox;
      patient: typeof patient;
      record: typeof record;
      visit: typeof visit;
    };
  }
}
