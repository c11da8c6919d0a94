import { sql } from 'kysely';
import type { Kysely, Selectable, Transaction } from 'kysely';
import { notFound } from '@hub/kernel/errors.ts';
import type { DB, Membership as MembershipTable } from './types.gen.ts';

export type MembershipRow = Selectable<MembershipTable>;

/** A clinic, or null for the roles of the whole platform. */
export type Place = string | null;

/** One change of a clinic's roles at a time, so that two administrators cannot remove each other at once. */
export async function lockPlace(trx: Transaction<DB>, place: Place): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`identity.roles/${place ?? 'platform'}`}, 0))`.execute(
    trx,
  );
}

/** A membership by its id; throws 404. */
export async function getMembership(trx: Transaction<DB>, id: string): Promise<MembershipRow> {
  const row = await trx
    .selectFrom('membership')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw notFound('membership');
  return row;
}

export const findMembership = (
  trx: Transaction<DB>,
  of: { accountId: string; role: string; clinicId: Place },
): Promise<MembershipRow | undefined> =>
  trx
    .selectFrom('membership')
    .selectAll()
    .where('user_id', '=', of.accountId)
    .where('role', '=', of.role)
    .where('clinic_id', 'is not distinct from', of.clinicId)
    .executeTakeFirst();

/** Whether nobody else who is not suspended has this role there. */
export async function isLast(
  trx: Transaction<DB>,
  { id, role, clinic_id }: MembershipRow,
): Promise<boolean> {
  const other = await trx
    .selectFrom('membership')
    .select('id')
    .where('role', '=', role)
    .where('clinic_id', 'is not distinct from', clinic_id)
    .where('id', '<>', id)
    .where('suspended_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return other === undefined;
}

/** The profiles of the account at the clinic, with whether they are suspended. */
export async function profilesAt(
  db: Kysely<DB> | Transaction<DB>,
  accountId: string,
  clinicId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('practitioner_link as l')
    .leftJoin('practitioner as p', 'p.id', 'l.practitioner_id')
    .select('l.practitioner_id')
    .where('l.user_id', '=', accountId)
    .where((eb) => eb(eb.fn.coalesce('l.clinic_id', 'p.clinic_id'), '=', clinicId))
    .orderBy('l.practitioner_id')
    .execute();
  return rows.map((row) => row.practitioner_id);
}
