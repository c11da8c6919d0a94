import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

const de: Catalogue<typeof en> = {
  title: 'Ärztlicher Rat, wo immer Sie sind',
  lead: 'Finden Sie einen freien Termin, sprechen Sie per verschlüsseltem Video und behalten Sie alle Befunde an einem Ort.',
  search: {
    label: 'Termin finden',
    what: 'Was brauchen Sie?',
    whatExample: 'Beschwerde, Fach oder Name',
    where: 'Wo?',
    whereExample: 'Ort',
    submit: 'Suchen',
    often: 'Oft gesucht',
  },
  earliest: {
    title: 'Nächste freie Termine',
    more: 'Alle Praxen ansehen',
    empty: 'Zurzeit sind keine Termine frei',
    emptyText:
      'Täglich kommen neue Zeiten hinzu. Sehen Sie sich alle Praxen an oder versuchen Sie es später noch einmal.',
  },
  clinics: {
    title: 'Für Praxen und Kliniken',
    text: 'Melden Sie Ihre Praxis an: Termine werden online gebucht, Gespräche laufen über verschlüsseltes Video. Öffentlich sind Sie, sobald wir Sie geprüft haben.',
    open: 'Praxis anmelden',
  },
  steps: {
    title: 'So funktioniert es',
    find: 'Finden und buchen',
    findText:
      'Wählen Sie Praxis und Uhrzeit, die Ihnen passen. Die Buchung dauert etwa zwei Minuten.',
    meet: 'Per Video sprechen',
    meetText:
      'Prüfen Sie vorab Kamera und Ton. Die Praxis lässt Sie ein; Sie müssen nichts installieren.',
    keep: 'In Ruhe nachlesen',
    keepText:
      'Nach der Sprechstunde lesen Sie die ärztlichen Notizen in Ihrer Akte nach, wann Sie möchten.',
  },
};
export default de;
