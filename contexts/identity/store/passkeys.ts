import type { Kysely, Selectable, Transaction } from 'kysely';
import type { DB, Passkey } from './types.gen.ts';

export type PasskeyRow = Selectable<Passkey>;

/** A passkey as its enrolment gave it. */
export interface NewPasskey {
  accountId: string;
  credentialId: string;
  publicKey: Uint8Array;
  counter: number;
  transports: readonly string[];
  name: string;
  isBackedUp: boolean;
  createdAt: Date;
}

/** Keeps a passkey; undefined where it is enrolled already. */
export async function insertPasskey(
  trx: Transaction<DB>,
  passkey: NewPasskey,
): Promise<PasskeyRow | undefined> {
  return trx
    .insertInto('passkey')
    .values({
      user_id: passkey.accountId,
      credential_id: passkey.credentialId,
      public_key: Buffer.from(passkey.publicKey),
      counter: passkey.counter,
      transports: [...passkey.transports],
      name: passkey.name,
      backed_up: passkey.isBackedUp,
      created_at: passkey.createdAt,
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .returningAll()
    .executeTakeFirst();
}

export async function listPasskeys(db: Kysely<DB>, accountId: string): Promise<PasskeyRow[]> {
  return db
    .selectFrom('passkey')
    .selectAll()
    .where('user_id', '=', accountId)
    .orderBy('id')
    .execute();
}

export async function findPasskey(
  db: Kysely<DB>,
  credentialId: string,
): Promise<PasskeyRow | undefined> {
  return db
    .selectFrom('passkey')
    .selectAll()
    .where('credential_id', '=', credentialId)
    .executeTakeFirst();
}

/** Notes a use; false where another use of the same counter came first. */
export async function usePasskey(
  db: Kysely<DB>,
  passkey: PasskeyRow,
  use: { counter: number; isBackedUp: boolean; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('passkey')
    .set({ counter: use.counter, backed_up: use.isBackedUp, last_used_at: use.at })
    .where('id', '=', passkey.id)
    .where('counter', '=', passkey.counter)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function renamePasskey(
  trx: Transaction<DB>,
  accountId: string,
  id: string,
  name: string,
): Promise<PasskeyRow | undefined> {
  return trx
    .updateTable('passkey')
    .set({ name })
    .where('id', '=', id)
    .where('user_id', '=', accountId)
    .returningAll()
    .executeTakeFirst();
}

/** Removes a passkey; false where the account has none of that id. */
export async function deletePasskey(
  trx: Transaction<DB>,
  accountId: string,
  id: string,
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('passkey')
    .where('id', '=', id)
    .where('user_id', '=', accountId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
