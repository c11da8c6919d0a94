import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

const de: Catalogue<typeof en> = {
  title: 'Ihr Termin',
  cancelledTitle: 'Dieser Termin ist abgesagt',
  over: 'Dieser Termin hat begonnen oder ist vorbei.',
  began: 'Dieser Termin hat begonnen.',
  passed: 'Dieser Termin ist vorbei.',
  requested: {
    title: 'Die Praxis hat noch nicht zugesagt',
    text: 'Sie haben diese Zeit angefragt, sie ist für Sie reserviert. Sobald die Praxis antwortet, bekommen Sie eine E-Mail.',
    by: 'Sie bekommen spätestens bis {{when}} eine Antwort.',
  },
  join: {
    text: 'Dieser Termin findet per Video statt. Zum Teilnehmen melden Sie sich an; so kommt niemand außer Ihnen hinein.',
    open: 'Zum Videotermin',
  },
  again: 'Andere Zeit buchen',
  delay_one: 'Die Praxis ist in Verzug: Es wird etwa {{count}} Minute später.',
  delay_other: 'Die Praxis ist in Verzug: Es wird etwa {{count}} Minuten später.',
  invalid: {
    title: 'Dieser Link gilt nicht mehr',
    text: 'Der Termin ist seit mehr als einem Tag vorbei oder abgesagt, oder eine neuere E-Mail hat einen neueren Link. Wenn Sie ein Konto haben, finden Sie Ihre Termine dort.',
    signIn: 'Anmelden',
  },
  deadline: {
    until: 'Sie können diesen Termin bis {{when}} absagen.',
    untilBoth: 'Sie können diesen Termin bis {{when}} verschieben oder absagen.',
    free: 'Bis {{when}} können Sie ohne Weiteres absagen. Danach gilt der Termin als zu spät abgesagt.',
    late: 'Sie können noch absagen; der Termin gilt dann als zu spät abgesagt.',
    move: 'Verschieben können Sie ihn bis {{when}}.',
    over: {
      change: 'Online lässt sich dieser Termin nicht mehr ändern.',
      cancel: 'Online lässt sich dieser Termin nicht mehr absagen.',
      move: 'Online lässt sich dieser Termin nicht mehr verschieben.',
    },
    call: 'Bitte rufen Sie die Praxis an:',
    callUnknown: 'Bitte rufen Sie die Praxis an.',
  },
  move: {
    open: 'Termin verschieben',
    title: 'Andere Zeit wählen',
    keep: 'Zeit behalten',
    confirmTitle: 'Auf diese Zeit verschieben?',
    before: 'Bisher',
    after: 'Neu',
    confirm: 'Termin verschieben',
    others: 'Andere Zeiten ansehen',
    empty: 'In dieser Woche ist nichts frei',
    next: 'Nächster freier Tag: {{day}}',
    taken:
      'Diese Zeit wurde gerade vergeben. Bitte wählen Sie eine andere; Ihr Termin bleibt, wie er ist.',
    full: 'An diesem Tag oder in dieser Woche nimmt die Praxis keine Termine dieser Art mehr an. Bitte wählen Sie einen anderen Tag; Ihr Termin bleibt, wie er ist.',
    asksTitle: 'Die Praxis muss neu zustimmen',
    asks: 'Ihre bisherige Zeit geben Sie damit ab. Die neue Zeit ist für Sie reserviert, und Ihr Termin gilt, sobald die Praxis zustimmt; dann schreiben wir Ihnen.',
    requested: 'Ihre Anfrage für die neue Zeit ist bei der Praxis',
    requestedText:
      'Die Zeit unten ist für Sie reserviert. Der Termin ist gebucht, sobald die Praxis zustimmt; dann schreiben wir Ihnen.',
    changed: 'Der Termin wurde inzwischen geändert. Bitte sehen Sie ihn sich noch einmal an.',
    done: 'Ihr Termin ist verschoben',
    doneText: 'Unten steht die neue Zeit. Die Praxis weiß Bescheid.',
    undo: 'Zurückverschieben',
  },
  cancel: {
    open: 'Termin absagen',
    title: 'Diesen Termin absagen?',
    text: 'Ihr Termin am {{when}} findet dann nicht statt, und die Zeit wird neu vergeben. Das lässt sich nicht rückgängig machen.',
    late: 'Die Frist der Praxis ist vorbei: Der Termin gilt als zu spät abgesagt.',
    confirm: 'Termin absagen',
    keep: 'Termin behalten',
    done: 'Der Termin ist abgesagt. Die Praxis weiß Bescheid.',
    doneLate: 'Der Termin ist abgesagt, nach Ablauf der Frist. Die Praxis weiß Bescheid.',
    byClinic:
      'Die Praxis musste diesen Termin absagen. Das tut uns leid; bitte wählen Sie eine andere Zeit.',
    lapsed:
      'Die Praxis hat nicht rechtzeitig auf Ihre Anfrage geantwortet. Das tut uns leid; bitte wählen Sie eine andere Zeit.',
  },
};
export default de;
