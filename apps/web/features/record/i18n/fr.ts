import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

const fr: Catalogue<typeof en> = {
  title: 'Ma santé',
  titleOf: 'Dossier de {{name}}',
  log: {
    title: 'Qui a consulté',
    text: 'Chaque consultation de ce dossier est consignée : qui, dans quel rôle, quoi et quand.',
    open: 'Voir qui a consulté',
  },
  lead: 'Ce que vos médecins ont noté après vos consultations. Seuls vous et les médecins qui vous soignent y avez accès.',
  notes: 'Comptes rendus de vos consultations',
  note: 'Compte rendu d’une consultation',
  noteOf: 'Compte rendu de {{name}}',
  about: 'Au sujet de {{name}}',
  back: 'Retour à « Ma santé »',
  print: 'Imprimer',
  signedBy: 'Signé par {{name}}',
  signed: 'Signé',
  addendum: 'Ajouté ensuite',
  plain: {
    subjective: 'Ce que vous avez expliqué',
    objective: 'Ce qui a été constaté',
    assessment: 'Ce que le médecin en pense',
    plan: 'La suite',
  },
  clinical: {
    subjective: 'Subjectif',
    objective: 'Objectif',
    assessment: 'Appréciation',
    plan: 'Conduite à tenir',
  },
  empty: {
    title: 'Pas encore de compte rendu',
    text: 'Après une consultation, votre médecin signe un compte rendu ; vous le trouverez alors ici.',
    action: 'Trouver un médecin',
  },
};
export default fr;
