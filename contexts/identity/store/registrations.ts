import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Locale } from '@hub/contracts/locale.ts';
import type { DB, Registration } from './types.gen.ts';

/** Wrong codes that a registration outlives. */
const FAILURES = 5;

/** The two proofs of a mail, hashed, and until when each works. */
export interface MailedProof {
  codeHash: Buffer;
  codeExpiresAt: Date;
  tokenHash: Buffer;
  tokenExpiresAt: Date;
}

/** A registration that waits for its proof; one a browser and address. */
export interface NewRegistration {
  email: string;
  passwordHash: string;
  locale: Locale;
  timeZone: string | null;
  browserHash: Buffer;
  createdAt: Date;
  expiresAt: Date;
}

/** Keeps a registration with what its mail holds; returns its id. */
export async function insertRegistration(
  trx: Transaction<DB>,
  registration: NewRegistration,
  proof: MailedProof,
): Promise<string> {
  const { id } = await trx
    .insertInto('registration')
    .values({
      email: registration.email,
      password_hash: registration.passwordHash,
      locale: registration.locale,
      time_zone: registration.timeZone,
      browser_hash: registration.browserHash,
      code_hash: proof.codeHash,
      code_expires_at: proof.codeExpiresAt,
      token_hash: proof.tokenHash,
      token_expires_at: proof.tokenExpiresAt,
      created_at: registration.createdAt,
      expires_at: registration.expiresAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Puts a new code and link in place of those sent before. */
export async function renewProof(
  trx: Transaction<DB>,
  id: string,
  proof: MailedProof,
): Promise<void> {
  await trx
    .updateTable('registration')
    .set({
      code_hash: proof.codeHash,
      code_expires_at: proof.codeExpiresAt,
      token_hash: proof.tokenHash,
      token_expires_at: proof.tokenExpiresAt,
      failures: 0,
    })
    .where('id', '=', id)
    .execute();
}

/** The registration of an address made in this browser. */
export async function findInBrowser(
  db: Kysely<DB> | Transaction<DB>,
  email: string,
  browserHash: Buffer,
  now: Date,
): Promise<Selectable<Registration> | undefined> {
  return db
    .selectFrom('registration')
    .selectAll()
    .where('email', '=', email)
    .where('browser_hash', '=', browserHash)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The latest registration of an address, in whichever browser. */
export async function findLatest(
  db: Kysely<DB>,
  email: string,
  now: Date,
): Promise<Selectable<Registration> | undefined> {
  return db
    .selectFrom('registration')
    .selectAll()
    .where('email', '=', email)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The registration of a mailed link. */
export async function findByToken(
  db: Kysely<DB>,
  tokenHash: Buffer,
  now: Date,
): Promise<Selectable<Registration> | undefined> {
  return db
    .selectFrom('registration')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('token_expires_at', '>', now)
    .where('expires_at', '>', now)
    .executeTakeFirst();
}

/** Counts a try as failed before it is looked at; false where there were too many. */
export async function countTry(db: Kysely<DB>, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('registration')
    .set(({ eb }) => ({ failures: eb('failures', '+', 1) }))
    .where('id', '=', id)
    .where('failures', '<', FAILURES)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Binds a registration to the browser of somebody who knows its password. */
export async function bindToBrowser(
  trx: Transaction<DB>,
  id: string,
  browserHash: Buffer,
): Promise<void> {
  await trx
    .updateTable('registration')
    .set({ browser_hash: browserHash })
    .where('id', '=', id)
    .execute();
}

/** Ends every registration of an address; false where another did so first. */
export async function takeRegistration(
  trx: Transaction<DB>,
  { id, email }: Pick<Selectable<Registration>, 'id' | 'email'>,
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('registration')
    .where('id', '=', id)
    .executeTakeFirst();
  await trx.deleteFrom('registration').where('email', '=', email).execute();
  return numDeletedRows === 1n;
}
