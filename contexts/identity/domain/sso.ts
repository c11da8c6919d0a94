/** Rules of signing in through a clinic's own provider (OpenID Connect Core 1.0). */

/** Roles that a provider's group may give; the platform's own are no clinic's to give. */
export const SSO_ROLES = ['doctor', 'desk', 'admin', 'pharmacist'] as const;
export type SsoRole = (typeof SSO_ROLES)[number];

export type SsoPreset = 'oidc' | 'cognito';

/** Whether the provider's word counts as a second factor: as its token says, always by its policy, or never. */
export type SsoMfa = 'amr' | 'always' | 'never';

/** What of a provider's settings decides about a sign-in. */
export interface SsoPolicy {
  preset: SsoPreset;
  groupsClaim: string;
  groupRoles: Readonly<Record<string, SsoRole>>;
  mfa: SsoMfa;
  acrValues: readonly string[];
}

/** What a provider says of a person, out of a validated ID token. */
export interface SsoClaims {
  subject: string;
  email: string | undefined;
  emailVerified: boolean;
  groups: readonly string[];
  amr: readonly string[];
  acr: string | undefined;
  /** When the provider proved the person; undefined where it does not say. */
  authTime: Date | undefined;
  /** The provider's name for its session, by which it ends it (Back-Channel Logout). */
  sid: string | undefined;
  locale: string | undefined;
  /** What the provider calls the person; shown to colleagues. */
  name: string | undefined;
}

/** The claim in which Cognito lists a person's groups. */
export const COGNITO_GROUPS = 'cognito:groups';

/** Cognito's issuer, as its documentation gives it. */
export const cognitoIssuer = (region: string, userPoolId: string): string =>
  `https://cognito-idp.${region}.amazonaws.com/${userPoolId}`;

/** Region and user pool of a Cognito issuer; undefined for any other. */
export function cognitoPool(issuer: string): { region: string; userPoolId: string } | undefined {
  const [, region, userPoolId] =
    /^https:\/\/cognito-idp\.([a-z0-9-]+)\.amazonaws\.com\/(\S+)$/.exec(issuer) ?? [];
  return region === undefined || userPoolId === undefined ? undefined : { region, userPoolId };
}

/** Reads what we need of a provider's claims; anything of another shape counts as absent. */
export function readClaims(
  claims: Readonly<Record<string, unknown>>,
  { groupsClaim }: Pick<SsoPolicy, 'groupsClaim'>,
): SsoClaims {
  const { email, auth_time: authTime, email_verified: verified } = claims;
  return {
    subject: textOf(claims['sub']) ?? '',
    email: textOf(email)?.toLowerCase(),
    // Cognito's userinfo has it as text.
    emailVerified: verified === true || verified === 'true',
    groups: textsOf(claims[groupsClaim]),
    amr: textsOf(claims['amr']),
    acr: textOf(claims['acr']),
    authTime: typeof authTime === 'number' ? new Date(authTime * 1000) : undefined,
    sid: textOf(claims['sid']),
    locale: textOf(claims['locale']),
    name: textOf(claims['name'])?.trim().slice(0, 120) || undefined,
  };
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** Some providers write a single group as a plain text. */
const textsOf = (value: unknown): string[] =>
  [value].flat().filter((item): item is string => typeof item === 'string');

/** The roles that a person's groups give, each once. */
export const rolesOf = (
  groups: readonly string[],
  { groupRoles }: Pick<SsoPolicy, 'groupRoles'>,
): SsoRole[] => [
  ...new Set(
    groups.flatMap((group) => (Object.hasOwn(groupRoles, group) ? groupRoles[group]! : [])),
  ),
];

/**
 * Methods beyond a password (RFC 8176): several factors, one-time passwords, keys in hardware, smart
 * cards, biometrics. Not `sms` and `tel`, which NIST SP 800-63B, 5.1.3.3, restricts.
 */
const STRONG_METHODS = new Set(['mfa', 'otp', 'hwk', 'sc', 'fpt', 'face', 'iris', 'retina', 'vbm']);

/** Whether the provider vouches for a second factor in this sign-in. */
export function provesSecondFactor(
  { amr, acr }: Pick<SsoClaims, 'amr' | 'acr'>,
  { mfa, acrValues }: Pick<SsoPolicy, 'mfa' | 'acrValues'>,
): boolean {
  if (mfa !== 'amr') return mfa === 'always';
  return amr.some((method) => STRONG_METHODS.has(method)) || acrValues.includes(acr ?? '');
}

/** Whether nobody but the provider vouches for a session: no factor of the account's own was proved in it. */
export const isProvidersWord = ({
  method,
  amr,
}: {
  method: string;
  amr: readonly string[];
}): boolean => method === 'sso' && !amr.includes('otp') && !amr.includes('hwk');

/** The domain of an e-mail address, in lower case; undefined where it has none. */
export function domainOf(email: string): string | undefined {
  const at = email.lastIndexOf('@');
  return at < 1 || at === email.length - 1 ? undefined : email.slice(at + 1).toLowerCase();
}

/** A place inside the app: nothing that a browser could take for another site. */
export function safeNext(next: string | undefined): string {
  if (next === undefined || !next.startsWith('/')) return '/';
  const base = 'https://hub.invalid';
  const url = URL.canParse(next, base) ? new URL(next, base) : undefined;
  // Dots are resolved by now: `/.//evil.example` has become the address of another host.
  if (url?.origin !== base || url.pathname.startsWith('//')) return '/';
  return url.pathname + url.search + url.hash;
}

/** Why a sign-in through a provider is refused; the sign-in page has a text for each. */
export type SsoRefusal =
  | 'expired'
  | 'denied'
  | 'unavailable'
  | 'refused'
  | 'email-unverified'
  | 'domain'
  | 'no-role'
  | 'address-in-use'
  | 'own-factor-first'
  | 'suspended';
