import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

const fr: Catalogue<typeof en> = {
  title: 'Calendriers',
  lead: 'Vos rendez-vous dans votre calendrier, et votre calendrier ici.',
  feeds: {
    title: 'Vos rendez-vous dans votre application de calendrier',
    text: 'Une adresse privée affiche les rendez-vous dans le calendrier de votre téléphone ou de votre ordinateur et les tient à jour. Ils s’appellent « Rendez-vous » : personne ne peut y lire de quoi il s’agit.',
    mine: 'Mes rendez-vous',
    practice: 'Mes consultations',
    ofOther: 'Rendez-vous de {{name}}',
    unnamed: 'une personne que vous représentez',
    create: 'Créer une adresse',
    createName: 'Créer une adresse pour : {{what}}',
    made: 'Créée',
    readLast: 'Dernière lecture :',
    readNever: 'Aucun calendrier ne l’a encore lue',
    revoke: 'Révoquer',
    revokeName: 'Révoquer l’adresse pour : {{what}}',
    revokeTitle: 'Révoquer l’adresse ?',
    revokeText:
      'Les calendriers qui l’utilisent n’afficheront plus vos rendez-vous. Vous pouvez créer une nouvelle adresse à tout moment.',
    revoked: 'L’adresse est révoquée',
    tooMany: 'Vous avez déjà 20 adresses. Révoquez-en une dont vous n’avez plus besoin.',
    empty: 'Aucune adresse pour l’instant.',
  },
  fresh: {
    title: 'Votre nouvelle adresse',
    once: 'Nous n’affichons cette adresse que maintenant. Qui la possède voit quand vous avez rendez-vous : ne la transmettez pas.',
    address: 'Adresse',
    howTitle: 'Comment l’ajouter',
    apple:
      'iPhone, iPad ou Mac : suivez le lien ici, ou choisissez « Ajouter un calendrier avec abonnement » dans les réglages du calendrier.',
    google:
      'Google Agenda : sur un ordinateur, sous « Autres agendas », choisissez « À partir de l’URL » et collez l’adresse. L’agenda apparaît ensuite aussi sur votre téléphone.',
    outlook:
      'Outlook : « Ajouter un calendrier », « S’abonner à partir du web », collez l’adresse.',
    open: 'Ouvrir dans mon application de calendrier',
    done: 'Terminé',
  },
  sources: {
    title: 'Vos autres calendriers',
    text: 'Quand vous y êtes occupé, personne ne peut réserver ici. Nous les lisons toutes les 15 minutes environ et ne gardons que les heures, jamais les titres.',
    connect: 'Connecter un calendrier',
    emptyTitle: 'Aucun calendrier connecté',
    emptyText:
      'Connectez votre calendrier privé pour que personne ne réserve pendant que vous êtes chez le dentiste.',
    ics: 'Calendrier publié, en lecture seule',
    caldav: 'Compte CalDAV',
    caldavWrites: 'Compte CalDAV, vos consultations y sont inscrites',
    synced: 'Dernière lecture :',
    syncedNever: 'Pas encore lu',
    busy_one: '{{count}} plage occupée dans les six prochains mois',
    busy_other: '{{count}} plages occupées dans les six prochains mois',
    unreadable_one: '{{count}} entrée est restée illisible. Son heure peut encore être proposée.',
    unreadable_other:
      '{{count}} entrées sont restées illisibles. Leurs heures peuvent encore être proposées.',
    failing: 'La lecture ne fonctionne pas',
    writeFailing: 'L’inscription ne fonctionne pas',
    still: 'Ce que nous avons lu auparavant reste bloqué. Prochain essai :',
    syncNow: 'Lire maintenant',
    syncNowName: 'Lire {{name}} maintenant',
    syncing: 'Lecture de {{name}} en cours',
    remove: 'Déconnecter',
    removeName: 'Déconnecter {{name}}',
    removeTitle: 'Déconnecter {{name}} ?',
    removeText:
      'Ses heures ne bloqueront plus de créneaux. Nous en retirons ce que nous y avons inscrit ; vos propres entrées restent telles quelles.',
    removed: '{{name}} est déconnecté',
    writes: 'Inscrire mes consultations dans ce calendrier',
    writesHelp:
      'Sous le titre « Rendez-vous », avec le mode de consultation et sans le nom du patient.',
  },
  connected: {
    title: 'Calendriers connectés',
    text: 'Les heures prises dans ces calendriers ne peuvent pas être réservées avec {{name}}. Ils se gèrent depuis le compte de {{name}}.',
    emptyText:
      'Aucun autre calendrier n’est connecté. Cela se fait depuis le compte de {{name}}, sous « Calendriers ».',
  },
  connect: {
    title: 'Connecter un calendrier',
    kind: 'Type de calendrier',
    ics: 'Adresse d’un calendrier',
    icsHelp:
      'Google, Outlook, iCloud et d’autres donnent une adresse privée qui se termine par .ics.',
    caldav: 'Compte CalDAV',
    caldavHelp:
      'iCloud, Nextcloud, Fastmail, mailbox.org et d’autres. Peut aussi y afficher vos consultations.',
    name: 'Nom',
    nameHelp: 'Pour le reconnaître, par exemple « Privé ».',
    address: 'Adresse',
    icsAddressHelp: 'Commence par https:// ou webcal://',
    caldavAddressHelp: 'Du serveur, par exemple https://caldav.icloud.com',
    username: 'Identifiant',
    password: 'Mot de passe',
    passwordHelp:
      'Beaucoup de fournisseurs demandent un mot de passe d’application. Nous le gardons chiffré et ne l’affichons jamais.',
    find: 'Chercher les calendriers',
    choose: 'Quel calendrier ?',
    none: 'Ce compte n’a pas de calendrier pour des événements.',
    submit: 'Connecter et lire',
    done: '{{name}} est connecté',
    busy: 'Trop de calendriers sont lus en ce moment. Réessayez dans une minute.',
    tooMany: 'Vous avez connecté dix calendriers. Déconnectez-en d’abord un.',
  },
  failure: {
    'refused-address':
      'Cette adresse ne peut pas être utilisée. Elle doit commencer par https:// et être accessible sur l’internet public.',
    unreachable: 'Le serveur ne répond pas. Vérifiez l’adresse.',
    timeout: 'Le serveur met trop de temps à répondre. Réessayez plus tard.',
    unauthorized:
      'Le serveur refuse l’accès. Vérifiez l’identifiant et le mot de passe, ou créez une nouvelle adresse privée.',
    'not-found': 'Il n’y a plus de calendrier à cette adresse. Copiez l’adresse à nouveau.',
    'server-error': 'Le serveur signale une erreur. Nous réessaierons.',
    'too-many-redirects': 'L’adresse tourne en rond. Copiez-la à nouveau depuis votre calendrier.',
    'too-large':
      'Le calendrier est trop volumineux. Choisissez-en un avec moins d’anciennes entrées.',
    'too-many':
      'Le calendrier a trop d’entrées, ou une entrée qui se répète sans fin dans la même journée.',
    'not-a-calendar':
      'Cette adresse ne mène pas à un calendrier. Copiez l’adresse au format iCal (.ics).',
    'read-only':
      'Nous ne pouvons pas écrire dans ce calendrier. Donnez ce droit au compte, ou désactivez l’inscription.',
  },
};
export default fr;
