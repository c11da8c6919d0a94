import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { DB } from './types.gen.ts';

/** How long a used code is remembered: longer than the 90 s in which it is accepted. */
const REMEMBER_CODE_SECONDS = 300;

/** The sealed secret of the account's authenticator, whether in force or about to be. */
export async function findTotp(
  db: Kysely<DB>,
  accountId: string,
): Promise<{ secret: string; verified: boolean } | undefined> {
  return db
    .selectFrom('two_factor')
    .select(['secret', 'verified'])
    .where('user_id', '=', accountId)
    .executeTakeFirst();
}

/** Keeps a secret that is yet to be proved; false where one is in force. */
export async function proposeTotp(
  db: Kysely<DB>,
  accountId: string,
  secret: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('two_factor')
    .values({ user_id: accountId, secret, verified: false })
    .onConflict((conflict) =>
      conflict.column('user_id').doUpdateSet({ secret }).where('two_factor.verified', '=', false),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Puts the proposed secret in force; false where another did so first. */
export async function activateTotp(trx: Transaction<DB>, accountId: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('two_factor')
    .set({ verified: true })
    .where('user_id', '=', accountId)
    .where('verified', '=', false)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Forgets the secret; false where none was in force. */
export async function deleteTotp(trx: Transaction<DB>, accountId: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('two_factor')
    .where('user_id', '=', accountId)
    .where('verified', '=', true)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** Whether the code had not been used before (RFC 6238, 5.2: one-time only). */
export async function spendTotp(
  db: Kysely<DB>,
  accountId: string,
  code: string,
  now: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('used_code')
    .values({
      user_id: accountId,
      code_hash: createHash('sha256').update(`${accountId}:${code}`).digest(),
      used_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['user_id', 'code_hash'])
        .doUpdateSet({ used_at: now })
        .where('used_code.used_at', '<', new Date(now.getTime() - REMEMBER_CODE_SECONDS * 1000)),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** The account's recovery codes, sealed. */
export async function findRecoveryCodes(
  db: Kysely<DB>,
  accountId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('recovery_codes')
    .select('sealed')
    .where('user_id', '=', accountId)
    .executeTakeFirst();
  return row?.sealed;
}

/** Puts a new set in place of all codes before. */
export async function replaceRecoveryCodes(
  trx: Transaction<DB>,
  accountId: string,
  codes: { sealed: string; remaining: number },
  now: Date,
): Promise<void> {
  await trx
    .insertInto('recovery_codes')
    .values({ user_id: accountId, ...codes, created_at: now })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ ...codes, created_at: now }))
    .execute();
}

/** Keeps what is left after a code was used; false where another was used meanwhile. */
export async function spendRecoveryCode(
  db: Kysely<DB>,
  accountId: string,
  before: string,
  after: { sealed: string; remaining: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('recovery_codes')
    .set(after)
    .where('user_id', '=', accountId)
    .where('sealed', '=', before)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Forgets the codes of an account that has no factor any more. */
export async function deleteRecoveryCodes(trx: Transaction<DB>, accountId: string): Promise<void> {
  await trx.deleteFrom('recovery_codes').where('user_id', '=', accountId).execute();
}
