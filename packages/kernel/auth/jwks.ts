import { importJWK } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import type { Pool } from 'pg';
import { KeySourceError, TOKEN_ALGORITHM } from './tokens.ts';
import type { KeySource } from './tokens.ts';

const RETRY_UNKNOWN_AFTER_MS = 5000;

/**
 * Public keys from the shared key set: `kernel.jwk`, which identity publishes to. Keys are
 * immutable once published; an unknown `kid` is asked for at most every five seconds, so that forged
 * ones cost no queries.
 */
export function databaseKeys(pool: Pool): KeySource {
  const keys = new Map<string, CryptoKey>();
  let loadedAt = -Infinity;
  let loading: Promise<void> | undefined;

  const reload = async (): Promise<void> => {
    for (const { kid, jwk } of await load(pool)) {
      const key = await importJWK(jwk, TOKEN_ALGORITHM);
      if (!(key instanceof Uint8Array)) keys.set(kid, key);
    }
    // Only a load that succeeded counts: while the database is away the answer is 503, not "forged".
    loadedAt = performance.now();
  };

  return async ({ kid }) => {
    if (kid === undefined) return undefined;
    if (!keys.has(kid) && performance.now() - loadedAt > RETRY_UNKNOWN_AFTER_MS) {
      loading ??= reload().finally(() => (loading = undefined));
      await loading;
    }
    return keys.get(kid);
  };
}

async function load(pool: Pool): Promise<{ kid: string; jwk: JWK }[]> {
  try {
    return (await pool.query<{ kid: string; jwk: JWK }>('select kid, jwk from kernel.jwk')).rows;
  } catch (cause) {
    throw new KeySourceError('The key set cannot be read', { cause });
  }
}
