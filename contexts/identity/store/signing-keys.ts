import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { DB } from './types.gen.ts';

/** The public keys in force, in the set that every service reads. */
export async function listKeys(db: Kysely<DB>): Promise<unknown[]> {
  const { rows } = await sql<{ jwk: unknown }>`select jwk from kernel.jwk order by kid`.execute(db);
  return rows.map(({ jwk }) => jwk);
}
