import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

const de: Catalogue<typeof en> = {
  title: 'Ihre Termine',
  titleOf: 'Termine von {{name}}',
  next: {
    title: 'Ihr nächster Termin',
    join: 'Jetzt teilnehmen',
    rejoin: 'Zurück zur Sprechstunde',
    openFrom: 'Teilnehmen können Sie ab {{time}}.',
    prepare: 'Kamera und Mikrofon testen',
    running: 'Die Sprechstunde läuft',
    waiting: 'Sie sind im Wartezimmer',
    reason: 'Ihr Grund für den Termin',
    arrive: 'Bitte kommen Sie in die Praxis:',
  },
  requested: {
    title: 'Angefragte Termine',
    waits: 'Wartet auf die Praxis',
    by: 'Die Praxis antwortet bis {{when}}. Bis dahin bleibt die Zeit für Sie reserviert.',
  },
  later: { title: 'Spätere Termine' },
  past: {
    title: 'Vergangene Termine',
    empty: 'Nach einem Termin finden Sie ihn hier, samt den unterschriebenen Notizen der Praxis.',
    note: 'Notiz lesen',
    noteOf: 'vom {{when}}',
    again: 'Wieder buchen',
    againWith: 'bei {{name}}',
    cancelled: 'Abgesagt',
    more: 'Frühere Termine anzeigen',
  },
  cancelled: {
    title: 'Ihre Praxis hat einen Termin abgesagt',
    declinedTitle: 'Ihre Praxis konnte eine Anfrage nicht annehmen',
    lapsedTitle: 'Ihre Praxis hat eine Anfrage nicht rechtzeitig beantwortet',
    text: '{{name}}, {{when}}. Das tut uns leid; bitte wählen Sie eine andere Zeit.',
    textUnknown: '{{when}}. Das tut uns leid; bitte wählen Sie eine andere Zeit.',
    reason: 'Nachricht der Praxis: {{reason}}',
    action: 'Andere Zeit wählen',
  },
  empty: {
    title: 'Sie haben keinen Termin',
    text: 'Finden Sie eine Praxis und buchen Sie einen Termin, per Video oder vor Ort.',
    action: 'Praxis finden',
  },
  cancel: {
    open: 'Termin absagen',
    title: 'Diesen Termin absagen?',
    text: 'Ihr Termin am {{when}} findet dann nicht statt, und die Zeit wird neu vergeben. Das lässt sich nicht rückgängig machen.',
    reason: 'Nachricht an die Praxis',
    confirm: 'Termin absagen',
    keep: 'Termin behalten',
    done: 'Ihr Termin ist abgesagt.',
    over: 'Dieser Termin hat schon begonnen und lässt sich nicht mehr absagen.',
  },
  withdraw: {
    open: 'Anfrage zurückziehen',
    title: 'Diese Anfrage zurückziehen?',
    text: 'Sie fragen nicht mehr nach {{when}}, und die Zeit wird an jemand anderen vergeben.',
    confirm: 'Anfrage zurückziehen',
    keep: 'Anfrage behalten',
    done: 'Ihre Anfrage ist zurückgezogen.',
  },
  unknownDoctor: 'Ihre Praxis',
};
export default de;
