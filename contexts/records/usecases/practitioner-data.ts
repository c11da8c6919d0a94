/** What records hold about practitioners: the notes they signed, and whose account they are. */
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { KeptCount } from '@hub/contracts/privacy.ts';
import { basisIn } from '../domain/retention.ts';
import type { DB } from '../store/types.gen.ts';

export async function unlinkAccount(
  trx: Transaction<DB>,
  accountId: string | null,
  practitionerIds: readonly string[],
): Promise<void> {
  await sql`update practitioner set account_id = null
    where account_id = ${accountId}::uuid or id = any(${practitionerIds}::uuid[])`.execute(trx);
}

/**
 * Signed notes are the documentation of their patients' treatment and name who wrote them; they go
 * with the patients' records. No date: it hangs on treatments that may still go on.
 */
export async function keptOfPractitioners(
  trx: Transaction<DB>,
  practitionerIds: readonly string[],
): Promise<KeptCount[]> {
  if (practitionerIds.length === 0) return [];
  const { rows } = await sql<{ country: string | null; count: number }>`
    select c.country, count(*)::integer as count from resource n
      left join resource e on e.type = 'Encounter'
        and e.id = split_part(n.content #>> '{encounter,reference}', '/', 2)::uuid
      left join clinic c on c.id = split_part(e.content #>> '{serviceProvider,reference}', '/', 2)::uuid
    where n.type = 'Composition' and n.locked and n.practitioner_id = any(${practitionerIds}::uuid[])
    group by c.country order by c.country`.execute(trx);
  return rows.map(({ country, count }) => ({
    kind: 'note-signed',
    count,
    basis: basisIn(country ?? undefined),
    until: null,
  }));
}
