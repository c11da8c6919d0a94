import { sql } from 'kysely';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Locale } from '@hub/contracts/locale.ts';
import type { DB, GuestProof } from './types.gen.ts';

/** Wrong codes that a proof outlives. */
const FAILURES = 5;

export interface NewGuestProof {
  email: string;
  locale: Locale;
  browserHash: Buffer;
  codeHash: Buffer;
  createdAt: Date;
  expiresAt: Date;
}

/** Keeps a code that is on its way. */
export async function insertGuestProof(trx: Transaction<DB>, proof: NewGuestProof): Promise<void> {
  await trx
    .insertInto('guest_proof')
    .values({
      email: proof.email,
      locale: proof.locale,
      browser_hash: proof.browserHash,
      code_hash: proof.codeHash,
      created_at: proof.createdAt,
      expires_at: proof.expiresAt,
    })
    .execute();
}

/** The code that this browser asked for; undefined once it has run out. */
export const findGuestProof = (
  db: Kysely<DB>,
  browserHash: Buffer,
  now: Date,
): Promise<Selectable<GuestProof> | undefined> =>
  db
    .selectFrom('guest_proof')
    .selectAll()
    .where('browser_hash', '=', browserHash)
    .where('expires_at', '>', now)
    .executeTakeFirst();

/** Counts a try as failed before it is looked at; false where there were too many. */
export async function countGuestTry(db: Kysely<DB>, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('guest_proof')
    .set(({ eb }) => ({ failures: eb('failures', '+', 1) }))
    .where('id', '=', id)
    .where('failures', '<', FAILURES)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Uses a code up; false where another did so first. */
export async function takeGuestProof(trx: Transaction<DB>, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('guest_proof')
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** The guest who is this person, held until the transaction ends; the proof of their address is noted. */
export async function meetGuest(
  trx: Transaction<DB>,
  personHash: Buffer,
  now: Date,
): Promise<string | undefined> {
  const row = await trx
    .updateTable('guest')
    .set({ proved_at: now, lapsed_at: null })
    .where('person_hash', '=', personHash)
    .returning('user_id')
    .executeTakeFirst();
  return row?.user_id;
}

/** Writes a guest with an id for their record. */
export async function insertGuest(
  trx: Transaction<DB>,
  guest: { email: string; locale: Locale; personHash: Buffer; now: Date },
): Promise<{ id: string; patientId: string }> {
  const { id, patientId } = await trx
    .insertInto('user_account')
    .values({
      email: guest.email,
      email_verified: true,
      locale: guest.locale,
      guest: true,
      patient_id: sql<string>`uuidv7()`,
    })
    .returning(['id', sql<string>`patient_id`.as('patientId')])
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('guest')
    .values({ user_id: id, person_hash: guest.personHash, proved_at: guest.now })
    .execute();
  return { id, patientId };
}

/** Two who prove the same address at once come one after the other, until the transaction ends. */
export const lockAddress = (trx: Transaction<DB>, email: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`guest/${email}`}, 0))`.execute(trx);

/** Guests who proved their address last before then and never had a visit, each once. */
export async function takeIdleGuests(
  trx: Transaction<DB>,
  before: Date,
  now: Date,
): Promise<{ accountId: string; patientId: string }[]> {
  // Who ever had a visit was in somebody's care.
  const { rows } = await sql<{ accountId: string; patientId: string }>`
    update guest g set lapsed_at = ${now} from user_account u
    where u.id = g.user_id and u.guest and g.lapsed_at is null and g.proved_at < ${before}
      and not exists (select 1 from kernel.relation r where r.kind = 'care' and r.object = u.patient_id)
    returning u.id as "accountId", u.patient_id as "patientId"`.execute(trx);
  return rows;
}

/** Makes a guest an account; false where the address has one. */
export async function promoteGuest(
  trx: Transaction<DB>,
  id: string,
  passwordHash: string,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('user_account as u')
    .set({ guest: false, updated_at: now })
    .where('u.id', '=', id)
    .where('u.guest', '=', true)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('user_account as other')
            .select('other.id')
            .whereRef('other.email', '=', 'u.email')
            .where('other.guest', '=', false),
        ),
      ),
    )
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  await trx
    .insertInto('credential')
    .values({ user_id: id, provider_id: 'credential', account_id: id, password: passwordHash })
    .execute();
  await trx.deleteFrom('guest').where('user_id', '=', id).execute();
  return true;
}
