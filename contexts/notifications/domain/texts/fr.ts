import { code, facts, link, paragraph } from '../letter.ts';
import type { MailTexts } from '../mail-texts.ts';
import { dayIn, momentIn } from '../moments.ts';
import { visits } from './visits/fr.ts';

const ACCOUNT =
  'Vous recevez ce message parce que cette adresse est celle d’un compte Telehealth Hub.';
const SECURITY =
  'Vous recevez ce message parce qu’il concerne la sécurité de votre compte. Ces messages ne peuvent pas être désactivés.';
const NOT_YOU =
  'Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe : sur la page de connexion, cliquez sur « Mot de passe oublié ». Tous les appareils seront aussi déconnectés.';

const CHANGES = {
  'totp-added': 'Une application d’authentification a été ajoutée.',
  'totp-removed': 'L’application d’authentification a été retirée.',
  'passkey-added': 'Une clé d’accès a été ajoutée.',
  'passkey-removed': 'Une clé d’accès a été retirée.',
  'recovery-codes-renewed':
    'De nouveaux codes de secours ont été créés. Les anciens ne sont plus valables.',
} as const;

const ROLES = {
  doctor: 'Médecin',
  desk: 'Accueil',
  admin: 'Administration du cabinet',
  pharmacist: 'Pharmacie',
  'health-authority': 'Autorité sanitaire',
  'platform-admin': 'Administration de la plateforme',
} as const;

export const fr: MailTexts = {
  ...visits,
  'verify-email': ({ code: digits, link: url }) => ({
    subject: 'Confirmez votre adresse e-mail',
    heading: 'Confirmez votre adresse e-mail',
    blocks: [
      paragraph(
        'Saisissez ce code sur la page où vous vous êtes inscrit. Il est valable peu de temps.',
      ),
      code(digits),
      paragraph('Cette page n’est plus ouverte ? Confirmez alors ici.'),
      link('Confirmer l’adresse', url),
      paragraph(
        'Si vous ne vous êtes pas inscrit, vous n’avez rien à faire. Le compte sera supprimé.',
      ),
    ],
    reason: 'Vous recevez ce message parce que quelqu’un s’est inscrit avec cette adresse.',
  }),
  'guest-code': ({ code: digits }) => ({
    subject: 'Votre code',
    heading: 'Votre code',
    blocks: [
      paragraph('Saisissez ce code sur la page qui le demande. Il est valable peu de temps.'),
      code(digits),
      paragraph('Personne de chez nous ne vous le demandera jamais.'),
      paragraph('Si vous ne l’avez pas demandé, vous n’avez rien à faire.'),
    ],
    reason:
      'Vous recevez ce message parce que quelqu’un veut continuer sans compte avec cette adresse.',
  }),
  'address-known': ({ signInLink, resetLink }) => ({
    subject: 'Vous avez déjà un compte',
    heading: 'Vous avez déjà un compte',
    blocks: [
      paragraph(
        'Quelqu’un a voulu s’inscrire avec cette adresse. Vous pouvez simplement vous connecter.',
      ),
      link('Se connecter', signInLink),
      paragraph('Avez-vous oublié votre mot de passe ?'),
      link('Choisir un nouveau mot de passe', resetLink),
      paragraph(
        'Si ce n’était pas vous, vous n’avez rien à faire. Personne n’a appris que vous avez un compte.',
      ),
    ],
    reason: ACCOUNT,
  }),
  'reset-password': ({ link: url }) => ({
    subject: 'Choisir un nouveau mot de passe',
    heading: 'Choisir un nouveau mot de passe',
    blocks: [
      paragraph(
        'Avec ce lien, vous choisissez un nouveau mot de passe. Il fonctionne une seule fois et peu de temps.',
      ),
      link('Choisir un mot de passe', url),
      paragraph(
        'Si vous n’avez rien demandé, vous n’avez rien à faire. Votre mot de passe ne change pas.',
      ),
    ],
    reason: SECURITY,
  }),
  'password-changed': () => ({
    subject: 'Votre mot de passe a été modifié',
    heading: 'Votre mot de passe a été modifié',
    blocks: [
      paragraph('Désormais, vous vous connectez avec votre nouveau mot de passe.'),
      paragraph(NOT_YOU),
    ],
    reason: SECURITY,
  }),
  'factor-changed': ({ change }) => ({
    subject: 'Votre connexion a été modifiée',
    heading: 'Votre connexion a été modifiée',
    blocks: [paragraph(CHANGES[change]), paragraph(NOT_YOU)],
    reason: SECURITY,
  }),
  'new-sign-in': ({ device, at }) => ({
    subject: 'Nouvelle connexion à votre compte',
    heading: 'Nouvelle connexion à votre compte',
    blocks: [
      paragraph('Votre compte a été utilisé sur un appareil inconnu jusqu’ici.'),
      facts(['Appareil', device], ['Date et heure', momentIn('fr', at)]),
      paragraph(`Si c’était vous, vous n’avez rien à faire. ${NOT_YOU}`),
    ],
    reason: SECURITY,
  }),
  invitation: ({ link: url, displayName, clinicName, role, until }) => ({
    subject: clinicName === null ? 'Votre invitation' : `Invitation de ${clinicName}`,
    heading: `Bienvenue, ${displayName}`,
    blocks: [
      paragraph(
        clinicName === null
          ? 'Vous êtes invité à travailler avec Telehealth Hub.'
          : `${clinicName} vous invite à travailler avec Telehealth Hub.`,
      ),
      facts(['Rôle', ROLES[role]], ['Valable jusqu’au', momentIn('fr', until)]),
      link('Accepter l’invitation', url),
      paragraph('Si vous n’attendez pas cette invitation, vous n’avez rien à faire.'),
    ],
    reason:
      'Vous recevez ce message parce que quelqu’un a indiqué votre adresse pour une invitation.',
  }),
  'guardian-invitation': ({ link: url, until }) => ({
    subject: 'Une personne vous demande d’agir pour elle',
    heading: 'Une personne vous demande d’agir pour elle',
    blocks: [
      paragraph(
        'Une personne que vous connaissez vous demande d’agir pour elle sur Telehealth Hub : prendre des rendez-vous, y participer et lire le dossier. Vous verrez qui c’est après vous être connecté. Chacun de vous peut y mettre fin à tout moment.',
      ),
      facts(['Valable jusqu’au', momentIn('fr', until)]),
      link('Voir la demande', url),
      paragraph('Si vous ne le souhaitez pas, vous n’avez rien à faire.'),
    ],
    reason:
      'Vous recevez ce message parce que quelqu’un a indiqué votre adresse pour cette demande.',
  }),
  'guardianship-ending': ({ until }) => ({
    subject: 'Vous n’agirez bientôt plus pour une personne',
    heading: 'Vous n’agirez bientôt plus pour une personne',
    blocks: [
      facts(['Fin le', dayIn('fr', until)]),
      paragraph(
        'Ensuite, vous ne verrez plus le dossier de cette personne et ne pourrez plus réserver pour elle. Ses données lui restent. Vous trouverez les détails sous « Paramètres », « Famille ».',
      ),
    ],
    reason: ACCOUNT,
  }),
  'clinic-approved': ({ clinicName, link: url }) => ({
    subject: `${clinicName} est approuvé`,
    heading: `${clinicName} est approuvé`,
    blocks: [
      paragraph(
        'Votre établissement a été vérifié et il est maintenant public. Les patients le trouvent et peuvent réserver.',
      ),
      link('Ouvrir l’établissement', url),
    ],
    reason: 'Vous recevez ce message parce que vous avez inscrit cet établissement.',
  }),
  'clinic-declined': ({ clinicName, reason }) => ({
    subject: `${clinicName} n’a pas été approuvé`,
    heading: `${clinicName} n’a pas été approuvé`,
    blocks: [
      paragraph(
        'Nous avons examiné votre demande et n’avons pas pu l’approuver. En voici la raison :',
      ),
      paragraph(reason),
      paragraph('Vous pouvez corriger vos indications et faire une nouvelle demande.'),
    ],
    reason: 'Vous recevez ce message parce que vous avez inscrit cet établissement.',
  }),
  'clinic-suspended': ({ clinicName, reason }) => ({
    subject: `${clinicName} est suspendu`,
    heading: `${clinicName} est suspendu`,
    blocks: [
      paragraph(
        'Pour le moment, personne ne peut trouver votre établissement ni y réserver. En voici la raison :',
      ),
      paragraph(reason),
      paragraph('Les dossiers restent lisibles pour les soignants.'),
    ],
    reason: 'Vous recevez ce message parce que vous administrez cet établissement.',
  }),
  'registration-checked': ({ clinicName, status }) =>
    status === 'confirmed'
      ? {
          subject: 'Votre numéro d’enregistrement est confirmé',
          heading: 'Votre numéro d’enregistrement est confirmé',
          blocks: [
            paragraph(
              `Votre profil chez ${clinicName} est maintenant public et les patients peuvent réserver avec vous.`,
            ),
          ],
          reason: 'Vous recevez ce message parce que vous exercez dans cet établissement.',
        }
      : {
          subject: 'Votre numéro d’enregistrement n’a pas été confirmé',
          heading: 'Votre numéro d’enregistrement n’a pas été confirmé',
          blocks: [
            paragraph(
              `Votre profil chez ${clinicName} n’est pas public. Vérifiez le numéro dans votre profil ou adressez-vous à l’administration de l’établissement.`,
            ),
          ],
          reason: 'Vous recevez ce message parce que vous exercez dans cet établissement.',
        },
  'export-ready': ({ link: url, until }) => ({
    subject: 'Vos données sont prêtes',
    heading: 'Vos données sont prêtes',
    blocks: [
      paragraph('Vous avez demandé une copie de vos données. Connectez-vous pour la télécharger.'),
      facts(['Disponible jusqu’au', momentIn('fr', until)]),
      link('Aller au téléchargement', url),
      paragraph('Si vous n’avez rien demandé, changez tout de suite votre mot de passe.'),
    ],
    reason: SECURITY,
  }),
};
