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
  unknownDoctor: 'Votre médecin',
};
export default fr;
