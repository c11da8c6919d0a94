import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

export default {
  title: 'Demandes de rendez-vous',
  count_one: '{{count}} attend une réponse',
  count_other: '{{count}} attendent une réponse',
  empty: 'Personne n’attend de réponse.',
  unnamed: 'Nom indisponible',
  answerBy: 'Répondez avant le {{when}}, sinon la demande expire',
  movedFrom: 'Déplacé par le patient ; auparavant : {{when}}',
  payer: 'Payé par : {{payer}}',
  approve: 'Confirmer',
  decline: 'Refuser',
  approved: 'Le rendez-vous est confirmé.',
  declined: 'La demande est refusée.',
  declineTitle: 'Refuser cette demande ?',
  declineText:
    '{{name}} a demandé un rendez-vous le {{when}}. Le créneau redevient libre ; cette action est définitive.',
  gone: 'La demande n’existe plus : elle a été retirée ou quelqu’un d’autre y a répondu.',
  lapsed: 'Le délai de réponse est écoulé.',
} satisfies Catalogue<typeof en>;
