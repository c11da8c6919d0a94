import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

const fr: Catalogue<typeof en> = {
  title: 'Profil',
  titleOf: 'Profil de {{name}}',
  lead: 'Ce que vos cabinets doivent savoir de vous. Les modifications sont enregistrées au fur et à mesure.',
  leadOf:
    'Ce que les cabinets doivent savoir de {{name}}. Les modifications sont enregistrées au fur et à mesure.',
  noRecord: 'Votre compte n’a pas de dossier patient propre.',
  save: {
    waiting: 'Pas encore enregistré',
    saving: 'Enregistrement …',
    saved: 'Enregistré',
    failed: 'Non enregistré :',
    retry: 'Réessayer',
    reload: 'Charger l’état actuel',
    changedElsewhere: 'Les données ont été modifiées ailleurs entre-temps.',
  },
  details: {
    title: 'Informations personnelles',
    givenName: 'Prénom',
    familyName: 'Nom',
    birthDate: 'Date de naissance',
    phone: 'Téléphone',
    phoneHelp: 'Pour que le cabinet vous joigne si la connexion est interrompue.',
    address: 'Adresse',
    street: 'Rue et numéro',
    postalCode: 'Code postal',
    city: 'Ville',
    country: 'Pays',
    nameMissing: 'Le prénom et le nom sont nécessaires.',
  },
  insurance: {
    title: 'Assurance',
    text: 'Votre cabinet facture avec ces informations. Le numéro est conservé chiffré.',
    insurer: 'Assureur',
    kind: 'Type d’assurance',
    kinds: {
      statutory: 'Obligatoire',
      private: 'Privée',
      other: 'Autre, par exemple un régime d’État',
    },
    number: 'Numéro d’assuré',
    numberHelp: 'Comme sur votre carte.',
    numberHidden: 'Numéro d’assuré, masqué sauf les derniers chiffres',
    reveal: 'Afficher et modifier',
    hide: 'Masquer',
    validUntil: 'Carte valable jusqu’au',
    expired: 'Votre carte a expiré le {{date}}. Saisissez la nouvelle.',
    remove: 'Retirer l’assurance',
    removeTitle: 'Retirer cette assurance ?',
    removeText: 'Vos cabinets ne la verront plus. Vous pourrez la saisir de nouveau à tout moment.',
    removed: 'L’assurance a été retirée.',
    missing: {
      insurer: 'Indiquez l’assureur.',
      kind: 'Choisissez le type.',
      number: 'Saisissez le numéro : 3 à 40 lettres et chiffres.',
    },
  },
  emergency: {
    title: 'Personne à prévenir',
    text: 'Qui le cabinet appelle s’il se passe quelque chose pendant un rendez-vous. Demandez d’abord son accord à la personne.',
    name: 'Nom de la personne',
    relationship: 'Lien avec vous',
    relationshipHelp: 'Par exemple mère, partenaire, voisin',
    phone: 'Téléphone',
    missing: {
      name: 'Saisissez le nom.',
      phone: 'Saisissez un numéro de téléphone.',
    },
  },
};
export default fr;
