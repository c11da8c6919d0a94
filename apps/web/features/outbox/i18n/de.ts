import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

const de: Catalogue<typeof en> = {
  title: 'Postausgang',
  lead: 'Dies ist eine Demo: Mails werden nicht versendet. Einen Tag lang lesen Sie hier, was hinausgegangen wäre. Nur dieser Computer kann es sehen.',
  hint: 'Demo: Mails werden nicht versendet.',
  hintLink: 'Postausgang öffnen',
  list: 'Mails',
  to: 'An {{address}}',
  back: 'Alle Mails',
  choose: 'Wählen Sie eine Mail, um sie zu lesen.',
  view: 'Anzeigen als',
  html: 'Mail',
  text: 'Nur Text',
  frame: 'Mail: {{subject}}',
  code: 'Code in dieser Mail',
  open: 'Link aus dieser Mail öffnen',
  empty: {
    title: 'Noch keine Mails',
    text: 'Registrieren Sie sich oder fordern Sie ein neues Passwort an: Die Mail erscheint hier nach einem Augenblick.',
  },
  absent: {
    title: 'Hier gibt es keinen Postausgang',
    text: 'Es gibt ihn nur im Demobetrieb ohne Mailserver, und nur auf dem Computer, auf dem die Demo läuft.',
  },
};
export default de;
