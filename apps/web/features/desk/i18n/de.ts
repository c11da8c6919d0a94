import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

const de: Catalogue<typeof en> = {
  finder: {
    label: 'Patientin oder Patienten finden',
    help: 'Name, Geburtsdatum oder Telefonnummer',
    none: 'In Ihrer Praxis passt niemand dazu.',
    searching: 'Wird gesucht …',
    register: 'Neu aufnehmen',
    born: 'geboren am {{date}}',
    noBirthDate: 'Geburtsdatum nicht bekannt',
  },
  register: {
    title: 'Patientin oder Patienten aufnehmen',
    givenName: 'Vorname',
    familyName: 'Nachname',
    birthDate: 'Geburtsdatum',
    phone: 'Telefon',
    email: 'E-Mail',
    emailHelp: 'Nicht nötig. Ein Konto entsteht dadurch nicht.',
    language: 'Sprache',
    payer: 'Kostenträger',
    submit: 'Aufnehmen',
    alike:
      'Jemand mit dem Namen {{name}} und diesem Geburtsdatum ist schon bekannt. Ist es eine dieser Personen?',
    hidden: 'Fragen Sie Ihren Empfang: Sie selbst dürfen diese Person nicht sehen.',
    thisOne: 'Das ist sie',
    back: 'Zurück',
    other: 'Nein, neu aufnehmen',
  },
};
export default de;
