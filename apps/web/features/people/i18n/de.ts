import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

const de: Catalogue<typeof en> = {
  title: 'Personen und Rollen',
  text: 'Wer in Ihrer Praxis arbeitet, in welcher Rolle, und was das erlaubt.',
  people: 'Personen',
  person: 'Person',
  invitations: 'Eingeladen, noch nicht da',
  back: 'Alle Personen',
  emptyTitle: 'Noch niemand hier',
  emptyText: 'Laden Sie die erste Person per E-Mail ein.',
  goneTitle: 'Diese Person arbeitet nicht hier',
  goneText: 'Ihre Rollen sind beendet, oder die Adresse stimmt nicht.',
  never: 'Nie',
  since: 'Seit',
  by: 'durch {{name}}',
  column: {
    name: 'Name',
    role: 'Rolle',
    roles: 'Rollen',
    state: 'Status',
    lastSignIn: 'Letzte Anmeldung',
    acts: 'Ändern',
  },
  state: { active: 'Aktiv', suspended: 'Gesperrt', noFactor: 'Noch kein zweiter Faktor' },
  how: {
    invitation: 'auf Einladung',
    application: 'auf Bewerbung',
    sso: 'durch die Gruppe „{{group}}“ Ihrer Anmeldung',
    platform: 'durch die Plattform',
    operator: 'bei der Einrichtung der Praxis',
  },
  roleText: {
    doctor:
      'Hält Termine ab, führt die Akten der eigenen Patientinnen und Patienten, legt eigene Sprechzeiten fest.',
    desk: 'Sieht den Kalender, bucht und sagt Termine ab. Liest keine medizinischen Notizen.',
    admin: 'Ändert Praxis, Personen, Anmeldung und Schnittstellen und liest das Zugriffsprotokoll.',
    pharmacist: 'Arbeitet in der Apotheke der Praxis. Liest keine medizinischen Notizen.',
  },
  invite: {
    open: 'Person einladen',
    title: 'Person einladen',
    name: 'Name',
    nameHelp: 'Damit die Person erkennt, dass die Einladung ihr gilt.',
    email: 'E-Mail',
    profile: 'Profil',
    profileHelp:
      'Das öffentliche Profil, das die Person übernimmt. Es lässt sich später mit einer neuen Einladung zuordnen.',
    noProfile: 'Noch keines',
    language: 'Sprache der E-Mail',
    send: 'Einladung senden',
    sent: 'Einladung an {{email}} gesendet',
    resend: 'Erneut senden',
    resendTo: 'Einladung an {{name}} erneut senden',
    resent: 'Einladung erneut an {{email}} gesendet',
    withdraw: 'Zurückziehen',
    withdrawOf: 'Einladung von {{name}} zurückziehen',
    withdrawTitle: 'Einladung von {{name}} zurückziehen?',
    withdrawText:
      'Der Link in der E-Mail verliert seine Gültigkeit. Sie können die Person erneut einladen.',
    withdrawn: 'Einladung von {{email}} zurückgezogen',
    until: 'Offen bis',
    expired: 'Abgelaufen',
    over: 'Diese Einladung wurde schon angenommen oder zurückgezogen.',
    alreadyMember: 'Die Person hat diese Rolle hier schon.',
    alreadyInvited:
      'Die Person ist zu dieser Rolle schon eingeladen. Senden Sie die Einladung stattdessen erneut.',
    practitionerLinked: 'Dieses Profil gehört schon zu einem anderen Konto.',
    tooMany:
      'Es sind zu viele Einladungen offen. Ziehen Sie einige zurück, oder warten Sie, bis sie angenommen sind.',
  },
  act: {
    suspend: 'Sperren',
    lift: 'Sperre aufheben',
    remove: 'Rolle entziehen',
    leave: 'Rolle abgeben',
  },
  ask: {
    suspendTitle: '{{name}} sperren? (Rolle: {{role}})',
    suspendText:
      'Schon die nächste Anfrage dieser Person wird abgewiesen, auch auf geöffneten Seiten. Ihre Arbeit bleibt erhalten. Sie können die Sperre jederzeit aufheben.',
    liftTitle: 'Sperre von {{name}} aufheben? (Rolle: {{role}})',
    liftText: 'Die Person kann sofort wieder arbeiten.',
    removeTitle: '{{name}} die Rolle {{role}} entziehen?',
    removeText:
      'Die Person verliert sofort, was diese Rolle erlaubt. Was sie geschrieben hat, bleibt in den Akten. Um zurückzukommen, braucht sie eine neue Einladung.',
    leaveTitle: 'Ihre eigene Rolle {{role}} abgeben?',
    leaveText:
      'Sie verlieren sofort, was diese Rolle erlaubt. Um zurückzukommen, brauchen Sie eine Einladung von einer anderen Person der Administration.',
  },
  acted: {
    suspend: 'Gesperrt',
    lift: 'Sperre aufgehoben',
    remove: 'Rolle entzogen',
    leave: 'Sie haben die Rolle abgegeben',
  },
  refused: {
    lastAdmin:
      'Das ist die letzte Person der Administration. Geben Sie die Rolle zuerst jemand anderem.',
    own: 'Niemand sperrt oder entfernt sich hier selbst. Sie können Ihre Rolle abgeben.',
  },
  may: {
    title: 'Was diese Person darf, und warum',
    text: 'Nach diesen Regeln entscheidet der Server. Bei jeder steht die Rolle, die sie gewährt.',
    nothing: 'Derzeit nichts: Alle Rollen sind gesperrt.',
    noFactor: 'Nichts davon gilt, solange die Person keinen zweiten Faktor eingerichtet hat.',
    reason: '{{role}}: {{reach}}',
  },
  reach: { clinic: 'ganze Praxis', own: 'nur Eigenes', care: 'eigene Patientinnen und Patienten' },
  area: {
    identity: 'Personen und Anmeldung',
    directory: 'Praxis und Behandelnde',
    scheduling: 'Sprechzeiten und Termine',
    consultation: 'Gespräche und Wartezimmer',
    records: 'Gesundheitsakten',
    privacy: 'Datenschutz und Zugriffsprotokoll',
    notifications: 'Nachrichten',
    other: 'Weiteres',
  },
};
export default de;
