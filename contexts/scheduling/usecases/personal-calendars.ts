import type { Transaction } from 'kysely';
import type { Subject } from '@hub/kernel/privacy/personal-data.ts';
import type { DB } from '../store/types.gen.ts';

/** The private addresses that a person made, without the secrets in them, and those of their visits. */
export async function feedsOf(
  { accountId, patientId }: Subject,
  trx: Transaction<DB>,
): Promise<unknown[]> {
  const rows = await trx
    .selectFrom('calendar_feed')
    .selectAll()
    .where((e) =>
      e.or([
        e('account_id', '=', accountId),
        ...(patientId === null ? [] : [e('patient_id', '=', patientId)]),
      ]),
    )
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    isOwn: row.account_id === accountId,
    of: row.practitioner_id === null ? 'patient' : 'practitioner',
    createdAt: row.created_at.toISOString(),
    lastReadAt: row.read_at?.toISOString() ?? null,
  }));
}

/** The calendars that a practitioner connected; their addresses and passwords stay sealed. */
export async function calendarsOf(
  { practitionerIds }: Subject,
  trx: Transaction<DB>,
): Promise<unknown[]> {
  if (practitionerIds.length === 0) return [];
  const rows = await trx
    .selectFrom('calendar_source')
    .selectAll()
    .where('practitioner_id', 'in', practitionerIds)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    practitionerId: row.practitioner_id,
    kind: row.kind,
    name: row.name,
    writesVisits: row.writes_visits,
    createdAt: row.created_at.toISOString(),
    lastReadAt: row.synced_at?.toISOString() ?? null,
  }));
}

/** The person's own addresses, and those that others made of their visits. Returns how many. */
export async function eraseFeeds(
  { accountId, patientId }: Subject,
  trx: Transaction<DB>,
): Promise<number> {
  const gone = await trx
    .deleteFrom('calendar_feed')
    .where((e) =>
      e.or([
        e('account_id', '=', accountId),
        ...(patientId === null ? [] : [e('patient_id', '=', patientId)]),
      ]),
    )
    .returning('id')
    .execute();
  return gone.length;
}
