import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Kernel } from '@hub/kernel/context.ts';
import { counted } from '@hub/kernel/privacy/personal-data.ts';
import type { ErasurePart, PersonalData, Subject } from '@hub/kernel/privacy/personal-data.ts';
import type { PurgedCount } from '@hub/kernel/privacy/purge.ts';
import { consentProofUntil } from '../domain/consents.ts';
import type { DB } from '../store/types.gen.ts';
import { toEntries } from './access-log.ts';
import type { AccessEntry } from './access-log.ts';
import { historyOf } from './consents.ts';
import { restrictionOf } from './restriction.ts';

/** A receipt is the proof that a duty was done (GDPR, Art. 5(2)), kept until claims are time-barred. */
const RECEIPT_YEARS = 3;
const PAGE = 1000;

/** Consents, restrictions, what was asked for, and who looked. */
export const personalData = (kernel: Kernel<DB>): PersonalData<DB> => ({
  async export({ accountId, patientId }, trx) {
    const requests = await trx
      .selectFrom('request')
      .selectAll()
      .where((e) => e.or([e('account_id', '=', accountId), e('patient_id', '=', patientId)]))
      .orderBy('requested_at')
      .execute();
    return {
      data: {
        consents: [
          ...(patientId === null ? [] : await historyOf(trx, patientId)),
          ...(accountId === null ? [] : await historyOf(trx, accountId)),
        ],
        restrictions: patientId === null ? [] : (await restrictionOf(trx, patientId)).history,
        requests: requests.map((row) => ({
          kind: row.kind,
          state: row.state,
          requestedAt: row.requested_at.toISOString(),
          downloadedAt: row.downloaded_at?.toISOString() ?? null,
        })),
        accessLog: patientId === null ? [] : await wholeLog(kernel, trx, patientId),
      },
    };
  },
  erase: (subject, trx) => erase(kernel, subject, trx),
});

async function wholeLog(
  { audit }: Kernel<DB>,
  trx: Transaction<DB>,
  patient: string,
): Promise<AccessEntry[]> {
  const entries: AccessEntry[] = [];
  let before: number | undefined;
  for (;;) {
    const rows = await audit.read(trx, {
      patient,
      limit: PAGE,
      ...(before !== undefined && { before }),
    });
    entries.push(...(await toEntries(trx, rows)));
    if (rows.length < PAGE) return entries;
    before = rows.at(-1)?.id;
  }
}

/** The erasure itself stays, as its receipt; proofs of consent and the log stay for their time. */
async function erase(
  { access, clock }: Kernel<DB>,
  { accountId, patientId }: Subject,
  trx: Transaction<DB>,
): Promise<ErasurePart> {
  const exports = await trx
    .deleteFrom('request')
    .where('kind', '=', 'export')
    .where((e) =>
      e.or([
        e('account_id', '=', accountId),
        e('patient_id', '=', patientId),
        e('requested_by', '=', accountId),
      ]),
    )
    .executeTakeFirst();
  const restrictions = await trx
    .deleteFrom('restriction')
    .where('patient_id', '=', patientId)
    .executeTakeFirst();
  if (patientId !== null) {
    await access.revoke(trx, { subject: patientId, kind: 'restricted', object: patientId });
    await trx.deleteFrom('patient_clinic').where('patient_id', '=', patientId).execute();
  }
  const until = consentProofUntil(clock.now());
  const consents = await trx
    .updateTable('consent')
    .set((e) => ({ keep_until: e.fn.coalesce('keep_until', sql<Date>`${until}::timestamptz`) }))
    .where(
      'subject_id',
      'in',
      [accountId, patientId].filter((id) => id !== null),
    )
    .executeTakeFirst();
  const { rows } = await sql<{
    n: number;
  }>`select kernel.count_audit(${patientId}::uuid, ${accountId}::uuid) as n`.execute(trx);
  const audited = rows[0]?.n ?? 0;
  return {
    erased: counted({
      export: Number(exports.numDeletedRows),
      restriction: Number(restrictions.numDeletedRows),
    }),
    kept: [
      {
        kind: 'consent' as const,
        count: Number(consents.numUpdatedRows),
        basis: 'gdpr-7-1' as const,
        until: until.toISOString(),
      },
      // Rows of the log are never removed: the chain that proves the others would break.
      { kind: 'audit-entry' as const, count: audited, basis: 'gdpr-5-2' as const, until: null },
    ].filter(({ count }) => count > 0),
  };
}

/** Receipts and proofs of consent whose time has come, and previews that nobody confirmed. */
export async function purge({ db, clock }: Kernel<DB>, before: Date): Promise<PurgedCount[]> {
  const now = clock.now();
  const oldest = new Date(now);
  oldest.setUTCFullYear(oldest.getUTCFullYear() - RECEIPT_YEARS);
  const receipts = await db
    .deleteFrom('request')
    .where('state', '=', 'done')
    .where('done_at', '<', oldest)
    .executeTakeFirst();
  const requests = await db
    .deleteFrom('request')
    .where('state', 'in', ['previewing', 'previewed', 'ready', 'expired'])
    .where('requested_at', '<', before)
    .executeTakeFirst();
  const consents = await db.deleteFrom('consent').where('keep_until', '<=', now).executeTakeFirst();
  const reports = await db.deleteFrom('purge_report').where('at', '<', oldest).executeTakeFirst();
  return [
    { kind: 'receipt', count: Number(receipts.numDeletedRows) },
    { kind: 'request', count: Number(requests.numDeletedRows) },
    { kind: 'consent-of-erased', count: Number(consents.numDeletedRows) },
    { kind: 'purge-report', count: Number(reports.numDeletedRows) },
  ];
}
