import type { LocalizedText } from '@hub/contracts/localized-text.ts';
import type { Language } from '@hub/contracts/languages.ts';
import type { Locale } from '@hub/contracts/locale.ts';
import type { Payer } from '@hub/contracts/payers.ts';
import type { Specialty } from '@hub/contracts/specialties.ts';
import type { VisitMode } from '@hub/contracts/visit-mode.ts';

export type DoctorKey =
  | 'hartmann'
  | 'moreau'
  | 'aydin'
  | 'bernasconi'
  | 'nowak'
  | 'okafor'
  | 'raman'
  | 'haddad';

export interface DemoHours {
  weekday: number;
  start: string;
  end: string;
  modes: VisitMode[];
}

export interface DemoDoctor {
  key: DoctorKey;
  locale: Locale;
  email: string;
  title: string;
  givenName: string;
  familyName: string;
  specialties: Specialty[];
  languages: Language[];
  payers: Payer[];
  /** Invented numbers whose check digits are right; RPPS from the range of French test cards. */
  registration: { kind: 'rpps' | 'lanr' | 'gln'; number: string };
  fees: LocalizedText;
  bio: LocalizedText;
  timeZone: string;
  weekly: DemoHours[];
}

const WORKDAYS = [1, 2, 3, 4, 5];
const BOTH: VisitMode[] = ['video', 'in-person'];
const VIDEO: VisitMode[] = ['video'];

const on = (
  weekdays: readonly number[],
  start: string,
  end: string,
  modes: VisitMode[],
): DemoHours[] => weekdays.map((weekday) => ({ weekday, start, end, modes }));

const statutoryFees: LocalizedText = {
  en: 'Covered by statutory insurance. Private patients are billed by the GOÄ scale.',
  de: 'Gesetzlich Versicherte zahlen nichts. Privatversicherte erhalten eine Rechnung nach GOÄ.',
  fr: 'Pris en charge par l’assurance légale. Facturation selon le barème GOÄ pour les assurés privés.',
};
const swissFees: LocalizedText = {
  en: 'Billed by TARDOC; covered by basic insurance less franchise and share of costs.',
  de: 'Abrechnung nach TARDOC; die Grundversicherung übernimmt die Kosten abzüglich Franchise und Selbstbehalt.',
  fr: 'Facturation selon TARDOC ; pris en charge par l’assurance de base, hors franchise et quote-part.',
};
const privateFees: LocalizedText = {
  en: 'The price shown at booking, paid privately. You receive an invoice for your insurance.',
  de: 'Der bei der Buchung gezeigte Preis, privat bezahlt. Sie erhalten eine Rechnung für Ihre Versicherung.',
  fr: 'Le prix affiché à la réservation, à régler à titre privé. Vous recevez une facture pour votre assurance.',
};

export const DEMO_DOCTORS: readonly DemoDoctor[] = [
  {
    key: 'hartmann',
    locale: 'de',
    email: 'lena.hartmann@dreisam.example',
    title: 'Dr. med.',
    givenName: 'Lena',
    familyName: 'Hartmann',
    specialties: ['general-practice'],
    languages: ['de', 'en', 'fr'],
    payers: ['statutory', 'private', 'self-pay'],
    registration: { kind: 'lanr', number: '999101901' },
    fees: statutoryFees,
    bio: {
      en: 'Family doctor and lead of our round-the-clock video service. She takes time to explain, and to listen first.',
      de: 'Hausärztin und Leiterin unserer Videosprechstunde rund um die Uhr. Sie nimmt sich Zeit zum Erklären – und zuerst zum Zuhören.',
      fr: 'Médecin de famille, responsable de notre service vidéo ouvert jour et nuit. Elle prend le temps d’expliquer, et d’abord d’écouter.',
    },
    timeZone: 'Europe/Berlin',
    // The round-the-clock service: whoever tries the demo finds a visit due, at night and at weekends too.
    weekly: [
      ...on(WORKDAYS, '00:00', '08:00', VIDEO),
      ...on(WORKDAYS, '08:00', '12:00', BOTH),
      ...on(WORKDAYS, '12:00', '24:00', VIDEO),
      ...on([6, 7], '00:00', '24:00', VIDEO),
    ],
  },
  {
    key: 'moreau',
    locale: 'fr',
    email: 'camille.moreau@dreisam.example',
    title: 'Dr',
    givenName: 'Camille',
    familyName: 'Moreau',
    specialties: ['dermatology', 'allergology'],
    languages: ['fr', 'de', 'en'],
    payers: ['statutory', 'self-pay'],
    registration: { kind: 'rpps', number: '89970010420' },
    fees: privateFees,
    bio: {
      en: 'Dermatologist across the Rhine in Colmar. Sees skin changes, eczema and allergies by video.',
      de: 'Hautärztin jenseits des Rheins in Colmar. Beurteilt Hautveränderungen, Ekzeme und Allergien per Video.',
      fr: 'Dermatologue de l’autre côté du Rhin, à Colmar. Examine par vidéo lésions de la peau, eczémas et allergies.',
    },
    timeZone: 'Europe/Paris',
    weekly: [...on(WORKDAYS, '09:00', '12:30', VIDEO), ...on([1, 2, 4], '14:00', '18:00', VIDEO)],
  },
  {
    key: 'aydin',
    locale: 'de',
    email: 'emre.aydin@dreisam.example',
    title: 'Dr. med.',
    givenName: 'Emre',
    familyName: 'Aydın',
    specialties: ['cardiology', 'internal-medicine'],
    languages: ['de', 'tr', 'en'],
    payers: ['statutory', 'private'],
    registration: { kind: 'lanr', number: '999103103' },
    fees: statutoryFees,
    bio: {
      en: 'Cardiologist for blood pressure, rhythm and heart failure, with remote follow-up between visits.',
      de: 'Kardiologe für Blutdruck, Herzrhythmus und Herzschwäche, mit Fernbetreuung zwischen den Terminen.',
      fr: 'Cardiologue : tension, rythme et insuffisance cardiaque, avec suivi à distance entre les rendez-vous.',
    },
    timeZone: 'Europe/Berlin',
    weekly: [
      ...on([1, 2, 3, 4], '08:00', '13:00', BOTH),
      ...on([2, 4], '15:00', '19:00', VIDEO),
      ...on([5], '08:00', '14:00', BOTH),
    ],
  },
  {
    key: 'bernasconi',
    locale: 'de',
    email: 'chiara.bernasconi@dreisam.example',
    title: 'Dr. med.',
    givenName: 'Chiara',
    familyName: 'Bernasconi',
    specialties: ['paediatrics'],
    languages: ['it', 'de', 'fr'],
    payers: ['statutory', 'private'],
    registration: { kind: 'gln', number: '7601999001011' },
    fees: swissFees,
    bio: {
      en: 'Paediatrician in Basel. For children and worried parents, early in the morning and after school.',
      de: 'Kinderärztin in Basel. Für Kinder und besorgte Eltern, früh am Morgen und nach der Schule.',
      fr: 'Pédiatre à Bâle. Pour les enfants et les parents inquiets, tôt le matin et après l’école.',
    },
    timeZone: 'Europe/Zurich',
    weekly: [...on(WORKDAYS, '07:00', '10:00', BOTH), ...on([1, 3, 5], '15:30', '18:30', BOTH)],
  },
  {
    key: 'nowak',
    locale: 'de',
    email: 'katarzyna.nowak@dreisam.example',
    title: 'Dr. med.',
    givenName: 'Katarzyna',
    familyName: 'Nowak',
    specialties: ['gynaecology'],
    languages: ['pl', 'de', 'en'],
    payers: ['statutory', 'private', 'self-pay'],
    registration: { kind: 'lanr', number: '999104210' },
    fees: statutoryFees,
    bio: {
      en: 'Gynaecologist. Pregnancy care, contraception and the menopause, calmly and without taboos.',
      de: 'Frauenärztin. Schwangerschaft, Verhütung und Wechseljahre – in Ruhe und ohne Tabus.',
      fr: 'Gynécologue. Grossesse, contraception et ménopause, dans le calme et sans tabou.',
    },
    timeZone: 'Europe/Berlin',
    weekly: [...on([1, 2, 4, 5], '08:30', '12:30', BOTH), ...on([1, 4], '14:00', '17:00', BOTH)],
  },
  {
    key: 'okafor',
    locale: 'en',
    email: 'michael.okafor@dreisam.example',
    title: 'Dr.',
    givenName: 'Michael',
    familyName: 'Okafor',
    specialties: ['psychiatry'],
    languages: ['en', 'fr'],
    payers: ['private', 'self-pay'],
    registration: { kind: 'lanr', number: '999105358' },
    fees: privateFees,
    bio: {
      en: 'Psychiatrist who moved from Freiburg to New York and kept his patients: evenings in Europe, mornings for him.',
      de: 'Psychiater, der von Freiburg nach New York zog und seine Patientinnen und Patienten behielt: abends in Europa, morgens für ihn.',
      fr: 'Psychiatre parti de Fribourg à New York en gardant ses patients : le soir en Europe, le matin pour lui.',
    },
    timeZone: 'America/New_York',
    weekly: on(WORKDAYS, '08:00', '14:00', VIDEO),
  },
  {
    key: 'raman',
    locale: 'en',
    email: 'priya.raman@dreisam.example',
    title: 'Dr.',
    givenName: 'Priya',
    familyName: 'Raman',
    specialties: ['endocrinology', 'nutrition'],
    languages: ['en', 'ta', 'hi'],
    payers: ['private', 'self-pay'],
    registration: { kind: 'lanr', number: '999106425' },
    fees: privateFees,
    bio: {
      en: 'Endocrinologist in Chennai. Diabetes, thyroid and weight, with a plan that fits your kitchen.',
      de: 'Endokrinologin in Chennai. Diabetes, Schilddrüse und Gewicht – mit einem Plan, der in Ihre Küche passt.',
      fr: 'Endocrinologue à Chennai. Diabète, thyroïde et poids, avec un programme adapté à votre cuisine.',
    },
    timeZone: 'Asia/Kolkata',
    weekly: [...on(WORKDAYS, '12:30', '17:30', VIDEO), ...on([6], '11:00', '14:00', VIDEO)],
  },
  {
    key: 'haddad',
    locale: 'fr',
    email: 'yusuf.haddad@dreisam.example',
    title: 'M. Sc.',
    givenName: 'Yusuf',
    familyName: 'Haddad',
    specialties: ['psychotherapy'],
    languages: ['ar', 'fr', 'de'],
    payers: ['statutory', 'self-pay'],
    registration: { kind: 'gln', number: '7601999001028' },
    fees: swissFees,
    bio: {
      en: 'Psychotherapist in Basel. Anxiety, grief and arriving in a new country, in Arabic, French and German.',
      de: 'Psychotherapeut in Basel. Angst, Trauer und Ankommen in einem neuen Land, auf Arabisch, Französisch und Deutsch.',
      fr: 'Psychothérapeute à Bâle. Anxiété, deuil et arrivée dans un nouveau pays, en arabe, français et allemand.',
    },
    timeZone: 'Europe/Zurich',
    weekly: [...on([1, 2, 3, 4], '13:00', '19:00', VIDEO), ...on([5], '09:00', '13:00', VIDEO)],
  },
];
