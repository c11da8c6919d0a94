/** Leases of connected pages, see the table. */
import type { Kysely, Transaction } from 'kysely';
import { VisitParty } from '@hub/contracts/visit.ts';
import type { DB } from './types.gen.ts';

export interface Lease {
  visitId: string;
  party: VisitParty;
  clientId: string;
  connection: string;
}

export const takeLease = (trx: Transaction<DB>, lease: Lease, now: Date): Promise<unknown> =>
  trx
    .insertInto('presence')
    .values({
      visit_id: lease.visitId,
      party: lease.party,
      client_id: lease.clientId,
      connection: lease.connection,
      seen_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['visit_id', 'party']).doUpdateSet({
        client_id: lease.clientId,
        connection: lease.connection,
        seen_at: now,
      }),
    )
    .execute();

/** Whether this connection held the lease still: false when another page or socket has taken over. */
export async function dropLease(
  trx: Transaction<DB>,
  { visitId, party, connection }: Lease,
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('presence')
    .where('visit_id', '=', visitId)
    .where('party', '=', party)
    .where('connection', '=', connection)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function renewLeases(
  db: Kysely<DB>,
  connections: readonly string[],
  now: Date,
): Promise<void> {
  if (connections.length === 0) return;
  await db
    .updateTable('presence')
    .set({ seen_at: now })
    .where('connection', 'in', connections)
    .execute();
}

/** Leases nobody renewed since `before`: their server has died. */
export async function staleLeases(db: Kysely<DB>, before: Date): Promise<Lease[]> {
  const rows = await db
    .selectFrom('presence')
    .selectAll()
    .where('seen_at', '<', before)
    .limit(200)
    .execute();
  return rows.map((row) => ({
    visitId: row.visit_id,
    party: VisitParty.parse(row.party),
    clientId: row.client_id,
    connection: row.connection,
  }));
}
