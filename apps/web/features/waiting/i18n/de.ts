import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

const de: Catalogue<typeof en> = {
  offer: {
    title: 'Ein Termin ist frei geworden',
    untilTime:
      'Wir halten ihn bis heute um {{when}} für Sie frei. Danach bekommt ihn die nächste Person.',
    untilDay: 'Wir halten ihn bis {{when}} für Sie frei. Danach bekommt ihn die nächste Person.',
    moves: 'Er ersetzt Ihren Termin am {{when}}.',
    take: 'Diesen Termin nehmen',
    takeMove: 'Meinen Termin hierhin verlegen',
    decline: 'Nein, danke',
    booked: 'Der Termin ist gebucht.',
    moved: 'Ihr Termin wurde verlegt.',
    declined: 'Die nächste Person bekommt den Termin. Sie bleiben auf der Warteliste.',
    state: 'Angeboten: {{when}}, freigehalten bis {{until}}',
  },
  mine: { title: 'Sie stehen auf der Warteliste' },
  window: {
    until: 'bis {{until}}',
    between: '{{from}} bis {{until}}',
    instead: 'anstelle von {{when}}',
  },
  join: {
    ask: 'Keine Zeit passt?',
    open: 'Auf die Warteliste setzen',
    earlier: 'Bei einem früheren Termin Bescheid geben',
    title: 'Warteliste',
    earlierTitle: 'Ein früherer Termin',
    text: 'Wird an einem dieser Tage ein Termin frei, halten wir ihn eine Zeit lang für Sie frei und schreiben Ihnen eine E-Mail. Sie entscheiden dann.',
    earlierText:
      'Wird an einem dieser Tage ein früherer Termin frei, halten wir ihn eine Zeit lang für Sie frei und schreiben Ihnen eine E-Mail. Bis Sie ihn nehmen, bleibt Ihr Termin bestehen.',
    from: 'Von',
    until: 'Bis',
    chooseDays: 'Wählen Sie den ersten und den letzten Tag.',
    confirm: 'Auf die Warteliste',
    done: 'Sie stehen auf der Warteliste.',
    already: 'Sie stehen für diesen Termin auf der Warteliste.',
    forText:
      'Wird an einem dieser Tage ein Termin frei, wird er eine Zeit lang für {{name}} freigehalten und per E-Mail angeboten. Wer keine E-Mail-Adresse hat, erfährt davon nichts: Rufen Sie dann bitte an.',
    forConfirm: 'Auf die Warteliste setzen',
    forDone: '{{name}} steht auf der Warteliste.',
  },
  leave: {
    open: 'Entfernen',
    of: 'Von der Warteliste entfernen: {{name}}',
    title: 'Die Warteliste verlassen?',
    text: 'Es werden keine Termine mehr angeboten. Ein Termin, der gerade freigehalten wird, geht an die nächste Person.',
    confirm: 'Warteliste verlassen',
    done: 'Von der Warteliste entfernt.',
  },
  clinic: {
    title: 'Warteliste',
    text: 'Wird ein Termin frei, wird er der ersten Person angeboten, für die er passt.',
    empty: 'Niemand wartet',
    emptyText:
      'Patientinnen und Patienten tragen sich ein, wenn keine Zeit passt oder wenn sie früher kommen möchten.',
    unnamed: 'Patientin oder Patient',
  },
  link: {
    overTitle: 'Dieser Link funktioniert nicht',
    overText: 'Er ist vielleicht unvollständig. Bitte öffnen Sie ihn noch einmal aus Ihrer E-Mail.',
    takenTitle: 'Ihr Termin ist gebucht',
    movedTitle: 'Ihr Termin wurde verlegt',
    takenText: 'Sie finden ihn bei Ihren Terminen.',
    declinedTitle: 'Die nächste Person bekommt den Termin',
    declinedText: 'Für andere Zeiten bleiben Sie auf der Warteliste.',
    expiredTitle: 'Dieses Angebot ist abgelaufen',
    expiredText:
      'Der Termin ging an die nächste Person. Für andere Zeiten bleiben Sie auf der Warteliste.',
    toVisits: 'Zu Ihren Terminen',
    toFind: 'Praxis finden',
    call: 'Fragen? Rufen Sie die Praxis an: {{phone}}',
  },
  problems: {
    expired: 'Dieses Angebot ist abgelaufen; der Termin ging an die nächste Person.',
    declined: 'Dieses Angebot wurde schon abgelehnt.',
    taken: 'Dieses Angebot wurde schon angenommen.',
    gone: 'Der Termin, der verlegt würde, wurde abgesagt oder ist vorbei.',
    forAlreadyWaiting: 'Diese Person steht für diesen Termin schon auf der Warteliste.',
    forTooMany:
      'Diese Person steht auf sehr vielen Wartelisten. Entfernen Sie sie zuerst von einer.',
    alreadyWaiting: 'Sie stehen für diesen Termin schon auf der Warteliste.',
    tooMany: 'Sie stehen auf sehr vielen Wartelisten. Bitte verlassen Sie zuerst eine davon.',
    window: 'Bitte wählen Sie Tage in der Zukunft, den ersten vor dem letzten.',
  },
};
export default de;
