import { bases, kinds } from '@hub/contracts/privacy-words/fr.ts';
import type { Texts } from './texts.ts';

export const fr: Texts = {
  readme: ({ at, until }) => `Une copie de vos données
========================

Cette archive contient tout ce que Telehealth Hub conserve sur vous, en date du ${at}.

record.pdf         Votre dossier à lire : profil, rendez-vous, notes, consentements, et qui a
                   consulté vos données.
fhir-bundle.json   Votre dossier médical au format international FHIR R4. Le logiciel d'un
                   autre médecin peut l'importer.
data/              Ce que conserve chaque partie de la plateforme, en JSON.
files/             Documents et images, s'il y en a.

Les heures des fichiers JSON sont en UTC. Les données d'autres personnes n'y figurent pas.

Cette archive contient des données de santé. Gardez-la là où personne d'autre ne peut la lire.
Le téléchargement est possible jusqu'au ${until} ; vous pouvez demander une nouvelle copie à
tout moment.

Vos droits figurent aux articles 15 à 21 du RGPD. Vous pouvez aussi adresser une réclamation à
une autorité de protection des données.
`,
  record: {
    title: 'Votre dossier',
    intro: (at) =>
      `Tout ce qui est conservé sur vous, en date du ${at}. Les heures sont celles de l’Europe centrale.`,
    profile: 'Profil',
    coverage: 'Assurance',
    visits: 'Rendez-vous',
    answers: 'Réponses avant les rendez-vous',
    notes: 'Notes médicales',
    consents: 'Consentements',
    accesses: 'Qui a consulté vos données',
    none: 'Rien n’est conservé.',
    more: (count) => `${count} autres entrées figurent dans data/privacy.json.`,
    fields: {
      name: 'Nom',
      birthDate: 'Date de naissance',
      gender: 'Sexe',
      phone: 'Téléphone',
      email: 'E-mail',
      address: 'Adresse',
      emergencyContact: 'Personne à prévenir',
      insurer: 'Assurance',
      insuranceNumber: 'Numéro',
      validUntil: 'Carte valable jusqu’au',
      reason: 'Motif',
      state: 'État',
    },
    genders: { male: 'masculin', female: 'féminin', other: 'autre', unknown: 'non indiqué' },
    with: (name) => `avec ${name}`,
    modes: { video: 'Consultation vidéo', 'in-person': 'Consultation au cabinet' },
    states: { pending: 'en attente du cabinet', booked: 'réservé', cancelled: 'annulé' },
    noteOf: (name) => `Rédigée par ${name}`,
    sections: {
      '61150-9': 'Ce que vous avez rapporté',
      '61149-1': 'Ce qui a été constaté',
      '51848-0': 'Évaluation',
      '18776-5': 'Suite prévue',
    },
    consent: (version, given, guardian) =>
      `Version ${version} : ${given ? 'donné' : 'retiré'}${guardian ? ' par un représentant' : ''}`,
  },
  receipt: {
    title: 'Attestation d’effacement',
    number: 'Numéro',
    requested: 'Demandé le',
    confirmed: 'Confirmé le',
    done: 'Terminé le',
    notDone: 'L’effacement est encore en cours.',
    erased: 'Ce qui a été effacé',
    nothingErased: 'Il n’y avait rien à effacer.',
    kept: 'Ce qui est conservé, et pourquoi',
    nothingKept: 'Rien n’est conservé.',
    until: (at) => `jusqu’au ${at}`,
    open: 'jusqu’à ce que la raison disparaisse',
    law: 'Base légale',
    gdpr: 'RGPD',
    footer:
      'Cette attestation ne nomme personne. Elle est conservée trois ans ; toute personne qui connaît son numéro peut la lire.',
  },
  page: (page, of) => `Page ${page} sur ${of}`,
  kinds,
  bases,
  purposes: {
    terms: 'Conditions d’utilisation',
    'health-data': 'Traitement des données de santé',
    'video-consultation': 'Consultation vidéo',
    research: 'Recherche',
    newsletter: 'Nouveautés par e-mail',
  },
  roles: {
    patient: 'vous',
    guardian: 'votre représentant',
    doctor: 'médecin',
    desk: 'accueil',
    pharmacist: 'pharmacie',
    admin: 'administration du cabinet',
    integration: 'programme du cabinet',
    authority: 'autorité sanitaire',
    platform: 'exploitant de la plateforme',
    guest: 'invité d’une consultation',
    account: 'personne connectée',
    anonymous: 'la plateforme elle-même',
    unknown: 'non conservé',
  },
  actions: {
    read: 'consulté',
    search: 'trouvé dans une liste',
    create: 'créé',
    update: 'modifié',
    delete: 'supprimé',
    sign: 'signé',
    export: 'exporté',
    refuse: 'refusé',
    other: 'utilisé',
  },
  objects: {
    Patient: 'profil',
    Coverage: 'assurance',
    Encounter: 'attestation de consultation',
    QuestionnaireResponse: 'réponses avant un rendez-vous',
    Composition: 'note médicale',
    appointment: 'rendez-vous',
    visit: 'consultation vidéo',
    'calendar-feed': 'adresse privée de calendrier',
    consent: 'consentements',
    export: 'copie des données',
    erasure: 'effacement',
    restriction: 'limitation',
    'access-log': 'journal des accès',
    'audit-log': 'journal des accès',
  },
};
