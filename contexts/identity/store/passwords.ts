import type { Kysely, Transaction } from 'kysely';
import type { DB } from './types.gen.ts';

/** The account of an address with its password; undefined where either is missing. */
export async function findPassword(
  db: Kysely<DB>,
  email: string,
): Promise<{ accountId: string; hash: string } | undefined> {
  const row = await db
    .selectFrom('user_account as u')
    .innerJoin('credential as c', 'c.user_id', 'u.id')
    .select(['u.id', 'c.password'])
    .where('u.email', '=', email)
    .where('c.provider_id', '=', 'credential')
    .executeTakeFirst();
  return row?.password == null ? undefined : { accountId: row.id, hash: row.password };
}

/**
 * The account of an address that may set a password by mail: one that has a password, or has no
 * provider to sign in at, as when a clinic took its own away. Guests sign in to nothing.
 */
export async function findResettable(db: Kysely<DB>, email: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('user_account as u')
    .select('u.id')
    .where('u.email', '=', email)
    .where('u.guest', '=', false)
    .where(({ or, not, exists, selectFrom }) =>
      or([
        exists(
          selectFrom('credential as c')
            .select('c.id')
            .whereRef('c.user_id', '=', 'u.id')
            .where('c.provider_id', '=', 'credential')
            .where('c.password', 'is not', null),
        ),
        not(
          exists(
            selectFrom('sso_identity as i').select('i.subject').whereRef('i.user_id', '=', 'u.id'),
          ),
        ),
      ]),
    )
    .executeTakeFirst();
  return row?.id;
}

/** Sets the password, the account's first or another. */
export async function savePassword(
  trx: Transaction<DB>,
  accountId: string,
  hash: string,
  now: Date,
): Promise<void> {
  await trx
    .insertInto('credential')
    .values({
      user_id: accountId,
      provider_id: 'credential',
      account_id: accountId,
      password: hash,
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['provider_id', 'account_id'])
        .doUpdateSet({ password: hash, updated_at: now }),
    )
    .execute();
}

/** Keeps the hash of a link that resets the password, in place of one sent before. */
export async function saveReset(
  trx: Transaction<DB>,
  accountId: string,
  tokenHash: Buffer,
  expiresAt: Date,
): Promise<void> {
  await trx
    .insertInto('password_reset')
    .values({ user_id: accountId, token_hash: tokenHash, expires_at: expiresAt })
    .onConflict((conflict) =>
      conflict.column('user_id').doUpdateSet({ token_hash: tokenHash, expires_at: expiresAt }),
    )
    .execute();
}

/** Whose link it is, or undefined where it is none, or too old. */
export async function findReset(
  db: Kysely<DB>,
  tokenHash: Buffer,
  now: Date,
): Promise<{ accountId: string; email: string } | undefined> {
  const row = await db
    .selectFrom('password_reset as r')
    .innerJoin('user_account as u', 'u.id', 'r.user_id')
    .select(['u.id', 'u.email'])
    .where('r.token_hash', '=', tokenHash)
    .where('r.expires_at', '>', now)
    .executeTakeFirst();
  return row && { accountId: row.id, email: row.email };
}

/** Uses the link up; false where another did so first. */
export async function takeReset(trx: Transaction<DB>, tokenHash: Buffer): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('password_reset')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
