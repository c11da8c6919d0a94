import { code, facts, link, paragraph } from '../letter.ts';
import type { MailTexts } from '../mail-texts.ts';
import { dayIn, momentIn } from '../moments.ts';
import { visits } from './visits/de.ts';

const ACCOUNT =
  'Sie erhalten diese Mail, weil zu dieser Adresse ein Konto bei Telehealth Hub gehört.';
const SECURITY =
  'Sie erhalten diese Mail, weil sie die Sicherheit Ihres Kontos betrifft. Solche Mails lassen sich nicht abschalten.';
const NOT_YOU =
  'Wenn Sie das nicht waren, setzen Sie sofort ein neues Passwort: Wählen Sie auf der Anmeldeseite „Passwort vergessen“. Damit werden auch alle Geräte abgemeldet.';

const CHANGES = {
  'totp-added': 'Eine Authenticator-App wurde hinzugefügt.',
  'totp-removed': 'Die Authenticator-App wurde entfernt.',
  'passkey-added': 'Ein Passkey wurde hinzugefügt.',
  'passkey-removed': 'Ein Passkey wurde entfernt.',
  'recovery-codes-renewed':
    'Neue Wiederherstellungscodes wurden erstellt. Die alten gelten nicht mehr.',
} as const;

const ROLES = {
  doctor: 'Ärztin oder Arzt',
  desk: 'Empfang',
  admin: 'Praxisverwaltung',
  pharmacist: 'Apotheke',
  'health-authority': 'Gesundheitsbehörde',
  'platform-admin': 'Plattformverwaltung',
} as const;

export const de: MailTexts = {
  ...visits,
  'verify-email': ({ code: digits, link: url }) => ({
    subject: 'Bestätigen Sie Ihre E-Mail-Adresse',
    heading: 'Bestätigen Sie Ihre E-Mail-Adresse',
    blocks: [
      paragraph(
        'Geben Sie diesen Code auf der Seite ein, auf der Sie sich registriert haben. Er gilt nur kurze Zeit.',
      ),
      code(digits),
      paragraph('Ist die Seite nicht mehr offen? Dann bestätigen Sie hier.'),
      link('Adresse bestätigen', url),
      paragraph(
        'Wenn Sie sich nicht registriert haben, müssen Sie nichts tun. Das Konto wird dann gelöscht.',
      ),
    ],
    reason: 'Sie erhalten diese Mail, weil sich jemand mit dieser Adresse registriert hat.',
  }),
  'guest-code': ({ code: digits }) => ({
    subject: 'Ihr Code',
    heading: 'Ihr Code',
    blocks: [
      paragraph(
        'Geben Sie diesen Code auf der Seite ein, die danach fragt. Er gilt nur kurze Zeit.',
      ),
      code(digits),
      paragraph('Niemand von uns wird Sie je danach fragen.'),
      paragraph('Wenn Sie ihn nicht angefordert haben, müssen Sie nichts tun.'),
    ],
    reason: 'Sie erhalten diese Mail, weil jemand mit dieser Adresse ohne Konto fortfahren will.',
  }),
  'address-known': ({ signInLink, resetLink }) => ({
    subject: 'Sie haben schon ein Konto',
    heading: 'Sie haben schon ein Konto',
    blocks: [
      paragraph(
        'Jemand wollte sich mit dieser Adresse registrieren. Sie können sich einfach anmelden.',
      ),
      link('Anmelden', signInLink),
      paragraph('Haben Sie Ihr Passwort vergessen?'),
      link('Neues Passwort setzen', resetLink),
      paragraph(
        'Wenn Sie das nicht waren, müssen Sie nichts tun. Niemand hat erfahren, dass Sie ein Konto haben.',
      ),
    ],
    reason: ACCOUNT,
  }),
  'reset-password': ({ link: url }) => ({
    subject: 'Neues Passwort setzen',
    heading: 'Neues Passwort setzen',
    blocks: [
      paragraph(
        'Mit diesem Link wählen Sie ein neues Passwort. Er gilt einmal und nur kurze Zeit.',
      ),
      link('Neues Passwort wählen', url),
      paragraph(
        'Wenn Sie das nicht angefordert haben, müssen Sie nichts tun. Ihr Passwort bleibt, wie es ist.',
      ),
    ],
    reason: SECURITY,
  }),
  'password-changed': () => ({
    subject: 'Ihr Passwort wurde geändert',
    heading: 'Ihr Passwort wurde geändert',
    blocks: [
      paragraph('Ab jetzt melden Sie sich mit Ihrem neuen Passwort an.'),
      paragraph(NOT_YOU),
    ],
    reason: SECURITY,
  }),
  'factor-changed': ({ change }) => ({
    subject: 'Ihre Anmeldung wurde geändert',
    heading: 'Ihre Anmeldung wurde geändert',
    blocks: [paragraph(CHANGES[change]), paragraph(NOT_YOU)],
    reason: SECURITY,
  }),
  'new-sign-in': ({ device, at }) => ({
    subject: 'Neue Anmeldung in Ihrem Konto',
    heading: 'Neue Anmeldung in Ihrem Konto',
    blocks: [
      paragraph('Ihr Konto wurde auf einem Gerät benutzt, das bisher nicht bekannt war.'),
      facts(['Gerät', device], ['Zeit', momentIn('de', at)]),
      paragraph(`Wenn Sie das waren, müssen Sie nichts tun. ${NOT_YOU}`),
    ],
    reason: SECURITY,
  }),
  invitation: ({ link: url, displayName, clinicName, role, until }) => ({
    subject: clinicName === null ? 'Ihre Einladung' : `Einladung von ${clinicName}`,
    heading: `Willkommen, ${displayName}`,
    blocks: [
      paragraph(
        clinicName === null
          ? 'Sie sind eingeladen, mit Telehealth Hub zu arbeiten.'
          : `${clinicName} lädt Sie ein, mit Telehealth Hub zu arbeiten.`,
      ),
      facts(['Rolle', ROLES[role]], ['Gültig bis', momentIn('de', until)]),
      link('Einladung annehmen', url),
      paragraph('Wenn Sie diese Einladung nicht erwarten, müssen Sie nichts tun.'),
    ],
    reason: 'Sie erhalten diese Mail, weil jemand Ihre Adresse für eine Einladung angegeben hat.',
  }),
  'guardian-invitation': ({ link: url, until }) => ({
    subject: 'Jemand bittet Sie, für ihn oder sie zu handeln',
    heading: 'Jemand bittet Sie, für ihn oder sie zu handeln',
    blocks: [
      paragraph(
        'Eine Person, die Sie kennen, bittet Sie, bei Telehealth Hub für sie zu handeln: Termine zu buchen, an ihnen teilzunehmen und die Akte zu lesen. Wer es ist, sehen Sie nach der Anmeldung. Sie beide können das jederzeit beenden.',
      ),
      facts(['Gültig bis', momentIn('de', until)]),
      link('Anfrage ansehen', url),
      paragraph('Wenn Sie das nicht möchten, müssen Sie nichts tun.'),
    ],
    reason: 'Sie erhalten diese Mail, weil jemand Ihre Adresse für diese Anfrage angegeben hat.',
  }),
  'guardianship-ending': ({ until }) => ({
    subject: 'Ihre Vertretung endet bald',
    heading: 'Ihre Vertretung endet bald',
    blocks: [
      facts(['Endet am', dayIn('de', until)]),
      paragraph(
        'Danach sehen Sie die Akte dieser Person nicht mehr und können nicht mehr für sie buchen. Ihre Daten bleiben bei ihr. Einzelheiten finden Sie unter „Einstellungen“, „Familie“.',
      ),
    ],
    reason: ACCOUNT,
  }),
  'clinic-approved': ({ clinicName, link: url }) => ({
    subject: `${clinicName} ist freigegeben`,
    heading: `${clinicName} ist freigegeben`,
    blocks: [
      paragraph(
        'Ihre Praxis wurde geprüft und ist jetzt öffentlich. Patientinnen und Patienten finden sie und können buchen.',
      ),
      link('Praxis öffnen', url),
    ],
    reason: 'Sie erhalten diese Mail, weil Sie diese Praxis angemeldet haben.',
  }),
  'clinic-declined': ({ clinicName, reason }) => ({
    subject: `${clinicName} wurde nicht freigegeben`,
    heading: `${clinicName} wurde nicht freigegeben`,
    blocks: [
      paragraph('Wir haben Ihren Antrag geprüft und konnten ihn nicht freigeben. Der Grund:'),
      paragraph(reason),
      paragraph('Sie können Ihre Angaben berichtigen und den Antrag neu stellen.'),
    ],
    reason: 'Sie erhalten diese Mail, weil Sie diese Praxis angemeldet haben.',
  }),
  'clinic-suspended': ({ clinicName, reason }) => ({
    subject: `${clinicName} ist gesperrt`,
    heading: `${clinicName} ist gesperrt`,
    blocks: [
      paragraph('Bis auf Weiteres kann niemand Ihre Praxis finden oder dort buchen. Der Grund:'),
      paragraph(reason),
      paragraph('Akten bleiben für die Behandelnden lesbar.'),
    ],
    reason: 'Sie erhalten diese Mail, weil Sie diese Praxis verwalten.',
  }),
  'registration-checked': ({ clinicName, status }) =>
    status === 'confirmed'
      ? {
          subject: 'Ihre Registriernummer ist bestätigt',
          heading: 'Ihre Registriernummer ist bestätigt',
          blocks: [
            paragraph(
              `Ihr Profil bei ${clinicName} ist jetzt öffentlich, und bei Ihnen kann gebucht werden.`,
            ),
          ],
          reason: 'Sie erhalten diese Mail, weil Sie in dieser Praxis tätig sind.',
        }
      : {
          subject: 'Ihre Registriernummer wurde nicht bestätigt',
          heading: 'Ihre Registriernummer wurde nicht bestätigt',
          blocks: [
            paragraph(
              `Ihr Profil bei ${clinicName} ist nicht öffentlich. Bitte prüfen Sie die Nummer in Ihrem Profil, oder fragen Sie die Verwaltung der Praxis.`,
            ),
          ],
          reason: 'Sie erhalten diese Mail, weil Sie in dieser Praxis tätig sind.',
        },
  'export-ready': ({ link: url, until }) => ({
    subject: 'Ihre Daten sind bereit',
    heading: 'Ihre Daten sind bereit',
    blocks: [
      paragraph(
        'Sie haben eine Kopie Ihrer Daten angefordert. Melden Sie sich an, um sie herunterzuladen.',
      ),
      facts(['Verfügbar bis', momentIn('de', until)]),
      link('Zum Herunterladen', url),
      paragraph('Wenn Sie das nicht waren, ändern Sie bitte sofort Ihr Passwort.'),
    ],
    reason: SECURITY,
  }),
};
