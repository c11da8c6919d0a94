import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import type { Locale } from '@hub/contracts/locale.ts';
import type { Account, Factor, Membership, Role } from '../domain/account.ts';
import type { DB } from './types.gen.ts';

/** What a new account starts with. */
export interface NewAccount {
  email: string;
  /** Null for an account that signs in by another way only. */
  passwordHash: string | null;
  locale: Locale;
  timeZone?: string | null;
  /** `new` makes an id for the record of a patient. */
  patientId: string | null;
  practitionerId: string | null;
  roles: readonly Membership[];
  /** What colleagues call the person. */
  displayName?: string;
}

/** The ids of a new account, or undefined where the e-mail address has one already. */
export async function insertAccount(
  trx: Transaction<DB>,
  account: NewAccount,
): Promise<{ id: string; patientId: string | null } | undefined> {
  const created = await trx
    .insertInto('user_account')
    .values({
      email: account.email.toLowerCase(),
      email_verified: true,
      locale: account.locale,
      time_zone: account.timeZone ?? null,
      patient_id: account.patientId === 'new' ? sql<string>`uuidv7()` : account.patientId,
    })
    .onConflict((conflict) =>
      conflict
        .column('email')
        .where(sql<boolean>`not guest`)
        .doNothing(),
    )
    .returning(['id', 'patient_id'])
    .executeTakeFirst();
  if (created === undefined) return undefined;
  if (account.passwordHash !== null) {
    await trx
      .insertInto('credential')
      .values({
        user_id: created.id,
        provider_id: 'credential',
        account_id: created.id,
        password: account.passwordHash,
      })
      .execute();
  }
  if (account.practitionerId !== null) {
    await trx
      .insertInto('practitioner_link')
      .values({
        practitioner_id: account.practitionerId,
        user_id: created.id,
        clinic_id: account.roles.find(({ role }) => role === 'doctor')?.clinicId ?? null,
      })
      .execute();
  }
  if (account.roles.length > 0) {
    await trx
      .insertInto('membership')
      .values(
        account.roles.map(({ role, clinicId }) => ({
          user_id: created.id,
          role,
          clinic_id: clinicId,
          how: 'operator',
          display_name: account.displayName ?? null,
        })),
      )
      .execute();
  }
  return { id: created.id, patientId: created.patient_id };
}

/** The account with its roles, or undefined. */
export async function findAccount(
  db: Kysely<DB> | Transaction<DB>,
  id: string,
): Promise<Account | undefined> {
  const row = await db
    .selectFrom('user_account')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const roles = await db
    .selectFrom('membership')
    .select(['role', 'clinic_id'])
    .where('user_id', '=', id)
    // While somebody is suspended they are not staff.
    .where('suspended_at', 'is', null)
    .orderBy('id')
    .execute();
  const profile = await db
    .selectFrom('practitioner_link')
    .select('practitioner_id')
    .where('user_id', '=', id)
    .where('suspended', '=', false)
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst();
  return {
    id: row.id,
    email: row.email,
    locale: row.locale as Locale,
    timeZone: row.time_zone,
    patientId: row.patient_id,
    practitionerId: profile?.practitioner_id ?? null,
    roles: roles.map(({ role, clinic_id }) => ({ role: role as Role, clinicId: clinic_id })),
    ...(await listGuardianships(db, row)),
    guest: row.guest,
    emailVerified: row.email_verified,
    ...(await listFactors(db, id)),
  };
}

/** Whether the account signs in as a practitioner of another clinic, or of none that is known. */
export async function hasProfileOutside(
  db: Kysely<DB> | Transaction<DB>,
  accountId: string,
  clinicId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('practitioner_link as l')
    .leftJoin('practitioner as p', 'p.id', 'l.practitioner_id')
    .select('l.practitioner_id')
    .where('l.user_id', '=', accountId)
    .where('l.suspended', '=', false)
    .where(sql`coalesce(l.clinic_id, p.clinic_id)`, 'is distinct from', clinicId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function listGuardianships(
  db: Kysely<DB> | Transaction<DB>,
  { id, patient_id }: { id: string; patient_id: string | null },
): Promise<Pick<Account, 'dependants' | 'guardians'>> {
  const rows = await db
    .selectFrom('guardianship')
    .select(['id', 'guardian_id', 'patient_id', 'until'])
    .where('ended_at', 'is', null)
    .where('until', '>', sql<Date>`now()`)
    .where((eb) => eb.or([eb('guardian_id', '=', id), eb('patient_id', '=', patient_id)]))
    .orderBy('id')
    .execute();
  return {
    dependants: rows
      .filter((row) => row.guardian_id === id)
      .map((row) => ({ guardianshipId: row.id, patientId: row.patient_id, until: row.until })),
    guardians: rows
      .filter((row) => row.patient_id === patient_id)
      .map((row) => ({ guardianshipId: row.id, accountId: row.guardian_id, until: row.until })),
  };
}

async function listFactors(
  db: Kysely<DB> | Transaction<DB>,
  id: string,
): Promise<Pick<Account, 'factors' | 'recoveryCodesLeft'>> {
  const { rows } = await sql<{ factor: Factor; remaining: number }>`
    select 'password' as factor, 0 as remaining from credential
      where user_id = ${id} and provider_id = 'credential' and password is not null
    union all select 'totp', 0 from two_factor where user_id = ${id} and verified
    union all select 'passkey', 0 where exists (select 1 from passkey where user_id = ${id})
    union all select 'recovery-code', remaining from recovery_codes where user_id = ${id}`.execute(
    db,
  );
  return {
    factors: rows.map(({ factor }) => factor),
    recoveryCodesLeft: rows.find(({ factor }) => factor === 'recovery-code')?.remaining ?? 0,
  };
}

/** Holds the account until the transaction ends, so that what is decided about it stays true. */
export async function lockAccount(trx: Transaction<DB>, id: string): Promise<Account | undefined> {
  await trx.selectFrom('user_account').select('id').where('id', '=', id).forUpdate().execute();
  return findAccount(trx, id);
}

/** The account of an e-mail address, or undefined; guests have none. */
export async function findAccountId(
  db: Kysely<DB> | Transaction<DB>,
  email: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('user_account')
    .select('id')
    .where('email', '=', email)
    .where('guest', '=', false)
    .executeTakeFirst();
  return row?.id;
}

/** Sets the language or the time zone of the account; false where there is no such account. */
export async function updateAccount(
  trx: Transaction<DB>,
  id: string,
  { locale, timeZone }: { locale?: Locale | undefined; timeZone?: string | undefined },
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('user_account')
    .set({
      ...(locale !== undefined && { locale }),
      ...(timeZone !== undefined && { time_zone: timeZone }),
      updated_at: at,
    })
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
