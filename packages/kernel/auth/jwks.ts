import { importJWK } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import type { Pool } from 'pg';
import { KeySourceError, TOKEN_ALGORITHM } from './tokens.ts';
import type { KeySource } from './tokens.ts';

const RETRY_UNKNOWN_AFTER_MS = 5000;
/** A key that was withdrawn is forgotten within this. */
const REFRESH_AFTER_MS = 60_000;

/**
 * Public keys from the shared key set: `kernel.jwk`, which identity publishes to and withdraws from.
 * An unknown `kid` is asked for at most every five seconds, so that forged ones cost no queries.
 */
export function databaseKeys(pool: Pool): KeySource {
  let keys = new Map<string, CryptoKey>();
  let loadedAt = -Infinity;
  let loading: Promise<void> | undefined;

  const load = async (): Promise<void> => {
    const loaded = new Map<string, CryptoKey>();
    for (const { kid, jwk } of await read(pool)) {
      const key = keys.get(kid) ?? (await importJWK(jwk, TOKEN_ALGORITHM));
      if (!(key instanceof Uint8Array)) loaded.set(kid, key);
    }
    keys = loaded;
    // Only a load that succeeded counts: while the database is away the answer is 503, not "forged".
    loadedAt = performance.now();
  };
  const reload = (): Promise<void> => (loading ??= load().finally(() => (loading = undefined)));

  return async ({ kid }) => {
    if (kid === undefined) return undefined;
    const age = performance.now() - loadedAt;
    if (!keys.has(kid) && age > RETRY_UNKNOWN_AFTER_MS) await reload();
    // The present request need not wait, nor fail where the database is away.
    else if (age > REFRESH_AFTER_MS) void reload().catch(() => undefined);
    return keys.get(kid);
  };
}

async function read(pool: Pool): Promise<{ kid: string; jwk: JWK }[]> {
  try {
    return (await pool.query<{ kid: string; jwk: JWK }>('select kid, jwk from kernel.jwk')).rows;
  } catch (cause) {
    throw new KeySourceError('The key set cannot be read', { cause });
  }
}
