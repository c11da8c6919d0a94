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
    states: { booked: 'gebucht', cancelled: 'abgesagt' },
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
  kinds: {
    account: 'Konto',
    'sign-in-method': 'Anmeldearten',
    session: 'Sitzungen und Geräte',
    guardianship: 'Vertretungen',
    invitation: 'Einladungen',
    membership: 'Rollen',
    'practitioner-link': 'Verknüpfung mit einem Arztprofil',
    'practitioner-profile': 'Arztprofil',
    application: 'Bewerbungen',
    appointment: 'Termine',
    'appointment-reason': 'Gründe für Termine',
    visit: 'Technische Daten von Videoterminen',
    profile: 'Profil in der Akte',
    coverage: 'Versicherung',
    'note-draft': 'Entwürfe von Befunden',
    'note-signed': 'Unterschriebene Befunde',
    encounter: 'Nachweise von Terminen',
    contact: 'Kontaktdaten',
    message: 'Nachrichten',
    consent: 'Einwilligungen',
    restriction: 'Einschränkungen der Verarbeitung',
    export: 'Kopien Ihrer Daten',
    file: 'Dateien',
    'audit-entry': 'Einträge im Zugriffsprotokoll',
    event: 'Meldungen zwischen Teilen der Plattform',
  },
  bases: {
    'de-bgb-630f':
      'In Deutschland müssen Ärztinnen und Ärzte die Unterlagen zehn Jahre nach dem Ende der Behandlung aufbewahren.',
    'fr-csp-r1112-7':
      'In Frankreich werden die Unterlagen zwanzig Jahre nach dem letzten Termin aufbewahrt.',
    'ch-cantonal':
      'Die Schweizer Kantone verlangen zehn bis zwanzig Jahre; hier gelten zwanzig, weil Ansprüche aus Verletzungen erst dann verjähren.',
    'at-aerzteg-51':
      'In Österreich müssen Ärztinnen und Ärzte die Unterlagen mindestens zehn Jahre aufbewahren.',
    'national-records-law':
      'Das Recht des Landes, in dem die Praxis liegt, verlangt die Aufbewahrung; wo keine Frist bekannt ist, gilt die längste der Nachbarländer.',
    'gdpr-7-1':
      'Dass eine Einwilligung erteilt wurde, muss sich nachweisen lassen, bis Ansprüche verjährt sind.',
    'gdpr-5-2':
      'Wer welche Daten benutzt hat, muss sich nachweisen lassen. Die Einträge enthalten nur Nummern, keine Namen und keine Inhalte.',
  },
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
    Composition: 'Befund',
    appointment: 'Termin',
    visit: 'Videotermin',
    consent: 'Einwilligungen',
    export: 'Kopie der Daten',
    erasure: 'Löschung',
    restriction: 'Einschränkung',
    'access-log': 'Zugriffsprotokoll',
    'audit-log': 'Zugriffsprotokoll',
  },
};
