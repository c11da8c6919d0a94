/** Who makes a request. Roles are not part of it: they are relations, read at the moment of the request. */
export type Actor = AnonymousActor | AccountActor;

export interface AnonymousActor {
  kind: 'anonymous';
}

export interface AccountActor {
  kind: 'account';
  accountId: string;
  sessionId: string;
  /** Whether this session passed a second factor. */
  mfa: boolean;
  /** When the person last proved who they are. */
  authTime: Date;
  /** When the access token ends. */
  expiresAt: Date;
}

export const anonymous: AnonymousActor = { kind: 'anonymous' };
