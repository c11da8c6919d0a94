import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import type { JWK } from 'jose';
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
    lifetimeSeconds?: number;
  }): Promise<string>;
  keys: KeySource;
  /** For a hub in another process, which takes keys from its database. */
  publicJwk: JWK & { kid: string };
}

export async function createTestTokens(clock: Clock): Promise<TestTokens> {
  const { privateKey, publicKey } = await generateKeyPair(TOKEN_ALGORITHM);
  const publicJwk = { ...(await exportJWK(publicKey)), kid: KEY_ID, alg: TOKEN_ALGORITHM };
  return {
    publicJwk,
    keys: async ({ kid }) => (kid === KEY_ID ? publicKey : undefined),
    async sign({ accountId, sessionId, mfa, lifetimeSeconds = TOKEN_LIFETIME_SECONDS }) {
      const issuedAt = Math.floor(clock.now().getTime() / 1000);
      return new SignJWT({
        sid: sessionId,
        amr: mfa ? ['pwd', 'otp', 'mfa'] : ['pwd'],
        auth_time: issuedAt,
      })
        .setProtectedHeader({ alg: TOKEN_ALGORITHM, kid: KEY_ID })
        .setIssuer(TOKEN_ISSUER)
        .setAudience(TOKEN_AUDIENCE)
        .setSubject(accountId)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + lifetimeSeconds)
        .sign(privateKey);
    },
  };
}
