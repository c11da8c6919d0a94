import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

const fr: Catalogue<typeof en> = {
  title: 'Votre rendez-vous',
  cancelledTitle: 'Ce rendez-vous est annulé',
  over: 'Ce rendez-vous a commencé ou est terminé.',
  began: 'Ce rendez-vous a commencé.',
  passed: 'Ce rendez-vous est passé.',
  requested: {
    title: 'Le cabinet n’a pas encore accepté',
    text: 'Vous avez demandé cet horaire, il vous est réservé. Vous recevrez un e-mail dès que le cabinet aura répondu.',
    by: 'Vous aurez une réponse au plus tard le {{when}}.',
  },
  join: {
    text: 'Ce rendez-vous a lieu en vidéo. Pour y participer, connectez-vous ; ainsi, personne d’autre ne peut entrer.',
    open: 'Rejoindre en vidéo',
  },
  again: 'Prendre un autre rendez-vous',
  delay_one: 'Le cabinet a du retard : environ {{count}} minute de plus.',
  delay_other: 'Le cabinet a du retard : environ {{count}} minutes de plus.',
  invalid: {
    title: 'Ce lien n’est plus valable',
    text: 'Le rendez-vous est passé ou annulé depuis plus d’un jour, ou un e-mail plus récent contient un nouveau lien. Si vous avez un compte, vous y trouvez vos rendez-vous.',
    signIn: 'Se connecter',
  },
  deadline: {
    until: 'Vous pouvez annuler ce rendez-vous jusqu’au {{when}}.',
    untilBoth: 'Vous pouvez déplacer ou annuler ce rendez-vous jusqu’au {{when}}.',
    free: 'Vous pouvez annuler librement jusqu’au {{when}}. Ensuite, l’annulation est considérée comme tardive.',
    late: 'Vous pouvez encore annuler ; l’annulation sera considérée comme tardive.',
    move: 'Vous pouvez le déplacer jusqu’au {{when}}.',
    over: {
      change: 'Ce rendez-vous ne peut plus être modifié en ligne.',
      cancel: 'Ce rendez-vous ne peut plus être annulé en ligne.',
      move: 'Ce rendez-vous ne peut plus être déplacé en ligne.',
    },
    call: 'Veuillez appeler le cabinet :',
    callUnknown: 'Veuillez appeler le cabinet.',
  },
  move: {
    open: 'Déplacer le rendez-vous',
    title: 'Choisir un autre horaire',
    keep: 'Garder l’horaire',
    confirmTitle: 'Déplacer à cet horaire ?',
    before: 'Horaire actuel',
    after: 'Nouvel horaire',
    confirm: 'Déplacer le rendez-vous',
    others: 'Voir d’autres horaires',
    empty: 'Aucun horaire libre cette semaine',
    next: 'Prochain jour libre : {{day}}',
    taken:
      'Cet horaire vient d’être pris. Veuillez en choisir un autre ; votre rendez-vous reste inchangé.',
    full: 'Le cabinet ne prend plus de rendez-vous de ce type ce jour-là ou cette semaine-là. Veuillez choisir un autre jour ; votre rendez-vous reste inchangé.',
    asksTitle: 'Le cabinet devra donner un nouvel accord',
    asks: 'Vous renoncez à l’horaire actuel. Le nouveau vous est réservé, et votre rendez-vous sera certain dès que le cabinet aura accepté ; nous vous écrirons alors.',
    requested: 'Le cabinet a reçu votre demande pour le nouvel horaire',
    requestedText:
      'L’horaire ci-dessous vous est réservé. Le rendez-vous sera fixé dès que le cabinet aura accepté ; nous vous écrirons alors.',
    changed: 'Le rendez-vous a été modifié entre-temps. Veuillez le vérifier.',
    done: 'Votre rendez-vous est déplacé',
    doneText: 'L’horaire ci-dessous est le nouveau. Le cabinet est prévenu.',
    undo: 'Revenir à l’ancien horaire',
  },
  cancel: {
    open: 'Annuler le rendez-vous',
    title: 'Annuler ce rendez-vous ?',
    text: 'Votre rendez-vous du {{when}} n’aura pas lieu et l’horaire sera proposé à quelqu’un d’autre. C’est irréversible.',
    late: 'Le délai du cabinet est dépassé : l’annulation est considérée comme tardive.',
    confirm: 'Annuler le rendez-vous',
    keep: 'Garder le rendez-vous',
    done: 'Le rendez-vous est annulé. Le cabinet est prévenu.',
    doneLate: 'Le rendez-vous est annulé, après le délai du cabinet. Le cabinet est prévenu.',
    byClinic:
      'Le cabinet a dû annuler ce rendez-vous. Nous en sommes désolés ; veuillez choisir un autre horaire.',
    lapsed:
      'Le cabinet n’a pas répondu à temps à votre demande. Nous en sommes désolés ; veuillez choisir un autre horaire.',
  },
};
export default fr;
