import type { Kysely, Transaction } from 'kysely';
import type { Locale } from '@hub/contracts/locale.ts';
import type { Secrets } from '@hub/kernel/secrets.ts';
import { openAddress, sealAddress } from './content.ts';
import type { DB } from './types.gen.ts';

/** Where an account, or a patient without one, is reached, and in which language. */
export interface Contact {
  address: string;
  locale: Locale;
  /** Undefined where it is not known. */
  timeZone: string | undefined;
}

/** Keeps what is newest; false where a newer one was known. An address of null forgets it. */
export async function saveContact(
  trx: Transaction<DB>,
  secrets: Secrets,
  contact: {
    accountId: string;
    address: string | null;
    locale: Locale;
    timeZone: string | undefined;
    sequence: number;
    at: Date;
  },
): Promise<boolean> {
  const { accountId, address, locale, timeZone, sequence, at } = contact;
  const values = {
    address: address === null ? null : sealAddress(secrets, accountId, address),
    locale,
    // What is gone leaves no trace of where it was.
    time_zone: address === null ? null : (timeZone ?? null),
    sequence,
    changed_at: at,
  };
  const saved = await trx
    .insertInto('contact')
    .values({ account_id: accountId, ...values })
    .onConflict((row) =>
      row.column('account_id').doUpdateSet(values).where('contact.sequence', '<', sequence),
    )
    .returning('account_id')
    .executeTakeFirst();
  return saved !== undefined;
}

/** The account's contact, or undefined where none is known yet or any more. */
export async function findContact(
  db: Kysely<DB> | Transaction<DB>,
  secrets: Secrets,
  accountId: string,
): Promise<Contact | undefined> {
  const row = await db
    .selectFrom('contact')
    .select(['address', 'locale', 'time_zone'])
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  if (!row?.address) return undefined;
  return {
    address: openAddress(secrets, accountId, row.address),
    locale: row.locale as Locale,
    timeZone: row.time_zone ?? undefined,
  };
}
