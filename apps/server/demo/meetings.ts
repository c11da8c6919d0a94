import type { VisitMode } from '@hub/contracts/visit-mode.ts';
import type { DoctorKey } from './doctors.ts';
import { DEMO_NOTES, type SoapNote } from './notes.ts';
import type { PatientKey } from './patients.ts';

interface Meeting {
  patient: PatientKey;
  doctor: DoctorKey;
  mode: VisitMode;
  reason: string;
}

/** A visit that took place. Its time is the first free slot after `daysAgo` (and `hoursAgo`) before now. */
export interface PastMeeting extends Meeting {
  daysAgo: number;
  hoursAgo?: number;
  note: SoapNote;
  /** False for a note that its author has yet to sign. */
  signed: boolean;
}

/** A visit to come, in the first free slot `minutesAhead` from now or later. */
export interface ComingMeeting extends Meeting {
  minutesAhead: number;
  /** Cancelled again by the patient. */
  cancelled?: boolean;
}

const HOUR = 60;
const DAY = 24 * HOUR;

/** The two who meet first: whoever tries the demo signs in as both. */
export const FIRST_PATIENT: PatientKey = 'anna';
export const FIRST_DOCTOR: DoctorKey = 'hartmann';

/** Time to read the prompt and to sign in twice. */
export const FIRST_MEETING_MINUTES_AHEAD = 2;

export const FIRST_MEETING: ComingMeeting = {
  patient: FIRST_PATIENT,
  doctor: FIRST_DOCTOR,
  mode: 'video',
  minutesAhead: FIRST_MEETING_MINUTES_AHEAD,
  reason:
    'Kontrolle nach Bronchitis: Der Husten ist fast weg, ich möchte wissen, ob ich wieder joggen darf.',
};

export const PAST_MEETINGS: readonly PastMeeting[] = [
  {
    patient: 'anna',
    doctor: 'moreau',
    mode: 'video',
    daysAgo: 48,
    reason: 'Muttermal am Unterarm, seit einigen Monaten größer',
    note: DEMO_NOTES.mole,
    signed: true,
  },
  {
    patient: 'james',
    doctor: 'hartmann',
    mode: 'video',
    daysAgo: 35,
    reason: 'Trouble sleeping since I changed jobs',
    note: DEMO_NOTES.sleep,
    signed: true,
  },
  {
    patient: 'olena',
    doctor: 'nowak',
    mode: 'in-person',
    daysAgo: 30,
    reason: 'Vorsorge',
    note: DEMO_NOTES.checkUp,
    signed: true,
  },
  {
    patient: 'anna',
    doctor: 'hartmann',
    mode: 'video',
    daysAgo: 21,
    reason: 'Husten seit zwei Wochen, kein Fieber',
    note: DEMO_NOTES.bronchitis,
    signed: true,
  },
  {
    patient: 'mehmet',
    doctor: 'aydin',
    mode: 'in-person',
    daysAgo: 14,
    reason: 'Kontrolle Blutdruck',
    note: DEMO_NOTES.bloodPressure,
    signed: true,
  },
  {
    patient: 'ngoc',
    doctor: 'raman',
    mode: 'video',
    daysAgo: 12,
    reason: 'New diabetes, questions about food',
    note: DEMO_NOTES.diabetes,
    signed: true,
  },
  {
    patient: 'sophie',
    doctor: 'moreau',
    mode: 'video',
    daysAgo: 10,
    reason: 'Plaques rouges aux plis des coudes',
    note: DEMO_NOTES.eczema,
    signed: true,
  },
  {
    patient: 'james',
    doctor: 'okafor',
    mode: 'video',
    daysAgo: 7,
    reason: 'Follow-up on sleep and mood',
    note: DEMO_NOTES.mood,
    signed: true,
  },
  {
    patient: 'amadou',
    doctor: 'haddad',
    mode: 'video',
    daysAgo: 6,
    reason: 'Premier entretien',
    note: DEMO_NOTES.firstSession,
    signed: true,
  },
  {
    patient: 'mehmet',
    doctor: 'hartmann',
    mode: 'video',
    daysAgo: 3,
    reason: 'Grippeimpfung: Ist sie bei meinen Medikamenten möglich?',
    note: DEMO_NOTES.vaccination,
    signed: true,
  },
  {
    patient: 'thomas',
    doctor: 'hartmann',
    mode: 'video',
    daysAgo: 0,
    hoursAgo: 3,
    reason: 'Schmerzen im linken Knie beim Treppensteigen',
    note: DEMO_NOTES.knee,
    signed: true,
  },
  {
    patient: 'olena',
    doctor: 'hartmann',
    mode: 'video',
    daysAgo: 0,
    hoursAgo: 1.5,
    reason: 'Brennen beim Wasserlassen seit gestern',
    note: DEMO_NOTES.cystitis,
    signed: false,
  },
];

export const COMING_MEETINGS: readonly ComingMeeting[] = [
  {
    patient: 'thomas',
    doctor: 'hartmann',
    mode: 'video',
    minutesAhead: 40,
    reason: 'Befund des Röntgenbilds besprechen',
  },
  {
    patient: 'sophie',
    doctor: 'hartmann',
    mode: 'video',
    minutesAhead: 75,
    reason: 'Rhume depuis cinq jours, mal de gorge',
  },
  {
    patient: 'james',
    doctor: 'hartmann',
    mode: 'video',
    minutesAhead: 3 * HOUR,
    reason: 'Repeat prescription and sick note question',
  },
  {
    patient: 'amadou',
    doctor: 'hartmann',
    mode: 'video',
    minutesAhead: DAY + 2 * HOUR,
    reason: 'Vaccins avant un voyage au Sénégal',
  },
  {
    patient: 'olena',
    doctor: 'hartmann',
    mode: 'in-person',
    minutesAhead: DAY,
    reason: 'Blutabnahme',
  },
  {
    patient: 'sophie',
    doctor: 'hartmann',
    mode: 'video',
    minutesAhead: 2 * DAY,
    reason: 'Contrôle',
    cancelled: true,
  },
  {
    patient: 'ngoc',
    doctor: 'raman',
    mode: 'video',
    minutesAhead: 2 * DAY,
    reason: 'First two weeks of blood sugar readings',
  },
  {
    patient: 'mehmet',
    doctor: 'aydin',
    mode: 'in-person',
    minutesAhead: 3 * DAY,
    reason: 'Langzeit-EKG besprechen',
  },
  { patient: 'james', doctor: 'okafor', mode: 'video', minutesAhead: 5 * DAY, reason: 'Follow-up' },
  {
    patient: 'anna',
    doctor: 'moreau',
    mode: 'video',
    minutesAhead: 6 * DAY,
    reason: 'Verlaufskontrolle Muttermal',
  },
  {
    patient: 'amadou',
    doctor: 'haddad',
    mode: 'video',
    minutesAhead: 7 * DAY,
    reason: 'Deuxième séance',
  },
  {
    patient: 'olena',
    doctor: 'nowak',
    mode: 'in-person',
    minutesAhead: 9 * DAY,
    reason: 'Befundbesprechung',
  },
];
