import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

const fr: Catalogue<typeof en> = {
  title: 'Famille',
  lead: 'Pour qui vous agissez, et qui agit pour vous.',
  acting: {
    banner: 'Vous agissez pour {{name}}.',
    bannerUnnamed: 'Vous agissez pour une autre personne.',
    bannerText:
      'Les rendez-vous, le dossier et les réservations affichés ici sont les siens. Chacune de vos actions est consignée comme celle d’un représentant.',
    stop: 'Agir de nouveau pour moi',
    stopStaff: 'Ne plus agir pour cette personne ici',
    choice: 'Pour qui agissez-vous ?',
    forName: 'Pour {{name}}',
    myself: 'Pour moi-même',
    unnamed: 'Une personne sans nom',
  },
  mine: {
    title: 'Pour qui j’agis',
    text: 'Pour ces personnes, vous prenez des rendez-vous, y participez et lisez le dossier.',
    empty: 'Vous n’agissez encore pour personne.',
    add: 'Ajouter un enfant',
    act: 'Agir pour {{name}}',
    more: 'Plus',
    moreFor: 'Plus sur {{name}}',
    acting: 'Vous agissez en ce moment pour cette personne',
    born: 'Naissance : {{date}}',
    until: 'jusqu’au {{date}}',
    basis: { custody: 'Autorité parentale', consent: 'À la demande de la personne' },
    profile: 'Profil',
    second: 'Inviter un second parent',
    handover: 'Lui donner son propre compte',
    end: 'Ne plus agir',
    endTitle: 'Ne plus agir pour {{name}} ?',
    endText:
      'Vous ne verrez plus le dossier de cette personne et ne pourrez plus réserver pour elle. Les rendez-vous pris restent. Vous ne pouvez pas annuler cela vous-même.',
    ended: 'Vous n’agissez plus pour cette personne.',
    lastGuardian:
      'Un enfant a besoin d’au moins une personne qui agit pour lui. Invitez d’abord quelqu’un, ou donnez à l’enfant son propre compte.',
  },
  child: {
    title: 'Ajouter un enfant',
    text: 'L’enfant reçoit son propre dossier, que vous tenez jusqu’à sa majorité.',
    givenName: 'Prénom',
    familyName: 'Nom',
    birthDate: 'Date de naissance',
    endsOn: 'J’agis jusqu’au',
    endsOnHelp:
      'Nous proposons le 18e anniversaire. Choisissez une date plus proche si vous ne pouvez agir que moins longtemps.',
    declaration: 'Ce que vous déclarez',
    consents: 'Consentements pour l’enfant',
    consentsText:
      'Vous consentez au nom de l’enfant. Sans ces consentements, aucune téléconsultation n’est possible.',
    submit: 'Ajouter l’enfant',
    done: '{{name}} a été ajouté.',
    tooMany:
      'Un compte ne peut pas agir pour davantage de personnes. Adressez-vous à votre cabinet.',
    ofAge:
      'Cette personne est majeure. Elle ouvre son propre compte et vous invite depuis celui-ci.',
    future: 'La date de naissance est dans le futur.',
    half: 'L’enfant a été créé, mais tout n’a pas pu être enregistré. Réessayez ; rien ne sera créé deux fois.',
  },
  ofMe: {
    title: 'Qui agit pour moi',
    text: 'Ces personnes prennent des rendez-vous pour vous, y participent et lisent votre dossier. Vous pouvez y mettre fin à tout moment.',
    empty: 'Personne n’agit pour vous.',
    invite: 'Inviter quelqu’un',
    end: 'Mettre fin',
    endTitle: '{{email}} ne doit plus agir pour vous ?',
    endText:
      'Cette personne ne verra immédiatement plus votre dossier et ne pourra plus réserver pour vous. Les rendez-vous pris restent.',
    ended: 'Cette personne n’agit plus pour vous.',
  },
  invitations: {
    title: 'Invitations en attente',
    kind: {
      guardian: 'Agir pour vous',
      second: 'Agir pour {{name}}',
      self: 'Compte propre pour {{name}}',
    },
    expires: 'Valable jusqu’au {{date}}',
    withdraw: 'Retirer',
    withdrawn: 'L’invitation n’est plus valable.',
  },
  invite: {
    title: 'Inviter quelqu’un à agir pour moi',
    secondTitle: 'Inviter quelqu’un à agir aussi pour {{name}}',
    text: 'La personne reçoit un e-mail avec un lien. Elle ne voit votre nom qu’après s’être connectée.',
    email: 'Adresse e-mail de la personne',
    until: 'Peut agir jusqu’au',
    untilHelp: 'Deux ans au plus. Vous pouvez y mettre fin plus tôt à tout moment.',
    untilHelpChild: 'Pas plus longtemps que vous ne pouvez agir vous-même.',
    scope: 'Ce que la personne peut faire',
    submit: 'Envoyer l’invitation',
    sent: 'L’invitation a été envoyée à {{email}}.',
    tooMany:
      'Il n’est pas possible d’avoir plus de personnes et d’invitations en attente. Retirez-en une d’abord.',
    past: 'Choisissez une date à venir.',
  },
  handover: {
    title: 'Un compte propre pour {{name}}',
    text: 'La personne reçoit un e-mail avec un lien et ouvre ainsi son propre compte. Le dossier devient le sien. À partir de là, vous n’agissez plus pour elle, sauf si elle vous le demande.',
    otherGuardian:
      'Quelqu’un d’autre agit aussi pour cette personne. Cette personne doit d’abord y mettre fin : aucun de vous ne peut remettre le dossier seul.',
    email: 'Adresse e-mail propre de la personne',
    submit: 'Envoyer l’invitation',
  },
};
export default fr;
