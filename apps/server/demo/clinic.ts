/** The fictional practice of the demo. Addresses end in `.example` (RFC 2606), so no mail leaves. */
import type { LocalizedText } from '@hub/contracts/localized-text.ts';
import type { Money } from '@hub/contracts/money.ts';
import type { Payer } from '@hub/contracts/payers.ts';
import type { VisitMode } from '@hub/contracts/visit-mode.ts';
import type { DoctorKey } from './doctors.ts';

export const DEMO_CLINIC = {
  name: 'Gesundheitszentrum Dreisam',
  address: {
    line1: 'Am Flussufer 12',
    line2: 'Haus B',
    postalCode: '79098',
    city: 'Freiburg im Breisgau',
    country: 'DE',
  },
  // From the numbers that the German regulator keeps free for fiction.
  phone: '+49 30 23125140',
  email: 'praxis@dreisam.example',
  website: 'https://dreisam.example',
  description: {
    en: 'A practice by the river for the whole family, and by video for the whole region: eight specialists who speak nine languages between them.',
    de: 'Die Praxis am Fluss für die ganze Familie – und per Video für die ganze Region: acht Fachleute, die zusammen neun Sprachen sprechen.',
    fr: 'Un cabinet au bord de l’eau pour toute la famille, et par vidéo pour toute la région : huit spécialistes qui parlent ensemble neuf langues.',
  },
  timeZone: 'Europe/Berlin',
};

/** Staff beside the doctors. */
export const DEMO_STAFF = [
  { role: 'desk', name: 'Aylin Öztürk', email: 'empfang@dreisam.example', locale: 'de' },
  { role: 'admin', name: 'Markus Feldmann', email: 'leitung@dreisam.example', locale: 'de' },
  { role: 'platform-admin', name: 'Ines Carvalho', email: 'platform@hub.example', locale: 'en' },
] as const;

export interface DemoVisitType {
  key: string;
  name: LocalizedText;
  durationMinutes: number;
  price: Money;
  mode: VisitMode;
  minimumNoticeMinutes: number;
  offeredBy: readonly DoctorKey[];
  /** Places of a group visit. */
  capacity?: number;
  payers?: readonly Payer[];
  /** Within how many hours the practice says yes. */
  approvalHours?: number;
}

const euro = (amountMinor: number): Money => ({ amountMinor, currency: 'EUR' });
const francs = (amountMinor: number): Money => ({ amountMinor, currency: 'CHF' });

export const DEMO_VISIT_TYPES: readonly DemoVisitType[] = [
  {
    key: 'video',
    name: { en: 'Video consultation', de: 'Videosprechstunde', fr: 'Téléconsultation' },
    durationMinutes: 15,
    price: euro(3200),
    mode: 'video',
    minimumNoticeMinutes: 0,
    offeredBy: ['hartmann', 'moreau', 'aydin', 'nowak'],
  },
  {
    key: 'practice',
    name: {
      en: 'Appointment at the practice',
      de: 'Sprechstunde in der Praxis',
      fr: 'Consultation au cabinet',
    },
    durationMinutes: 20,
    price: euro(4500),
    mode: 'in-person',
    minimumNoticeMinutes: 60,
    offeredBy: ['hartmann', 'aydin', 'nowak'],
  },
  {
    key: 'video-chf',
    name: { en: 'Video consultation', de: 'Videosprechstunde', fr: 'Téléconsultation' },
    durationMinutes: 20,
    price: francs(5800),
    mode: 'video',
    minimumNoticeMinutes: 0,
    offeredBy: ['bernasconi'],
  },
  {
    key: 'practice-chf',
    name: {
      en: 'Check-up at the practice',
      de: 'Vorsorgeuntersuchung in der Praxis',
      fr: 'Examen de prévention au cabinet',
    },
    durationMinutes: 30,
    price: francs(9500),
    mode: 'in-person',
    minimumNoticeMinutes: 120,
    offeredBy: ['bernasconi'],
  },
  {
    key: 'psychotherapy',
    name: {
      en: 'Psychotherapy session by video',
      de: 'Psychotherapeutische Videositzung',
      fr: 'Séance de psychothérapie par vidéo',
    },
    durationMinutes: 50,
    price: francs(14500),
    mode: 'video',
    minimumNoticeMinutes: 24 * 60,
    offeredBy: ['haddad'],
  },
  {
    key: 'second-opinion',
    name: {
      en: 'Specialist opinion by video',
      de: 'Fachärztliche Beratung per Video',
      fr: 'Avis spécialisé par vidéo',
    },
    durationMinutes: 30,
    price: euro(6800),
    mode: 'video',
    minimumNoticeMinutes: 30,
    offeredBy: ['raman', 'okafor'],
  },
  {
    key: 'group',
    name: {
      en: 'Group by video: sleeping better',
      de: 'Gruppe per Video: Besser schlafen',
      fr: 'Groupe par vidéo : mieux dormir',
    },
    durationMinutes: 60,
    price: francs(4000),
    mode: 'video',
    minimumNoticeMinutes: 60,
    offeredBy: ['haddad'],
    capacity: 3,
  },
  {
    key: 'first-talk',
    name: {
      en: 'First talk by video',
      de: 'Erstgespräch per Video',
      fr: 'Premier entretien par vidéo',
    },
    durationMinutes: 30,
    price: francs(9000),
    mode: 'video',
    minimumNoticeMinutes: 60,
    offeredBy: ['haddad'],
    payers: ['private', 'self-pay'],
    approvalHours: 24,
  },
];
