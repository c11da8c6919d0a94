import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

const fr: Catalogue<typeof en> = {
  title: 'Boîte d’envoi',
  lead: 'Ceci est une démo : les e-mails ne sont pas envoyés. Pendant un jour, vous pouvez lire ici ce qui serait parti. Seul cet ordinateur peut le voir.',
  hint: 'Démo : les e-mails ne sont pas envoyés.',
  hintLink: 'Ouvrir la boîte d’envoi',
  list: 'E-mails',
  to: 'À {{address}}',
  back: 'Tous les e-mails',
  choose: 'Choisissez un e-mail pour le lire.',
  view: 'Afficher',
  html: 'Message',
  text: 'Texte seul',
  frame: 'E-mail : {{subject}}',
  code: 'Code dans cet e-mail',
  open: 'Ouvrir le lien de cet e-mail',
  empty: {
    title: 'Pas encore d’e-mail',
    text: 'Inscrivez-vous ou demandez un nouveau mot de passe : l’e-mail apparaît ici après un instant.',
  },
  absent: {
    title: 'Il n’y a pas de boîte d’envoi ici',
    text: 'Elle n’existe qu’en mode démo sans serveur de messagerie, et seulement sur l’ordinateur qui l’exécute.',
  },
};
export default fr;
