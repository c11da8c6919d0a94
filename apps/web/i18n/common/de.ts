import type { Catalogue } from '../catalogue.ts';
import type en from './en.ts';

const de: Catalogue<typeof en> = {
  product: 'Telehealth Hub',
  skipToContent: 'Zum Inhalt springen',
  nav: {
    label: 'Hauptmenü',
    home: 'Übersicht',
    find: 'Praxis finden',
    record: 'Meine Akte',
    settings: 'Konto',
    today: 'Heute',
    calendar: 'Kalender',
    patients: 'Patienten',
    desk: 'Anmeldung',
    clinic: 'Praxis',
    checks: 'Prüfen',
    work: 'Fehler',
    mail: 'Mails',
    purges: 'Löschungen',
    forClinics: 'Für Praxen',
  },
  header: {
    signIn: 'Anmelden',
    register: 'Konto anlegen',
    signOut: 'Abmelden',
    account: 'Kontomenü',
    language: 'Sprache',
    theme: 'Darstellung',
    display: 'Sprache und Darstellung',
  },
  theme: { system: 'Wie auf diesem Gerät', light: 'Hell', dark: 'Dunkel' },
  action: {
    cancel: 'Abbrechen',
    close: 'Schließen',
    save: 'Speichern',
    retry: 'Erneut versuchen',
    back: 'Zurück',
    backHome: 'Zur Startseite',
    reload: 'Seite neu laden',
    clear: 'Leeren',
    showPassword: 'Passwort anzeigen',
    hidePassword: 'Passwort verbergen',
    more: 'Mehr',
  },
  state: {
    loading: 'Wird geladen …',
    pending: 'Einen Moment …',
    offline:
      'Sie sind offline. Die Angaben können veraltet sein; die Verbindung wird von selbst wiederhergestellt.',
    optional: 'freiwillig',
    required: 'Pflichtfeld',
  },
  session: {
    endedTitle: 'Sie wurden abgemeldet',
    endedText:
      'Wir beenden eine Sitzung zu Ihrem Schutz nach einiger Zeit, oder sie wurde von einem anderen Gerät aus beendet. Melden Sie sich an, um hier weiterzumachen.',
    signInAgain: 'Wieder anmelden',
  },
  notFound: {
    title: 'Diese Seite gibt es nicht',
    text: 'Vielleicht ist die Adresse falsch geschrieben, oder die Seite ist umgezogen.',
  },
  forbidden: {
    title: 'Diese Seite ist nicht für Ihr Konto',
    text: 'Sie sind angemeldet, aber Ihre Rolle umfasst diese Seite nicht. Wenn das nicht stimmt, fragen Sie die Verwaltung Ihrer Praxis.',
  },
  crash: {
    loadTitle: 'Diese Seite konnte nicht geladen werden',
    title: 'Auf dieser Seite ist etwas schiefgegangen',
    text: 'Der Fehler liegt bei uns, und nichts Gespeichertes ist verloren. Laden Sie die Seite neu; passiert es wieder, gehen Sie zur Startseite.',
  },
  form: {
    summary_one: 'Bitte prüfen Sie ein Feld',
    summary_other: 'Bitte prüfen Sie {{count}} Felder',
    required: 'Bitte füllen Sie dieses Feld aus.',
    choose: 'Bitte wählen',
    invalid: 'Bitte prüfen Sie diese Angabe.',
    email: 'Bitte geben Sie eine E-Mail-Adresse ein, zum Beispiel name@beispiel.de.',
    tooShort: 'Das ist zu kurz.',
    tooLong: 'Das ist zu lang.',
    outOfRange: 'Das liegt außerhalb des Möglichen.',
  },
  reason: { label: 'Grund', help: 'Die betroffene Person wird ihn lesen.' },
  copy: {
    do: 'Kopieren',
    done: 'Kopiert',
    name: 'Kopieren: {{label}}',
    failed: 'Kopieren war nicht möglich. Markieren Sie den Text stattdessen.',
  },
  list: {
    empty: 'Hier ist noch nichts',
    noMatches: 'Keine Treffer',
    add: 'Hinzufügen …',
    chosen: 'Ausgewählt: {{label}}',
  },
  time: {
    elsewhere: 'Zeit in {{zone}}; {{own}} Ihrer Zeit',
    relativeAndAbsolute: '{{relative}}, {{absolute}}',
    now: 'jetzt',
  },
  date: { day: 'Tag', month: 'Monat', year: 'Jahr' },
  errors: {
    notConfirmed: 'Es wurde nichts geändert, weil nicht bestätigt wurde, dass Sie es sind.',
    unknown: 'Das hat nicht geklappt. Bitte versuchen Sie es gleich noch einmal.',
    network:
      'Keine Verbindung zum Server. Prüfen Sie Ihre Internetverbindung und versuchen Sie es erneut.',
    unavailable:
      'Der Dienst ist gerade nicht erreichbar. Wir kümmern uns darum; bitte versuchen Sie es in Kürze erneut.',
    forbidden: 'Ihr Konto darf das nicht.',
    notFound: 'Das gibt es nicht mehr, oder es ist nicht für Ihr Konto.',
    unauthenticated: 'Bitte melden Sie sich zuerst an.',
    conflict: 'Jemand war schneller. Bitte laden Sie neu und versuchen Sie es erneut.',
    unprocessable: 'Einige Angaben brauchen Ihre Aufmerksamkeit.',
    tooMany: 'Zu viele Versuche. Bitte warten Sie etwas und versuchen Sie es erneut.',
  },
};
export default de;
