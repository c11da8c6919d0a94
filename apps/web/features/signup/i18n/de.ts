import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

const de: Catalogue<typeof en> = {
  progress: 'Anmeldung',
  stepOf: 'Schritt {{step}} von {{count}}',
  next: 'Weiter',
  who: {
    title: 'Ihre Praxis anmelden',
    text: 'Zuerst: wer Sie sind. Sie werden die erste Person in der Administration der Praxis.',
    account: 'Ihr Konto',
    open: 'Konto anlegen',
    signIn: 'Ich habe ein Konto',
    email: 'Berufliche E-Mail',
    emailHelp: 'Wir senden einen Code dorthin.',
  },
  clinic: {
    title: 'Ihre Praxis',
    text: 'So, wie sie in den öffentlichen Registern steht. Wir gleichen das ab, bevor Sie zu finden sind.',
    which: 'Welche Praxis',
    country: 'Land',
    name: {
      DE: 'Name der Praxis oder Klinik',
      FR: 'Name der Einrichtung',
      CH: 'Name der Praxis',
    },
    register: 'Eingetragen als',
    registerHelp: 'Eine Angabe genügt.',
    number: 'Nummer',
    address: 'Anschrift',
    line1: 'Straße und Hausnummer',
    line2: 'Gebäude, Stockwerk',
    postalCode: 'Postleitzahl',
    city: 'Ort',
    contact: 'Kontakt',
    contactName: 'Ansprechperson',
    contactNameHelp: 'Für Fragen bei der Prüfung. Sonst sieht das niemand.',
    phone: 'Telefon',
    phoneHelp: 'Der Praxis; öffentlich zu sehen.',
    email: 'E-Mail der Praxis',
    website: 'Website',
    websiteHelp: 'Vollständig, etwa https://praxis.example',
  },
  register: {
    bsnr: {
      label: 'BSNR (Betriebsstättennummer)',
      help: 'Neun Ziffern, von Ihrer Kassenärztlichen Vereinigung.',
    },
    'commercial-register': {
      label: 'Handelsregister',
      help: 'Abteilung und Nummer, etwa HRB 12345.',
    },
    finess: {
      label: 'FINESS-Nummer',
      help: 'Neun Zeichen.',
    },
    siret: {
      label: 'SIRET-Nummer',
      help: 'Vierzehn Ziffern.',
    },
    gln: {
      label: 'GLN (Refdata)',
      help: 'Dreizehn Ziffern; die ZSR-Nummer brauchen wir hier nicht.',
    },
    uid: {
      label: 'UID (Unternehmensnummer)',
      help: 'Etwa CHE-123.456.789.',
    },
  },
  plan: {
    title: 'Größe und Absenden',
    text: 'Wählen Sie, was passt, sehen Sie alles noch einmal durch und senden Sie es ab.',
    which: 'Tarif',
    label: 'Wer Sie sind',
    check: 'Was Sie absenden',
    back: 'Ändern',
    apply: 'Anmeldung absenden',
    tooMany:
      'Mehrere Ihrer Anmeldungen werden noch geprüft. Warten Sie, bis über sie entschieden ist.',
    checkClinic:
      'Bei den Angaben zur Praxis stimmt etwas noch nicht. Gehen Sie mit „Ändern“ zurück und prüfen Sie sie.',
    checkNumber:
      'Die Nummer kann nicht stimmen: Eine Ziffer fehlt oder ist falsch. Gehen Sie mit „Ändern“ zurück.',
  },
  plans: {
    solo: 'Einzelpraxis',
    soloText: 'Eine behandelnde Person, vielleicht mit Empfang.',
    practice: 'Gemeinschaftspraxis',
    practiceText: 'Mehrere Behandelnde an einem Ort.',
    hospital: 'Klinik oder MVZ',
    hospitalText: 'Viele Personen, meist mit eigener Anmeldung.',
  },
  done: {
    title: 'Ihre Anmeldung ist angekommen',
    text: 'Wir prüfen sie. Inzwischen können Sie alles vorbereiten.',
    next: 'Wie es weitergeht',
    check: 'Wir prüfen',
    checkText:
      'Jemand gleicht Ihre Angaben mit dem öffentlichen Register ab und fragt die genannte Person, wenn etwas unklar ist.',
    mail: 'Sie erhalten eine E-Mail',
    mailText: 'Sobald entschieden ist; mit dem Grund, falls etwas fehlt.',
    prepare: 'Sie bereiten inzwischen vor',
    prepareText:
      'Profil und Logo, Personen, Terminarten und Sprechzeiten. Öffentlich zu sehen ist davon noch nichts.',
    factor: 'Zuerst ein zweiter Faktor',
    factorText:
      'Wer mit Gesundheitsdaten arbeitet, weist sich doppelt aus: mit dem Passwort und mit einem Passkey oder einem Code aus einer App.',
    enrol: 'Weitermachen',
    ready: 'Ihre Praxis vorbereiten',
    readyText: 'Eine Liste sagt Ihnen dort, was erledigt ist und was fehlt.',
    toClinic: 'Zu Ihrer Praxis',
  },
};
export default de;
