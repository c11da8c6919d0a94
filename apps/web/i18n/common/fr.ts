import type { Catalogue } from '../catalogue.ts';
import type en from './en.ts';

const fr: Catalogue<typeof en> = {
  product: 'Telehealth Hub',
  skipToContent: 'Aller au contenu',
  nav: {
    label: 'Menu principal',
    home: 'Accueil',
    find: 'Trouver un soin',
    record: 'Ma santé',
    settings: 'Compte',
    today: 'Aujourd’hui',
    calendar: 'Agenda',
    patients: 'Patients',
    clinic: 'Cabinet',
  },
  header: {
    signIn: 'Connexion',
    register: 'Créer un compte',
    signOut: 'Se déconnecter',
    account: 'Menu du compte',
    language: 'Langue',
    theme: 'Apparence',
    display: 'Langue et apparence',
  },
  theme: { system: 'Comme sur cet appareil', light: 'Claire', dark: 'Sombre' },
  action: {
    cancel: 'Annuler',
    close: 'Fermer',
    save: 'Enregistrer',
    retry: 'Réessayer',
    back: 'Retour',
    backHome: 'Retour à l’accueil',
    reload: 'Recharger la page',
    clear: 'Effacer',
    showPassword: 'Afficher le mot de passe',
    hidePassword: 'Masquer le mot de passe',
    more: 'Plus',
  },
  state: {
    loading: 'Chargement…',
    pending: 'Un instant…',
    offline:
      'Vous êtes hors ligne. Les informations affichées peuvent être anciennes ; la connexion se rétablira d’elle-même.',
    optional: 'facultatif',
    required: 'obligatoire',
  },
  session: {
    endedTitle: 'Vous avez été déconnecté',
    endedText:
      'Pour votre protection, une session prend fin au bout d’un certain temps. Connectez-vous pour reprendre là où vous en étiez.',
    signInAgain: 'Se reconnecter',
  },
  notFound: {
    title: 'Cette page n’existe pas',
    text: 'L’adresse est peut-être mal saisie, ou la page a été déplacée.',
  },
  forbidden: {
    title: 'Cette page n’est pas destinée à votre compte',
    text: 'Vous êtes connecté, mais votre rôle ne comprend pas cette page. Si cela vous semble une erreur, adressez-vous à l’administration de votre cabinet.',
  },
  crash: {
    loadTitle: 'Cette page n’a pas pu être chargée',
    title: 'Un problème est survenu sur cette page',
    text: 'L’erreur vient de nous, et rien de ce que vous avez enregistré n’est perdu. Rechargez la page ; si cela se reproduit, revenez à l’accueil.',
  },
  form: {
    colon: ' :',
    summary_one: 'Veuillez vérifier un champ',
    summary_other: 'Veuillez vérifier {{count}} champs',
    required: 'Veuillez remplir ce champ.',
    choose: 'Veuillez choisir',
    invalid: 'Veuillez vérifier cette saisie.',
    email: 'Veuillez saisir une adresse e-mail, par exemple nom@exemple.fr.',
    tooShort: 'C’est trop court.',
    tooLong: 'C’est trop long.',
    outOfRange: 'Cette valeur n’est pas possible.',
  },
  reason: { label: 'Motif', help: 'La personne concernée le lira.' },
  copy: {
    do: 'Copier',
    done: 'Copié',
    name: 'Copier : {{label}}',
    failed: 'La copie n’a pas fonctionné. Sélectionnez plutôt le texte.',
  },
  list: {
    empty: 'Rien ici pour l’instant',
    noMatches: 'Aucun résultat',
    add: 'Ajouter…',
    chosen: 'Sélection : {{label}}',
  },
  time: {
    elsewhere: 'heure de {{zone}} ; {{own}} à votre heure',
    relativeAndAbsolute: '{{relative}}, {{absolute}}',
    now: 'maintenant',
  },
  date: { day: 'Jour', month: 'Mois', year: 'Année' },
  errors: {
    notConfirmed: 'Rien n’a été modifié, car il n’a pas été confirmé que c’est bien vous.',
    unknown: 'Cela n’a pas fonctionné. Veuillez réessayer dans un instant.',
    network: 'Pas de connexion au serveur. Vérifiez votre connexion à Internet, puis réessayez.',
    unavailable:
      'Le service n’est pas disponible pour le moment. Nous nous en occupons ; veuillez réessayer sous peu.',
    forbidden: 'Votre compte n’y est pas autorisé.',
    notFound: 'Cet élément n’existe plus, ou n’est pas destiné à votre compte.',
    unauthenticated: 'Veuillez d’abord vous connecter.',
    conflict: 'Quelqu’un a été plus rapide. Veuillez recharger la page et réessayer.',
    unprocessable: 'Certaines saisies demandent votre attention.',
    tooMany: 'Trop de tentatives. Veuillez patienter un peu, puis réessayer.',
  },
};
export default fr;
