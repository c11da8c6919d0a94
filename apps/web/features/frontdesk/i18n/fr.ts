import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

const fr: Catalogue<typeof en> = {
  title: 'Accueil',
  print: 'Imprimer la journée',
  nav: {
    label: 'Accueil',
    list: 'Qui arrive',
    day: 'Côte à côte',
  },
  bar: {
    steps: 'Choisir le jour',
    today: 'Aujourd’hui',
  },
  next: {
    title: 'Prochaine arrivée',
    waiting_one: '{{count}} personne attend',
    waiting_other: '{{count}} personnes attendent',
    details: 'Détails',
  },
  list: {
    practitioner: 'Praticien',
    everybody: 'Tous',
    ahead_zero: 'Plus personne à venir',
    ahead_one: 'encore {{count}} rendez-vous',
    ahead_other: 'encore {{count}} rendez-vous',
    emptyTitle: 'Aucun rendez-vous ce jour-là',
    emptyText: 'Réservez pour une personne qui appelle ou se présente à l’accueil.',
  },
  find: {
    title: 'Quelqu’un appelle',
    register: 'Enregistrer un appelant',
    bookFor: 'Réserver pour {{name}}',
  },
  day: {
    title: 'La journée côte à côte',
    region: 'Tous les praticiens, {{day}}',
    visits_zero: 'aucun rendez-vous',
    visits_one: '{{count}} rendez-vous',
    visits_other: '{{count}} rendez-vous',
    keys: 'Les flèches passent d’un rendez-vous à l’autre, Entrée l’ouvre, M le déplace à une autre heure ou chez un collègue.',
  },
};

export default fr;
