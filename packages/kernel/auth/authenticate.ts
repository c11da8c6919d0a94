import type { TokenActor } from '../access/actor.ts';
import { unauthenticated } from '../errors.ts';
import type { Revocations } from './revocations.ts';
import type { TokenVerifier } from './tokens.ts';

/** The one way from a token to an actor, for requests and sockets alike. Throws 401. */
export type Authenticate = (token: string) => Promise<TokenActor>;

export const createAuthenticate =
  (tokens: TokenVerifier, revocations: Revocations): Authenticate =>
  async (token) => {
    const actor = await tokens.verify(token);
    if (await revocations.has(actor.sessionId)) throw unauthenticated('session_revoked');
    return actor;
  };
