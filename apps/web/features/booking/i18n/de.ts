import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

const de: Catalogue<typeof en> = {
  title: 'Termin buchen',
  back: 'Zurück zu allen Terminen',
  steps: { reason: 'Was führt Sie zu uns?', account: 'Ihr Konto', confirm: 'Bestätigen' },
  reason: {
    label: 'Grund des Termins',
    help: 'In wenigen Worten, zur Vorbereitung der Sprechstunde. Das sehen nur Sie und Ihre Ärztin oder Ihr Arzt.',
    left_one: 'Noch {{count}} Zeichen',
    left_other: 'Noch {{count}} Zeichen',
    emergency: 'Warten Sie im Notfall nicht auf einen Termin: Wählen Sie die 112.',
  },
  for: { label: 'Für wen ist der Termin?', choose: 'Bitte wählen Sie oben, für wen.' },
  account: {
    lead: 'Damit nur Sie und die Praxis den Termin sehen. Was Sie geschrieben haben, bleibt hier stehen.',
    choice: 'Haben Sie ein Konto?',
    register: 'Neu hier',
    signIn: 'Ich habe ein Konto',
    guest: 'Ohne Konto fortfahren',
    as: 'Sie sind angemeldet als {{email}}.',
    notPatient: 'Mit diesem Konto buchen Sie keine eigenen Termine',
    notPatientText:
      'Sie sind als {{email}} mit einem Praxiskonto angemeldet. Für einen eigenen Termin melden Sie sich bitte mit Ihrem Patientenkonto an.',
    signOut: 'Abmelden',
  },
  confirm: {
    submit: 'Termin verbindlich buchen',
    free: 'Jetzt wird nichts berechnet. Bis zum Beginn können Sie online absagen.',
    waiting: 'Noch nicht gebucht: keine Verbindung',
    waitingText:
      'Alle Ihre Angaben sind erhalten. Wir versuchen es von selbst erneut; bitte lassen Sie diese Seite offen.',
    tryNow: 'Jetzt erneut versuchen',
    failed: 'Ihr Termin ist nicht gebucht',
    failedText: 'Alle Ihre Angaben sind erhalten.',
    ended:
      'Ihre Sitzung ist abgelaufen. Bitte melden Sie sich wieder an; alle Ihre Angaben sind erhalten.',
  },
  hold: {
    kept: 'Wir halten diesen Termin für Sie frei: {{left}}.',
    minutes_one: 'noch {{count}} Minute',
    minutes_other: 'noch {{count}} Minuten',
    underAMinute: 'weniger als eine Minute',
    places_one: 'Nach Ihrem ist noch ein Platz frei.',
    places_other: 'Nach Ihrem sind noch {{count}} Plätze frei.',
    lastPlace: 'Es ist der letzte Platz.',
    extend: 'Zehn Minuten länger freihalten',
    near: 'Dieser Termin ist nur noch weniger als zwei Minuten für Sie frei. Mit einer Taste halten Sie ihn zehn Minuten länger frei.',
    nearFinal: 'Dieser Termin ist nur noch weniger als zwei Minuten für Sie frei.',
    endedTitle: 'Der Termin wird nicht mehr für Sie freigehalten',
    ended:
      'Vielleicht ist er noch zu haben. Halten Sie ihn erneut frei oder machen Sie einfach weiter: Alles, was Sie eingegeben haben, ist noch da.',
    again: 'Erneut freihalten',
  },
  group: {
    title_one: 'Ein Gruppentermin mit höchstens {{count}} Person',
    title_other: 'Ein Gruppentermin mit höchstens {{count}} Personen',
    text: 'Niemand sonst erfährt, dass Sie gebucht haben. Im Termin selbst sehen und hören die Teilnehmenden einander.',
  },
  payer: {
    title: 'Wer bezahlt?',
    label: 'Wie wird der Termin bezahlt?',
    only: 'Dieser Termin ist für: {{payer}}.',
    means: {
      statutory: 'Die Praxis rechnet mit Ihrer Krankenkasse ab.',
      private: 'Sie erhalten eine Rechnung, die Sie bei Ihrer Versicherung einreichen.',
      'self-pay': 'Sie bezahlen den Termin selbst.',
    },
    meansAmount: {
      private:
        'Sie erhalten eine Rechnung über {{amount}}, die Sie bei Ihrer Versicherung einreichen.',
      'self-pay': 'Sie bezahlen {{amount}} selbst.',
    },
  },
  missing: { payer: 'Bitte wählen Sie oben, wie der Termin bezahlt wird.' },
  approval: {
    submit: 'Termin anfragen',
    before:
      'Diese Terminart bestätigt die Praxis selbst, spätestens bis {{when}}. Bis dahin bleibt die Zeit für Sie reserviert, und Sie können die Anfrage zurückziehen.',
    title: 'Ihre Anfrage ist abgeschickt',
    waits: 'Wartet auf die Praxis',
    by: 'Die Praxis antwortet bis {{when}}. Bis dahin bleibt die Zeit für Sie reserviert.',
    told: 'Sie werden benachrichtigt, sobald sie entschieden hat.',
    withdrawTitle: 'Sie brauchen den Termin nicht mehr?',
    withdraw:
      'Ziehen Sie die Anfrage auf Ihrer Startseite zurück, damit jemand anderes die Zeit bekommt.',
    declinedTitle: 'Die Praxis konnte Ihre Anfrage nicht annehmen',
    lapsedTitle: 'Ihre Anfrage ist abgelaufen',
    lapsed:
      'Die Praxis hat nicht rechtzeitig geantwortet. Das tut uns leid; bitte wählen Sie eine andere Zeit.',
  },
  refused: {
    already_in_session: 'Diese Person hat bereits einen Platz in diesem Gruppentermin.',
    first_visits_only:
      'Dieser Termin ist für Personen, die zum ersten Mal in die Praxis kommen. Bitte wählen Sie eine andere Terminart.',
    follow_ups_only:
      'Dieser Termin ist für Personen, die schon in der Praxis waren. Bitte wählen Sie eine andere Terminart.',
    not_bookable_by_patients: 'Diesen Termin vergibt die Praxis. Bitte rufen Sie dort an.',
  },
  refusal: {
    slot_taken: 'Dieser Termin wurde gerade vergeben',
    slot_unavailable: 'Zu dieser Zeit ist kein Termin zu buchen',
    limit_reached:
      'An diesem Tag oder in dieser Woche nimmt die Praxis keine solchen Termine mehr an',
    slot_past: 'Dieser Termin liegt in der Vergangenheit',
    kept: 'Sie haben noch keinen Termin. Was Sie geschrieben haben, ist erhalten; wählen Sie eine andere Zeit und machen Sie weiter.',
    nearest: 'Die nächstgelegenen freien Termine',
    none: 'Um diese Zeit ist sonst nichts frei.',
    others: 'Alle Termine ansehen',
  },
  gone: {
    title: 'Dieser Termin ist nicht mehr zu buchen',
    text: 'Vielleicht ist die Adresse falsch geschrieben, oder die Praxis hat ihr Angebot geändert.',
    action: 'Praxis finden',
  },
  summary: {
    title: 'Ihr Termin',
    when: 'Datum und Uhrzeit',
    visit: 'Anlass',
    where: 'Ort',
    video:
      'Per Video in Ihrem Browser. Sie brauchen Kamera und Mikrofon; zu installieren ist nichts.',
    price: 'Preis',
    fees: 'Honorar',
    registration: 'Registernummer',
    change: 'Andere Zeit wählen',
    practiceTime: 'Ortszeit in {{zone}}',
    ownTime: 'In Ihrer Zeitzone; nach der Zeit von {{zone}} {{time}} Uhr',
  },
  done: {
    title: 'Ihr Termin ist gebucht',
    cancelledTitle: 'Dieser Termin wurde abgesagt',
    next: 'So geht es weiter',
    calendar: 'In den Kalender eintragen',
    rememberTitle: 'Damit Sie es nicht vergessen',
    calendarHelp: 'Der Eintrag hat einen neutralen Titel, falls andere Ihren Kalender sehen.',
    calendarFile: 'termin',
    prepareTitle: 'Kamera und Mikrofon ausprobieren',
    prepare: 'Das geht jederzeit vor dem Termin, am besten mit dem Gerät, das Sie dann benutzen.',
    prepareAction: 'Vorbereiten',
    joinTitle: 'Ab 15 Minuten vorher teilnehmen',
    join: 'Dann steht in Ihrer Übersicht ein Knopf zum Teilnehmen. Sie warten im Wartezimmer, bis Sie hereingebeten werden.',
    arriveTitle: 'In die Praxis kommen',
    arrive: 'Bitte bringen Sie Ihre Versichertenkarte und eine Liste Ihrer Medikamente mit.',
    changeTitle: 'Kommt etwas dazwischen?',
    change: 'Sagen Sie in Ihrer Übersicht ab, damit jemand anderes die Zeit bekommt.',
    home: 'Zu meinen Terminen',
  },
};
export default de;
