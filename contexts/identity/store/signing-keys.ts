import { sql } from 'kysely';
import type { Kysely, QueryExecutorProvider, Transaction } from 'kysely';
import type { DB } from './types.gen.ts';

/** A key as it is kept: its private half sealed. */
export interface StoredKey {
  id: string;
  sealed: Buffer;
}

/** The public keys in force, in the set that every service reads. */
export async function listKeys(db: Kysely<DB>): Promise<unknown[]> {
  const { rows } = await sql<{ jwk: unknown }>`select jwk from kernel.jwk order by kid`.execute(db);
  return rows.map(({ jwk }) => jwk);
}

/** One change of the keys at a time, in all processes; until the transaction ends. */
export async function lockKeys(trx: Transaction<DB>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('identity.signing-keys'))`.execute(trx);
}

/** The key that signs now: the newest whose time has come. */
export async function findSigningKey(db: Kysely<DB>, now: Date): Promise<StoredKey | undefined> {
  const row = await db
    .selectFrom('signing_key')
    .select(['id', 'sealed'])
    .where('retired_at', 'is', null)
    .orderBy(sql`signs_from <= ${now}`, 'desc')
    .orderBy('signs_from', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.sealed == null ? undefined : { id: row.id, sealed: row.sealed };
}

/** Since when or from when the newest key signs; undefined where there is none. */
export async function newestSignsFrom(trx: Transaction<DB>): Promise<Date | undefined> {
  const row = await trx
    .selectFrom('signing_key')
    .select('signs_from')
    .where('retired_at', 'is', null)
    .orderBy('signs_from', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.signs_from;
}

/** Keeps a new key; its public half is in the shared key set from the commit on. */
export async function insertSigningKey(
  trx: Transaction<DB>,
  key: StoredKey & { publicJwk: object; alg: string; signsFrom: Date },
): Promise<void> {
  await trx
    .insertInto('signing_key')
    .values({
      id: key.id,
      public_key: JSON.stringify(key.publicJwk),
      sealed: key.sealed,
      alg: key.alg,
      signs_from: key.signsFrom,
    })
    .execute();
}

/** Deletes the private halves of all keys that another has followed before `before`; returns how many. */
export async function retireKeys(trx: Transaction<DB>, before: Date, now: Date): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('signing_key')
    .set({ sealed: null, retired_at: now })
    .where('retired_at', 'is', null)
    .where('signs_from', '<', (query) =>
      query
        .selectFrom('signing_key as next')
        .select((eb) => eb.fn.max('next.signs_from').as('at'))
        .where('next.signs_from', '<=', before),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Takes keys out of the shared key set and forgets them: those retired before `before`, or all. */
export async function removeKeys(
  trx: Transaction<DB>,
  which: { retiredBefore: Date } | 'all',
): Promise<number> {
  let query = trx.deleteFrom('signing_key');
  if (which !== 'all') query = query.where('retired_at', '<', which.retiredBefore);
  const removed = await query.returning('id').execute();
  for (const { id } of removed) await withdraw(trx, id);
  return removed.length;
}

async function withdraw(trx: QueryExecutorProvider, id: string): Promise<void> {
  await sql`select kernel.withdraw_jwk(${id})`.execute(trx);
}
