/** Kinds of personal data, and why some are kept, in German: the same words on screen and on paper. */
import type { DataKind, RetentionBasis } from '../privacy.ts';

export const kinds = {
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
  'calendar-feed': 'Private Kalenderadressen',
  'waiting-entry': 'Einträge auf Wartelisten',
  visit: 'Technische Daten von Videoterminen',
  profile: 'Profil in der Akte',
  coverage: 'Versicherung',
  'intake-answers': 'Antworten vor Terminen',
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
} as const satisfies Record<DataKind, string>;

export const bases = {
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
} as const satisfies Record<RetentionBasis, string>;
