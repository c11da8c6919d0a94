import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

const de: Catalogue<typeof en> = {
  title: 'Anmeldung',
  print: 'Tag drucken',
  nav: {
    label: 'Anmeldung',
    list: 'Wer kommt',
    day: 'Nebeneinander',
  },
  bar: {
    steps: 'Tag wählen',
    today: 'Heute',
  },
  next: {
    title: 'Als Nächstes',
    waiting_one: '{{count}} Person wartet',
    waiting_other: '{{count}} Personen warten',
    details: 'Einzelheiten',
  },
  list: {
    practitioner: 'Ärztin oder Arzt',
    everybody: 'Alle',
    ahead_zero: 'Niemand mehr angekündigt',
    ahead_one: 'noch {{count}} Termin',
    ahead_other: 'noch {{count}} Termine',
    emptyTitle: 'An diesem Tag keine Termine',
    emptyText: 'Buchen Sie für jemanden, der anruft oder an der Anmeldung steht.',
  },
  find: {
    title: 'Jemand ruft an',
    register: 'Neu aufnehmen',
    bookFor: 'Für {{name}} buchen',
  },
  day: {
    title: 'Der Tag nebeneinander',
    region: 'Alle am {{day}}',
    visits_zero: 'keine Termine',
    visits_one: '{{count}} Termin',
    visits_other: '{{count}} Termine',
    keys: 'Die Pfeiltasten führen von Termin zu Termin, die Eingabetaste öffnet ihn, M verschiebt ihn auf eine andere Zeit oder zu jemand anderem.',
  },
};

export default de;
