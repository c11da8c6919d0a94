import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

const fr: Catalogue<typeof en> = {
  progress: 'Inscription',
  stepOf: 'Étape {{step}} sur {{count}}',
  next: 'Suivant',
  who: {
    title: 'Inscrire votre cabinet',
    text: 'D’abord, qui vous êtes. Vous serez la première personne de l’administration du cabinet.',
    account: 'Votre compte',
    open: 'Créer un compte',
    signIn: 'J’ai un compte',
    email: 'E-mail professionnel',
    emailHelp: 'Nous y envoyons un code.',
  },
  clinic: {
    title: 'Votre cabinet',
    text: 'Tel qu’il figure dans les registres publics. Nous comparons avant que les patients vous trouvent.',
    which: 'Quel cabinet',
    country: 'Pays',
    name: {
      DE: 'Nom du cabinet ou de l’hôpital (Allemagne)',
      FR: 'Nom de l’établissement',
      CH: 'Nom du cabinet',
    },
    register: 'Inscrit par',
    registerHelp: 'Un seul suffit.',
    number: 'Numéro',
    address: 'Adresse',
    line1: 'Numéro et rue',
    line2: 'Bâtiment, étage',
    postalCode: 'Code postal',
    city: 'Ville',
    contact: 'Coordonnées',
    contactName: 'Personne à contacter',
    contactNameHelp: 'Pour nos questions pendant la vérification. Les patients ne la voient pas.',
    phone: 'Téléphone',
    phoneHelp: 'Du cabinet ; les patients le voient.',
    email: 'E-mail du cabinet',
    website: 'Site web',
    websiteHelp: 'Adresse complète, par exemple https://cabinet.example',
  },
  register: {
    bsnr: {
      label: 'BSNR (numéro de site, Allemagne)',
      help: 'Neuf chiffres, attribués par l’association des médecins conventionnés.',
    },
    'commercial-register': {
      label: 'Registre du commerce',
      help: 'Section et numéro, par exemple HRB 12345.',
    },
    finess: {
      label: 'Numéro FINESS',
      help: 'Neuf caractères.',
    },
    siret: {
      label: 'Numéro SIRET',
      help: 'Quatorze chiffres.',
    },
    gln: {
      label: 'GLN (Refdata, Suisse)',
      help: 'Treize chiffres ; le numéro RCC n’est pas nécessaire ici.',
    },
    uid: {
      label: 'IDE (numéro d’entreprise)',
      help: 'Par exemple CHE-123.456.789.',
    },
  },
  plan: {
    title: 'Taille et envoi',
    text: 'Choisissez ce qui convient, relisez et envoyez.',
    which: 'Formule',
    label: 'Qui vous êtes',
    check: 'Ce que vous envoyez',
    back: 'Modifier',
    apply: 'Envoyer la demande',
    tooMany: 'Plusieurs de vos demandes sont en cours de vérification. Attendez la décision.',
    checkClinic:
      'Une information sur le cabinet n’est pas correcte. Revenez avec « Modifier » et vérifiez.',
    checkNumber:
      'Le numéro ne peut pas être juste : un chiffre manque ou est faux. Revenez avec « Modifier ».',
  },
  plans: {
    solo: 'Cabinet individuel',
    soloText: 'Un praticien, éventuellement avec un accueil.',
    practice: 'Cabinet de groupe',
    practiceText: 'Plusieurs praticiens en un même lieu.',
    hospital: 'Hôpital ou centre de santé',
    hospitalText: 'De nombreuses personnes, souvent avec leur propre connexion.',
  },
  done: {
    title: 'Votre demande est arrivée',
    text: 'Nous la vérifions. Entre-temps, vous pouvez tout préparer.',
    next: 'La suite',
    check: 'Nous vérifions',
    checkText:
      'Une personne compare vos informations avec le registre public et contacte la personne indiquée en cas de doute.',
    mail: 'Vous recevez un e-mail',
    mailText: 'Dès que la décision est prise, avec le motif s’il manque quelque chose.',
    prepare: 'Vous préparez entre-temps',
    prepareText:
      'Profil et logo, personnes, types de rendez-vous et horaires. Les patients n’en voient encore rien.',
    factor: 'D’abord un second facteur',
    factorText:
      'Qui travaille avec des données de santé prouve deux fois son identité : par le mot de passe, et par une clé d’accès ou un code d’application.',
    enrol: 'Continuer',
    ready: 'Préparer votre cabinet',
    readyText: 'Une liste y indique ce qui est fait et ce qui manque.',
    toClinic: 'Vers votre cabinet',
  },
};
export default fr;
