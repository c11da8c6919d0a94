import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

const fr: Catalogue<typeof en> = {
  offer: {
    title: 'Un rendez-vous s’est libéré',
    untilTime:
      'Nous vous le gardons aujourd’hui jusqu’à {{when}}. Ensuite, il sera proposé à la personne suivante.',
    untilDay:
      'Nous vous le gardons jusqu’au {{when}}. Ensuite, il sera proposé à la personne suivante.',
    moves: 'Il remplacerait votre rendez-vous du {{when}}.',
    take: 'Prendre ce rendez-vous',
    takeMove: 'Déplacer mon rendez-vous ici',
    decline: 'Non, merci',
    booked: 'Le rendez-vous est réservé.',
    moved: 'Votre rendez-vous a été déplacé.',
    declined:
      'Le rendez-vous est proposé à la personne suivante. Vous restez sur la liste d’attente.',
    state: 'Proposé : {{when}}, gardé jusqu’à {{until}}',
  },
  mine: { title: 'Vous êtes sur la liste d’attente' },
  window: {
    until: 'jusqu’au {{until}}',
    between: 'du {{from}} au {{until}}',
    instead: 'à la place du {{when}}',
  },
  join: {
    ask: 'Aucun horaire ne vous convient ?',
    open: 'M’inscrire sur la liste d’attente',
    earlier: 'Me prévenir si un rendez-vous plus tôt se libère',
    title: 'Liste d’attente',
    earlierTitle: 'Un rendez-vous plus tôt',
    text: 'Si un rendez-vous se libère l’un de ces jours, nous vous le gardons un moment et vous envoyons un e-mail. Vous décidez ensuite.',
    earlierText:
      'Si un rendez-vous plus tôt se libère l’un de ces jours, nous vous le gardons un moment et vous envoyons un e-mail. Tant que vous ne l’avez pas pris, votre rendez-vous reste inchangé.',
    from: 'Du',
    until: 'Au',
    chooseDays: 'Choisissez le premier et le dernier jour.',
    confirm: 'S’inscrire',
    done: 'Vous êtes sur la liste d’attente.',
    already: 'Vous êtes sur la liste d’attente pour ce rendez-vous.',
    forText:
      'Si un rendez-vous se libère l’un de ces jours, il est gardé un moment pour {{name}} et proposé par e-mail. Sans adresse e-mail, la personne n’est pas prévenue : veuillez l’appeler.',
    forConfirm: 'Inscrire sur la liste d’attente',
    forDone: '{{name}} est sur la liste d’attente.',
  },
  leave: {
    open: 'Retirer',
    of: 'Retirer de la liste d’attente : {{name}}',
    title: 'Quitter la liste d’attente ?',
    text: 'Plus aucun rendez-vous ne sera proposé. Un rendez-vous gardé en ce moment ira à la personne suivante.',
    confirm: 'Quitter la liste',
    done: 'Retiré de la liste d’attente.',
  },
  clinic: {
    title: 'Liste d’attente',
    text: 'Dès qu’un rendez-vous se libère, il est proposé à la première personne à qui il convient.',
    empty: 'Personne n’attend',
    emptyText:
      'Les patients s’inscrivent lorsqu’aucun horaire ne leur convient ou lorsqu’ils souhaitent venir plus tôt.',
    unnamed: 'Patient sans nom',
  },
  link: {
    overTitle: 'Ce lien ne fonctionne pas',
    overText: 'Il est peut-être incomplet. Veuillez l’ouvrir de nouveau depuis votre e-mail.',
    takenTitle: 'Votre rendez-vous est réservé',
    movedTitle: 'Votre rendez-vous a été déplacé',
    takenText: 'Vous le trouvez parmi vos rendez-vous.',
    declinedTitle: 'Le rendez-vous est proposé à la personne suivante',
    declinedText: 'Vous restez sur la liste d’attente pour d’autres horaires.',
    expiredTitle: 'Cette proposition a expiré',
    expiredText:
      'Le rendez-vous a été proposé à la personne suivante. Vous restez sur la liste d’attente pour d’autres horaires.',
    toVisits: 'Voir vos rendez-vous',
    toFind: 'Trouver un médecin',
    call: 'Des questions ? Appelez le cabinet : {{phone}}',
  },
  problems: {
    expired: 'Cette proposition a expiré ; le rendez-vous est allé à la personne suivante.',
    declined: 'Cette proposition a déjà été refusée.',
    taken: 'Cette proposition a déjà été acceptée.',
    gone: 'Le rendez-vous à déplacer a été annulé ou est passé.',
    forAlreadyWaiting: 'Cette personne est déjà sur la liste d’attente pour ce rendez-vous.',
    forTooMany:
      'Cette personne est sur de très nombreuses listes d’attente. Retirez-la d’abord de l’une d’elles.',
    alreadyWaiting: 'Vous êtes déjà sur la liste d’attente pour ce rendez-vous.',
    tooMany:
      'Vous êtes inscrit sur de très nombreuses listes d’attente. Veuillez d’abord en quitter une.',
    window: 'Veuillez choisir des jours à venir, le premier avant le dernier.',
  },
};
export default fr;
