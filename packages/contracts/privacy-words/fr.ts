/** Kinds of personal data, and why some are kept, in French: the same words on screen and on paper. */
import type { DataKind, RetentionBasis } from '../privacy.ts';

export const kinds = {
  account: 'Compte',
  'sign-in-method': 'Moyens de connexion',
  session: 'Sessions et appareils',
  guardianship: 'Représentations',
  invitation: 'Invitations',
  membership: 'Rôles',
  'practitioner-link': 'Lien avec un profil de médecin',
  'practitioner-profile': 'Profil de médecin',
  application: 'Candidatures',
  appointment: 'Rendez-vous',
  'appointment-reason': 'Motifs de rendez-vous',
  'calendar-feed': 'Adresses privées de calendrier',
  'waiting-entry': 'Inscriptions en liste d’attente',
  visit: 'Données techniques des consultations vidéo',
  profile: 'Profil dans le dossier',
  coverage: 'Assurance',
  'intake-answers': 'Réponses avant les rendez-vous',
  'note-draft': 'Notes non signées',
  'note-signed': 'Notes signées',
  encounter: 'Attestations de consultations',
  contact: 'Coordonnées',
  message: 'Messages',
  consent: 'Consentements',
  restriction: 'Limitations du traitement',
  export: 'Copies de vos données',
  file: 'Fichiers',
  'audit-entry': 'Entrées du journal des accès',
  event: 'Avis entre parties de la plateforme',
} as const satisfies Record<DataKind, string>;

export const bases = {
  'de-bgb-630f':
    'En Allemagne, les médecins doivent conserver le dossier dix ans après la fin du traitement.',
  'fr-csp-r1112-7':
    'En France, le dossier médical est conservé vingt ans après la dernière consultation.',
  'ch-cantonal':
    'Les cantons suisses exigent dix à vingt ans ; vingt ans sont retenus, car les actions pour lésions corporelles ne se prescrivent qu’alors.',
  'at-aerzteg-51':
    'En Autriche, les médecins doivent conserver le dossier pendant au moins dix ans.',
  'national-records-law':
    'Le droit du pays du cabinet exige la conservation du dossier ; lorsqu’aucune durée n’est connue, la plus longue des pays voisins est retenue.',
  'gdpr-7-1':
    'Il faut pouvoir prouver qu’un consentement a été donné, jusqu’à la prescription des actions.',
  'gdpr-5-2':
    'Il faut pouvoir prouver qui a utilisé quelles données. Les entrées ne contiennent que des numéros, ni noms ni contenus.',
} as const satisfies Record<RetentionBasis, string>;
