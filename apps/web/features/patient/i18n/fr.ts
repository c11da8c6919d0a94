import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

const fr: Catalogue<typeof en> = {
  title: 'Vos rendez-vous',
  titleOf: 'Rendez-vous de {{name}}',
  next: {
    title: 'Votre prochain rendez-vous',
    join: 'Rejoindre maintenant',
    rejoin: 'Revenir à la consultation',
    openFrom: 'Vous pourrez rejoindre à partir de {{time}}.',
    prepare: 'Tester la caméra et le micro',
    running: 'La consultation est en cours',
    waiting: 'Vous êtes en salle d’attente',
    reason: 'Votre motif de consultation',
    arrive: 'Veuillez vous rendre au cabinet :',
  },
  requested: {
    title: 'Rendez-vous demandés',
    waits: 'En attente du cabinet',
    by: 'Le cabinet répond au plus tard le {{when}}. D’ici là, le créneau vous est réservé.',
  },
  later: { title: 'Rendez-vous suivants' },
  past: {
    title: 'Rendez-vous passés',
    empty:
      'Après une consultation, vous la retrouvez ici avec le compte rendu signé par le médecin.',
    note: 'Lire le compte rendu',
    noteOf: 'du {{when}}',
    again: 'Reprendre rendez-vous',
    againWith: 'avec {{name}}',
    cancelled: 'Annulé',
    more: 'Afficher les rendez-vous antérieurs',
  },
  cancelled: {
    title: 'Votre cabinet a annulé un rendez-vous',
    declinedTitle: 'Votre cabinet n’a pas pu accepter une demande',
    lapsedTitle: 'Votre cabinet n’a pas répondu à temps à une demande',
    text: '{{name}}, {{when}}. Nous en sommes désolés ; veuillez choisir une autre heure.',
    textUnknown: '{{when}}. Nous en sommes désolés ; veuillez choisir une autre heure.',
    reason: 'Message du cabinet : {{reason}}',
    action: 'Choisir une autre heure',
  },
  empty: {
    title: 'Vous n’avez aucun rendez-vous',
    text: 'Trouvez un médecin et prenez rendez-vous, en vidéo ou au cabinet.',
    action: 'Trouver un médecin',
  },
  cancel: {
    open: 'Annuler le rendez-vous',
    title: 'Annuler ce rendez-vous ?',
    text: 'Votre rendez-vous du {{when}} n’aura pas lieu et l’horaire sera proposé à quelqu’un d’autre. Cette action est définitive.',
    reason: 'Message au cabinet',
    confirm: 'Annuler le rendez-vous',
    keep: 'Garder le rendez-vous',
    done: 'Votre rendez-vous est annulé.',
    over: 'Ce rendez-vous a déjà commencé et ne peut plus être annulé.',
  },
  withdraw: {
    open: 'Retirer la demande',
    title: 'Retirer cette demande ?',
    text: 'Vous ne demandez plus le rendez-vous du {{when}}, et le créneau est proposé à quelqu’un d’autre.',
    confirm: 'Retirer la demande',
    keep: 'Garder la demande',
    done: 'Votre demande est retirée.',
  },
  unknownDoctor: 'Votre médecin',
};
export default fr;
