import type { Catalogue } from '../../../i18n/catalogue.ts';
import type en from './en.ts';

const de: Catalogue<typeof en> = {
  title: 'Single Sign-on',
  text: 'Ihre Leute melden sich mit dem Konto an, das sie in Ihrer Praxis oder Klinik schon haben.',
  save: 'Speichern',
  saved: 'Gespeichert. Der Anbieter hat geantwortet.',
  addresses: {
    title: 'Beim Anbieter eintragen',
    text: 'Registrieren Sie diese Plattform als Webanwendung (Authorization Code mit PKCE), mit diesen Adressen.',
    redirect: 'Weiterleitungsadresse',
    logout: 'Adresse nach der Abmeldung',
    backChannel: 'Back-Channel-Abmeldung',
    test: 'Link zum Ausprobieren',
    testHelp:
      'Öffnen Sie ihn in einem privaten Fenster: Sie bleiben hier angemeldet und sehen, was Ihre Leute sehen.',
  },
  domains: {
    title: 'E-Mail-Domains',
    text: 'Wer eine Adresse der Domain hat, kann sich anmelden, sobald die Plattform sie freigegeben hat.',
    pending: 'Wartet auf Freigabe',
    approved: 'Freigegeben',
  },
  provider: {
    title: 'Anbieter',
    preset: 'Art des Anbieters',
    name: 'Name auf der Anmeldeseite',
    nameHelp: 'Etwa der Name Ihrer Praxis oder Klinik.',
    clientId: 'Client-ID',
    clientSecret: 'Client-Geheimnis',
    secretKept: 'Ein Geheimnis ist hinterlegt. Lassen Sie das Feld leer, um es zu behalten.',
    secretHelp: 'Wird verschlüsselt aufbewahrt und nie wieder angezeigt.',
  },
  preset: {
    oidc: 'OpenID Connect',
    oidcText: 'Microsoft Entra ID, Keycloak, Okta und andere.',
    cognito: 'Amazon Cognito',
    cognitoText: 'Ein User Pool mit eigener Anmeldeseite. Gruppen sind die des Pools.',
  },
  oidc: {
    issuer: 'Aussteller (Issuer)',
    issuerHelp: 'Die Adresse, unter der /.well-known/openid-configuration zu finden ist.',
    groupsClaim: 'Claim mit den Gruppen',
    groupsClaimHelp: 'Meist „groups“.',
    extraScopes: 'Weitere Scopes',
    extraScopesHelp: 'Neben openid, email und profile, falls Ihr Anbieter sie verlangt.',
    acrValues: 'Werte, die einen zweiten Faktor bedeuten',
    acrValuesHelp: 'Falls Ihr Anbieter es mit „acr“ statt mit „amr“ sagt.',
  },
  cognito: {
    region: 'AWS-Region',
    userPoolId: 'User-Pool-ID',
    domain: 'Domain der Anmeldeseite',
    domainHelp: 'Etwa login.klinik.example, ohne https.',
  },
  who: {
    title: 'Wer hereinkommt, und als was',
    domains: 'E-Mail-Domains',
    domainsHelp: 'Eine je Zeile. Die Plattform gibt jede frei, bevor sie gilt.',
  },
  groups: {
    title: 'Gruppen und Rollen',
    text: 'Wer in einer Gruppe ist, hat ihre Rolle ab der nächsten Anmeldung und verliert sie mit der Gruppe.',
    group: 'Gruppe',
    role: 'Rolle',
    add: 'Gruppe hinzufügen',
    remove: 'Entfernen',
    removeName: 'Gruppe {{name}} entfernen',
  },
  mfa: {
    title: 'Zweiter Faktor',
    label: 'Wenn sich jemand über den Anbieter anmeldet',
    amr: 'Den Angaben des Anbieters vertrauen',
    amrText:
      'Meldet er einen zweiten Faktor, fragen wir nicht danach. Sonst fragen wir nach unserem.',
    always: 'Der Anbieter fragt immer danach',
    alwaysText:
      'Sie stehen dafür ein, dass sich dort niemand ohne zweiten Faktor anmeldet. Wir fragen nie.',
    never: 'Wir fragen immer nach unserem',
    neverText: 'Alle richten auch hier einen zweiten Faktor ein.',
  },
  fault: {
    unreachable:
      'Der Anbieter hat nicht geantwortet. Prüfen Sie die Adresse und ob er aus dem Internet erreichbar ist.',
    unsuitable:
      'Der Anbieter hat geantwortet, aber nicht so, wie OpenID Connect es verlangt. Prüfen Sie den Aussteller.',
    address: 'Diese Adresse ist nicht erlaubt: nur https und öffentliche Adressen.',
    secret: 'Geben Sie das Client-Geheimnis erneut ein: Anbieter oder Client-ID sind andere.',
    domain: 'Eine der Domains gehört schon zu einer anderen Praxis.',
  },
  remove: {
    title: 'Single Sign-on beenden',
    text: 'Wer sich über den Anbieter angemeldet hat, wird sofort abgemeldet und braucht künftig ein eigenes Passwort.',
    do: 'Beenden',
    ask: 'Anmeldung über {{name}} beenden?',
    done: 'Single Sign-on beendet',
  },
};
export default de;
