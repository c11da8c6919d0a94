import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

const fr: Catalogue<typeof en> = {
  title: 'Authentification unique',
  text: 'Vos équipes se connectent avec le compte qu’elles ont déjà dans votre établissement.',
  save: 'Enregistrer',
  saved: 'Enregistré. Le fournisseur a répondu.',
  addresses: {
    title: 'À saisir chez votre fournisseur',
    text: 'Enregistrez cette plateforme comme application web (code d’autorisation avec PKCE), avec ces adresses.',
    redirect: 'Adresse de redirection',
    logout: 'Adresse après la déconnexion',
    backChannel: 'Déconnexion par canal arrière',
    test: 'Lien pour essayer',
    testHelp:
      'Ouvrez-le dans une fenêtre privée : vous restez connecté ici et voyez ce que voient vos équipes.',
  },
  domains: {
    title: 'Domaines d’e-mail',
    text: 'Les personnes d’un domaine peuvent se connecter dès que la plateforme l’a approuvé.',
    pending: 'En attente d’approbation',
    approved: 'Approuvé',
  },
  provider: {
    title: 'Fournisseur',
    preset: 'Type de fournisseur',
    name: 'Nom sur la page de connexion',
    nameHelp: 'Par exemple le nom de votre établissement.',
    clientId: 'Identifiant client',
    clientSecret: 'Secret client',
    secretKept: 'Un secret est conservé. Laissez vide pour le garder.',
    secretHelp: 'Conservé chiffré, et jamais réaffiché.',
  },
  preset: {
    oidc: 'OpenID Connect',
    oidcText: 'Microsoft Entra ID, Keycloak, Okta et d’autres.',
    cognito: 'Amazon Cognito',
    cognitoText:
      'Un groupe d’utilisateurs avec sa page de connexion. Les groupes sont ceux de Cognito.',
  },
  oidc: {
    issuer: 'Émetteur (issuer)',
    issuerHelp: 'L’adresse sous laquelle se trouve /.well-known/openid-configuration.',
    groupsClaim: 'Attribut des groupes',
    groupsClaimHelp: 'Le plus souvent « groups ».',
    extraScopes: 'Portées supplémentaires',
    extraScopesHelp: 'En plus de openid, email et profile, si votre fournisseur les exige.',
    acrValues: 'Valeurs signifiant un second facteur',
    acrValuesHelp: 'Si votre fournisseur l’indique par « acr » et non par « amr ».',
  },
  cognito: {
    region: 'Région AWS',
    userPoolId: 'Identifiant du groupe d’utilisateurs',
    domain: 'Domaine de la page de connexion',
    domainHelp: 'Par exemple login.clinique.example, sans https.',
  },
  who: {
    title: 'Qui entre, et à quel titre',
    domains: 'Domaines d’e-mail',
    domainsHelp: 'Un par ligne. La plateforme approuve chacun avant usage.',
  },
  groups: {
    title: 'Groupes et rôles',
    text: 'Qui est dans un groupe en a le rôle dès la connexion suivante, et le perd avec le groupe.',
    group: 'Groupe',
    role: 'Rôle',
    add: 'Ajouter un groupe',
    remove: 'Retirer',
    removeName: 'Retirer le groupe {{name}}',
  },
  mfa: {
    title: 'Second facteur',
    label: 'Lors d’une connexion par le fournisseur',
    amr: 'Se fier au fournisseur',
    amrText:
      'S’il signale un second facteur, nous n’en demandons pas. Sinon, nous demandons le nôtre.',
    always: 'Le fournisseur en demande toujours un',
    alwaysText:
      'Vous garantissez que personne ne s’y connecte sans second facteur. Nous n’en demandons jamais.',
    never: 'Nous demandons toujours le nôtre',
    neverText: 'Chacun configure aussi un second facteur ici.',
  },
  fault: {
    unreachable:
      'Le fournisseur n’a pas répondu. Vérifiez l’adresse et qu’il est joignable depuis Internet.',
    unsuitable:
      'Le fournisseur a répondu, mais pas comme l’exige OpenID Connect. Vérifiez l’émetteur.',
    address: 'Cette adresse n’est pas admise : https et adresses publiques uniquement.',
    secret: 'Saisissez de nouveau le secret : le fournisseur ou l’identifiant client a changé.',
    domain: 'L’un des domaines appartient déjà à un autre cabinet.',
  },
  remove: {
    title: 'Mettre fin à l’authentification unique',
    text: 'Les personnes connectées par le fournisseur sont déconnectées aussitôt et auront besoin de leur propre mot de passe.',
    do: 'Y mettre fin',
    ask: 'Mettre fin à la connexion par {{name}} ?',
    done: 'Authentification unique terminée',
  },
};
export default fr;
