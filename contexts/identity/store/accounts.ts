import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import type { Locale } from '@hub/contracts/locale.ts';
import type { Account, Membership, Role } from '../domain/account.ts';
import type { DB } from './types.gen.ts';

/** What a new account starts with. */
export interface NewAccount {
  email: string;
  passwordHash: string;
  locale: Locale;
  /** `new` makes an id for the record of a patient. */
  patientId: string | null;
  practitionerId: string | null;
  roles: readonly Membership[];
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
      locale: account.locale,
      patient_id: account.patientId === 'new' ? sql<string>`uuidv7()` : account.patientId,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning(['id', 'patient_id'])
    .executeTakeFirst();
  if (created === undefined) return undefined;
  await trx
    .insertInto('credential')
    .values({
      user_id: created.id,
      provider_id: 'credential',
      account_id: created.id,
      password: account.passwordHash,
    })
    .execute();
  if (account.practitionerId !== null) {
    await trx
      .insertInto('practitioner_link')
      .values({ practitioner_id: account.practitionerId, user_id: created.id })
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
    .orderBy('id')
    .execute();
  const profile = await db
    .selectFrom('practitioner_link')
    .select('practitioner_id')
    .where('user_id', '=', id)
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst();
  return {
    id: row.id,
    email: row.email,
    locale: row.locale as Locale,
    patientId: row.patient_id,
    practitionerId: profile?.practitioner_id ?? null,
    roles: roles.map(({ role, clinic_id }) => ({ role: role as Role, clinicId: clinic_id })),
    hasSecondFactor: row.two_factor_enabled,
  };
}

/** Sets the language of the account; false where there is no such account. */
export async function updateLocale(
  trx: Transaction<DB>,
  id: string,
  locale: Locale,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('user_account')
    .set({ locale, updated_at: at })
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
