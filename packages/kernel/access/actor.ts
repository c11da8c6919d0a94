/** Who makes a request. Roles are not part of it: they are relations, read at the moment of the request. */
export type Actor = AnonymousActor | AccountActor | IntegrationActor;
/** Whoever showed a valid access token. */
export type TokenActor = AccountActor | IntegrationActor;

export interface AnonymousActor {
  kind: 'anonymous';
}

export interface AccountActor {
  kind: 'account';
  accountId: string;
  sessionId: string;
  /** Whether this session passed a second factor. */
  mfa: boolean;
  /** Somebody without an account, who proved an address. */
  isGuest?: boolean;
  /** When the person last proved who they are, at sign-in or again since. */
  authTime: Date;
  /** When the access token ends. */
  expiresAt: Date;
}

/** A program that a clinic registered (OAuth 2.0 client credentials, RFC 6749, 4.4). */
export interface IntegrationActor {
  kind: 'integration';
  integrationId: string;
  /** Of the secret that it signed in with, so that revoking the secret ends its tokens. */
  sessionId: string;
  /** Names of the rules that it may use. */
  scopes: readonly string[];
  expiresAt: Date;
}

/** The account or integration that acts; null for nobody known. */
export const subjectOf = (actor: Actor): string | null =>
  actor.kind === 'account'
    ? actor.accountId
    : actor.kind === 'integration'
      ? actor.integrationId
      : null;

export const anonymous: AnonymousActor = { kind: 'anonymous' };
