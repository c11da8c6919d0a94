import { bases, kinds } from '@hub/contracts/privacy-words/de.ts';
import type { Texts } from './texts.ts';

export const de: Texts = {
  readme: ({ at, until }) => `Eine Kopie Ihrer Daten
======================

Dieses Archiv enthält alles, was Telehealth Hub über Sie gespeichert hat. Stand: ${at}.

record.pdf         Ihre Akte zum Lesen: Profil, Termine, Befunde, Einwilligungen und wer
                   nachgesehen hat.
fhir-bundle.json   Ihre medizinische Akte im internationalen Format FHIR R4. Das System einer
                   anderen Praxis kann sie einlesen.
data/              Was jeder Teil der Plattform gespeichert hat, als JSON.
files/             Dokumente und Bilder, falls vorhanden.

Zeiten in den JSON-Dateien sind in UTC angegeben. Daten anderer Menschen sind nicht enthalten.

Dieses Archiv enthält Gesundheitsdaten. Bewahren Sie es so auf, dass niemand sonst es lesen
kann. Der Download ist bis ${until} möglich; eine neue Kopie können Sie jederzeit anfordern.

Ihre Rechte stehen in den Artikeln 15 bis 21 der DSGVO. Sie können sich auch bei einer
Datenschutzbehörde beschweren.
`,
  record: {
    title: 'Ihre Akte',
    intro: (at) =>
      `Alles, was über Sie gespeichert ist. Stand: ${at}. Zeiten sind in mitteleuropäischer Zeit angegeben.`,
    profile: 'Profil',
    coverage: 'Versicherung',
    visits: 'Termine',
    answers: 'Antworten vor Terminen',
    notes: 'Befunde und Notizen',
    consents: 'Einwilligungen',
    accesses: 'Wer nachgesehen hat',
    none: 'Es ist nichts gespeichert.',
    more: (count) => `${count} weitere Einträge stehen in data/privacy.json.`,
    fields: {
      name: 'Name',
      birthDate: 'Geburtsdatum',
      gender: 'Geschlecht',
      phone: 'Telefon',
      email: 'E-Mail',
      address: 'Adresse',
      emergencyContact: 'Notfallkontakt',
      insurer: 'Versicherung',
      insuranceNumber: 'Nummer',
      validUntil: 'Karte gültig bis',
      reason: 'Grund',
      state: 'Stand',
    },
    genders: {
      male: 'männlich',
      female: 'weiblich',
      other: 'divers',
      unknown: 'keine Angabe',
    },
    with: (name) => `bei ${name}`,
    modes: { video: 'Videotermin', 'in-person': 'Termin in der Praxis' },
    states: { pending: 'wartet auf die Praxis', booked: 'gebucht', cancelled: 'abgesagt' },
    noteOf: (name) => `Geschrieben von ${name}`,
    sections: {
      '61150-9': 'Was Sie berichtet haben',
      '61149-1': 'Was festgestellt wurde',
      '51848-0': 'Beurteilung',
      '18776-5': 'Weiteres Vorgehen',
    },
    consent: (version, given, guardian) =>
      `Fassung ${version}: ${given ? 'erteilt' : 'widerrufen'}${guardian ? ' durch eine Vertretung' : ''}`,
  },
  receipt: {
    title: 'Löschbestätigung',
    number: 'Nummer',
    requested: 'Beantragt',
    confirmed: 'Bestätigt',
    done: 'Abgeschlossen',
    notDone: 'Die Löschung läuft noch.',
    erased: 'Was gelöscht wurde',
    nothingErased: 'Es gab nichts zu löschen.',
    kept: 'Was aufbewahrt wird und warum',
    nothingKept: 'Es wird nichts aufbewahrt.',
    until: (at) => `bis ${at}`,
    open: 'bis der Grund entfällt',
    law: 'Rechtsgrundlage',
    gdpr: 'DSGVO',
    footer:
      'Diese Bestätigung nennt niemanden. Sie wird drei Jahre aufbewahrt; wer die Nummer kennt, kann sie lesen.',
  },
  page: (page, of) => `Seite ${page} von ${of}`,
  kinds,
  bases,
  purposes: {
    terms: 'Nutzungsbedingungen',
    'health-data': 'Verarbeitung von Gesundheitsdaten',
    'video-consultation': 'Videosprechstunde',
    research: 'Forschung',
    newsletter: 'Neuigkeiten per E-Mail',
  },
  roles: {
    patient: 'Sie selbst',
    guardian: 'Ihre Vertretung',
    doctor: 'Ärztin oder Arzt',
    desk: 'Empfang',
    pharmacist: 'Apotheke',
    admin: 'Verwaltung der Praxis',
    integration: 'Programm der Praxis',
    authority: 'Gesundheitsbehörde',
    platform: 'Betreiber der Plattform',
    guest: 'Gast eines Termins',
    account: 'angemeldete Person',
    anonymous: 'die Plattform selbst',
    unknown: 'nicht festgehalten',
  },
  actions: {
    read: 'gelesen',
    search: 'in einer Liste gefunden',
    create: 'angelegt',
    update: 'geändert',
    delete: 'gelöscht',
    sign: 'unterschrieben',
    export: 'exportiert',
    refuse: 'abgewiesen',
    other: 'benutzt',
  },
  objects: {
    Patient: 'Profil',
    Coverage: 'Versicherung',
    Encounter: 'Nachweis eines Termins',
    QuestionnaireResponse: 'Antworten vor einem Termin',
    Composition: 'Befund',
    appointment: 'Termin',
    visit: 'Videotermin',
    'calendar-feed': 'Private Kalenderadresse',
    consent: 'Einwilligungen',
    export: 'Kopie der Daten',
    erasure: 'Löschung',
    restriction: 'Einschränkung',
    'access-log': 'Zugriffsprotokoll',
    'audit-log': 'Zugriffsprotokoll',
  },
};
