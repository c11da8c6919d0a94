import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

const fr: Catalogue<typeof en> = {
  title: 'Un médecin, où que vous soyez',
  lead: 'Trouvez un rendez-vous libre, consultez en vidéo chiffrée et retrouvez vos comptes rendus au même endroit.',
  search: {
    label: 'Trouver un rendez-vous',
    what: 'De quoi avez-vous besoin ?',
    whatExample: 'Symptôme, spécialité ou nom',
    where: 'Où ?',
    whereExample: 'Ville',
    submit: 'Rechercher',
    often: 'Souvent recherché',
  },
  earliest: {
    title: 'Premiers rendez-vous libres',
    more: 'Voir tous les médecins',
    empty: 'Aucun rendez-vous libre pour le moment',
    emptyText:
      'De nouveaux horaires s’ajoutent chaque jour. Parcourez tous les médecins ou réessayez plus tard.',
  },
  clinics: {
    title: 'Pour les cabinets et hôpitaux',
    text: 'Inscrivez votre cabinet : vos patients réservent eux-mêmes et vous rencontrent par vidéo chiffrée. Vous êtes public une fois vérifié par nos soins.',
    open: 'Inscrire un cabinet',
  },
  steps: {
    title: 'Comment ça marche',
    find: 'Trouver et réserver',
    findText:
      'Choisissez un médecin et l’heure qui vous convient. La réservation prend environ deux minutes.',
    meet: 'Consulter en vidéo',
    meetText:
      'Vérifiez votre caméra et le son à l’avance. Votre médecin vous fait entrer ; rien à installer.',
    keep: 'Relire à tête reposée',
    keepText:
      'Après la consultation, vous relisez les notes de votre médecin dans votre dossier, quand vous voulez.',
  },
};
export default fr;
