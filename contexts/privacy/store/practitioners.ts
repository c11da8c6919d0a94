import type { Transaction } from 'kysely';
import type { AuditRow } from '@hub/kernel/audit/read.ts';
import type { DB } from './types.gen.ts';

/** As whom the account of a row practises: at the row's clinic where they practise at several. */
export async function practitionersOf(
  trx: Transaction<DB>,
  rows: readonly AuditRow[],
): Promise<(row: AuditRow) => string | null> {
  const accounts = [...new Set(rows.flatMap(({ accountId }) => accountId ?? []))];
  const known =
    accounts.length === 0
      ? []
      : await trx
          .selectFrom('practitioner')
          .select(['id', 'account_id', 'clinic_id'])
          .where('account_id', 'in', accounts)
          .orderBy('id')
          .execute();
  return ({ accountId, clinicId }) => {
    const own = known.filter((one) => one.account_id === accountId);
    return (own.find((one) => one.clinic_id === clinicId) ?? own[0])?.id ?? null;
  };
}
