import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

const de: Catalogue<typeof en> = {
  title: 'Kalender',
  lead: 'Ihre Termine in Ihrem eigenen Kalender, und Ihr eigener Kalender hier.',
  feeds: {
    title: 'Termine in Ihrer Kalender-App',
    text: 'Eine private Adresse zeigt Termine im Kalender auf Ihrem Telefon oder Computer und hält sie aktuell. Die Einträge heißen „Termin“; worum es geht, kann dort niemand lesen.',
    mine: 'Meine Termine',
    practice: 'Meine Sprechstunden-Termine',
    ofOther: 'Termine von {{name}}',
    unnamed: 'einer Person, die Sie vertreten',
    create: 'Adresse anlegen',
    createName: 'Adresse anlegen für: {{what}}',
    made: 'Angelegt',
    readLast: 'Zuletzt gelesen:',
    readNever: 'Noch von keinem Kalender gelesen',
    revoke: 'Widerrufen',
    revokeName: 'Adresse widerrufen für: {{what}}',
    revokeTitle: 'Adresse widerrufen?',
    revokeText:
      'Kalender, die sie nutzen, zeigen Ihre Termine dann nicht mehr an. Eine neue Adresse können Sie jederzeit anlegen.',
    revoked: 'Die Adresse ist widerrufen',
    tooMany: 'Sie haben schon 20 Adressen. Widerrufen Sie eine, die Sie nicht mehr brauchen.',
    empty: 'Noch keine Adressen.',
  },
  fresh: {
    title: 'Ihre neue Adresse',
    once: 'Wir zeigen diese Adresse nur jetzt. Wer sie hat, sieht, wann Sie Termine haben: Geben Sie sie nicht weiter.',
    address: 'Adresse',
    howTitle: 'So fügen Sie sie hinzu',
    apple:
      'iPhone, iPad oder Mac: Folgen Sie dem Link hier, oder wählen Sie in den Einstellungen des Kalenders „Kalenderabo hinzufügen“.',
    google:
      'Google Kalender: Wählen Sie am Computer bei „Weitere Kalender“ „Per URL“ und fügen Sie die Adresse ein. Danach erscheint er auch auf dem Telefon.',
    outlook: 'Outlook: „Kalender hinzufügen“, „Aus dem Internet abonnieren“, Adresse einfügen.',
    open: 'In meiner Kalender-App öffnen',
    done: 'Fertig',
  },
  sources: {
    title: 'Ihre anderen Kalender',
    text: 'Sind Sie dort beschäftigt, kann hier niemand buchen. Wir lesen sie etwa alle 15 Minuten und behalten nur die Zeiten, nie die Titel.',
    connect: 'Kalender verbinden',
    emptyTitle: 'Kein Kalender verbunden',
    emptyText:
      'Verbinden Sie Ihren privaten Kalender, damit niemand bucht, während Sie selbst beim Zahnarzt sind.',
    ics: 'Veröffentlichter Kalender, wird nur gelesen',
    caldav: 'CalDAV-Konto',
    caldavWrites: 'CalDAV-Konto, Ihre Termine werden dort eingetragen',
    synced: 'Zuletzt gelesen:',
    syncedNever: 'Noch nicht gelesen',
    busy_one: '{{count}} belegte Zeit in den nächsten sechs Monaten',
    busy_other: '{{count}} belegte Zeiten in den nächsten sechs Monaten',
    unreadable_one:
      '{{count}} Eintrag war nicht zu verstehen. Seine Zeit kann noch angeboten werden.',
    unreadable_other:
      '{{count}} Einträge waren nicht zu verstehen. Ihre Zeiten können noch angeboten werden.',
    failing: 'Das Lesen klappt nicht',
    writeFailing: 'Das Eintragen klappt nicht',
    still: 'Was wir vorher gelesen haben, bleibt blockiert. Nächster Versuch:',
    syncNow: 'Jetzt lesen',
    syncNowName: '{{name}} jetzt lesen',
    syncing: '{{name}} wird gelesen',
    remove: 'Trennen',
    removeName: '{{name}} trennen',
    removeTitle: '{{name}} trennen?',
    removeText:
      'Seine Zeiten blockieren dann keine Termine mehr. Was wir dort eingetragen haben, nehmen wir wieder heraus; Ihre eigenen Einträge bleiben, wie sie sind.',
    removed: '{{name}} ist getrennt',
    writes: 'Meine Termine in diesen Kalender eintragen',
    writesHelp:
      'Als „Termin“, mit der Art des Termins und ohne den Namen der Patientin oder des Patienten.',
  },
  connected: {
    title: 'Verbundene Kalender',
    text: 'Was in diesen Kalendern belegt ist, kann bei {{name}} nicht gebucht werden. Gepflegt werden sie im Konto von {{name}}.',
    emptyText:
      '{{name}} hat keinen anderen Kalender verbunden. Das geht im eigenen Konto unter „Kalender“.',
  },
  connect: {
    title: 'Kalender verbinden',
    kind: 'Art des Kalenders',
    ics: 'Adresse eines Kalenders',
    icsHelp:
      'Google, Outlook, iCloud und andere geben eine private Adresse aus, die auf .ics endet.',
    caldav: 'CalDAV-Konto',
    caldavHelp:
      'iCloud, Nextcloud, Fastmail, mailbox.org und andere. Kann auch Ihre Termine dort zeigen.',
    name: 'Name',
    nameHelp: 'Damit Sie ihn wiedererkennen, etwa „Privat“.',
    address: 'Adresse',
    icsAddressHelp: 'Beginnt mit https:// oder webcal://',
    caldavAddressHelp: 'Des Servers, etwa https://caldav.icloud.com',
    username: 'Benutzername',
    password: 'Passwort',
    passwordHelp:
      'Viele Anbieter verlangen ein eigenes App-Passwort. Wir bewahren es verschlüsselt auf und zeigen es nie an.',
    find: 'Kalender suchen',
    choose: 'Welcher Kalender?',
    none: 'Das Konto hat keinen Kalender für Termine.',
    submit: 'Verbinden und lesen',
    done: '{{name}} ist verbunden',
    busy: 'Gerade werden zu viele Kalender gelesen. Versuchen Sie es in einer Minute noch einmal.',
    tooMany: 'Sie haben zehn Kalender verbunden. Trennen Sie zuerst einen.',
  },
  failure: {
    'refused-address':
      'Diese Adresse lässt sich nicht nutzen. Sie muss mit https:// beginnen und im öffentlichen Internet erreichbar sein.',
    unreachable: 'Der Server antwortet nicht. Prüfen Sie die Adresse.',
    timeout: 'Der Server braucht zu lange für eine Antwort. Versuchen Sie es später noch einmal.',
    unauthorized:
      'Der Server verweigert den Zugriff. Prüfen Sie Benutzername und Passwort, oder erzeugen Sie die private Adresse neu.',
    'not-found': 'Unter dieser Adresse gibt es keinen Kalender mehr. Kopieren Sie die Adresse neu.',
    'server-error': 'Der Server meldet einen eigenen Fehler. Wir versuchen es wieder.',
    'too-many-redirects':
      'Die Adresse führt im Kreis. Kopieren Sie sie noch einmal aus Ihrem Kalender.',
    'too-large': 'Der Kalender ist zu groß. Wählen Sie einen mit weniger alten Einträgen.',
    'too-many':
      'Der Kalender hat zu viele Einträge, oder einen, der sich am selben Tag endlos wiederholt.',
    'not-a-calendar':
      'Hinter dieser Adresse steht kein Kalender. Kopieren Sie die Adresse im iCal-Format (.ics).',
    'read-only':
      'Wir dürfen in diesen Kalender nicht schreiben. Geben Sie dem Konto das Recht dazu, oder schalten Sie das Eintragen aus.',
  },
};
export default de;
