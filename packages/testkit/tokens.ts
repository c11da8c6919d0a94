import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import type { JWK, JWTPayload } from 'jose';
import type { Clock } from '@hub/kernel/clock.ts';
import {
  TOKEN_ALGORITHM,
  TOKEN_AUDIENCE,
  TOKEN_ISSUER,
  TOKEN_LIFETIME_SECONDS,
} from '@hub/kernel/auth/tokens.ts';
import type { KeySource } from '@hub/kernel/auth/tokens.ts';

const KEY_ID = 'testkit';

export interface TestTokens {
  /** Real tokens, signed with a key that only this test knows. */
  sign(claims: {
    accountId: string;
    sessionId: string;
    mfa: boolean;
    /** A guest's token: nobody has an account behind it. */
    guest?: boolean;
    lifetimeSeconds?: number;
    /** Seconds since the person last proved who they are; 0 unless told. */
    provedSecondsAgo?: number;
  }): Promise<string>;
  /** A program's token, as the client credentials grant gives it. */
  signProgram(claims: {
    integrationId: string;
    sessionId: string;
    scopes: readonly string[];
  }): Promise<string>;
  keys: KeySource;
  /** For a hub in another process, which takes keys from its database. */
  publicJwk: JWK & { kid: string };
}

export async function createTestTokens(clock: Clock): Promise<TestTokens> {
  const { privateKey, publicKey } = await generateKeyPair(TOKEN_ALGORITHM);
  const publicJwk = { ...(await exportJWK(publicKey)), kid: KEY_ID, alg: TOKEN_ALGORITHM };
  const signed = (
    subject: string,
    claims: JWTPayload,
    lifetimeSeconds: number = TOKEN_LIFETIME_SECONDS,
  ): Promise<string> => {
    const issuedAt = secondsOf(clock.now());
    return new SignJWT(claims)
      .setProtectedHeader({ alg: TOKEN_ALGORITHM, kid: KEY_ID })
      .setIssuer(TOKEN_ISSUER)
      .setAudience(TOKEN_AUDIENCE)
      .setSubject(subject)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + lifetimeSeconds)
      .sign(privateKey);
  };
  return {
    publicJwk,
    keys: async ({ kid }) => (kid === KEY_ID ? publicKey : undefined),
    async sign({ accountId, sessionId, mfa, guest, lifetimeSeconds, provedSecondsAgo = 0 }) {
      return signed(
        accountId,
        {
          sid: sessionId,
          amr: mfa ? ['pwd', 'otp', 'mfa'] : ['pwd'],
          auth_time: secondsOf(clock.now()) - provedSecondsAgo,
          ...(guest === true && { guest }),
        },
        lifetimeSeconds,
      );
    },
    signProgram: ({ integrationId, sessionId, scopes }) =>
      signed(integrationId, { sid: sessionId, client: true, scope: scopes.join(' ') }),
  };
}

const secondsOf = (at: Date): number => Math.floor(at.getTime() / 1000);
