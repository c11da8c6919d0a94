import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

export default {
  title: 'Terminanfragen',
  count_one: '{{count}} wartet auf Antwort',
  count_other: '{{count}} warten auf Antwort',
  empty: 'Niemand wartet auf eine Antwort.',
  unnamed: 'Name nicht verfügbar',
  answerBy: 'Antwort bis {{when}}, sonst verfällt die Anfrage',
  movedFrom: 'Von der Patientenseite verschoben; vorher: {{when}}',
  payer: 'Bezahlt durch: {{payer}}',
  approve: 'Bestätigen',
  decline: 'Ablehnen',
  approved: 'Der Termin ist bestätigt.',
  declined: 'Die Anfrage ist abgelehnt.',
  declineTitle: 'Diese Anfrage ablehnen?',
  declineText:
    '{{name}} hat um {{when}} gebeten. Die Zeit wird wieder frei; das lässt sich nicht rückgängig machen.',
  gone: 'Die Anfrage gibt es nicht mehr: Sie wurde zurückgezogen oder von jemand anderem beantwortet.',
  lapsed: 'Die Zeit für eine Antwort ist vorbei.',
} satisfies Catalogue<typeof en>;
