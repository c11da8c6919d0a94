import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

const fr: Catalogue<typeof en> = {
  finder: {
    label: 'Rechercher un patient',
    help: 'Nom, date de naissance ou numéro de téléphone',
    none: 'Personne ne correspond dans votre cabinet.',
    searching: 'Recherche en cours …',
    register: 'Enregistrer un nouveau patient',
    born: 'né(e) le {{date}}',
    noBirthDate: 'date de naissance inconnue',
  },
  register: {
    title: 'Enregistrer un patient',
    givenName: 'Prénom',
    familyName: 'Nom',
    birthDate: 'Date de naissance',
    phone: 'Téléphone',
    email: 'E-mail',
    emailHelp: 'Facultatif. Aucun compte n’est créé.',
    language: 'Langue',
    payer: 'Prise en charge',
    submit: 'Enregistrer',
    alike:
      'Une personne nommée {{name}} avec cette date de naissance est déjà connue. Est-ce l’une d’elles ?',
    hidden: 'Demandez à l’accueil : vous ne pouvez pas voir cette personne.',
    thisOne: 'C’est cette personne',
    back: 'Retour',
    other: 'Non, enregistrer une autre personne',
  },
};
export default fr;
