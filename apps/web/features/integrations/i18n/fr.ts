import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

const fr: Catalogue<typeof en> = {
  title: 'Intégrations',
  text: 'Des programmes tiers qui utilisent l’API pour votre cabinet. Chacun peut ce que vous cochez, et rien d’autre.',
  emptyTitle: 'Aucune intégration',
  emptyText: 'Créez-en une pour votre logiciel de cabinet, votre site web ou un laboratoire.',
  neverUsed: 'Jamais',
  rotate: 'Nouveau secret',
  rotateName: 'Nouveau secret pour {{name}}',
  rotateTitle: 'Nouveau secret pour {{name}} ?',
  rotateText:
    'Vous verrez le nouveau secret une seule fois. L’ancien fonctionne encore 24 heures, pour changer sans interruption.',
  rotated: 'Nouveau secret pour {{name}}',
  remove: 'Supprimer',
  removeName: 'Supprimer {{name}}',
  removeTitle: 'Supprimer {{name}} ?',
  removeText:
    'Le programme est refusé dès maintenant. C’est irréversible ; vous pourrez créer une nouvelle intégration.',
  removed: '{{name}} : intégration supprimée',
  column: {
    name: 'Nom',
    scopes: 'Peut',
    lastUsed: 'Dernière utilisation',
    secret: 'Secret depuis',
    acts: 'Modifier',
  },
  create: {
    open: 'Créer une intégration',
    title: 'Créer une intégration',
    name: 'Nom',
    nameHelp: 'Pour la reconnaître, par exemple le nom du programme.',
    scopes: 'Ce qu’elle peut faire',
    scopesHelp: 'Dans votre cabinet uniquement. Au moins un choix.',
    submit: 'Créer',
  },
  secret: {
    title: 'Secret de {{name}}',
    once: 'Ce secret n’est affiché qu’une fois. Conservez-le là où seul le programme peut le lire.',
    clientId: 'Identifiant client',
    clientSecret: 'Secret client',
    tokenAddress: 'Adresse des jetons',
    kept: 'Je l’ai conservé',
  },
};
export default fr;
