/** What nobody does by hand: people whose connection died, and visits that were left open. */
import type { Kernel } from '@hub/kernel/context.ts';
import { isOpen } from '../domain/visit.ts';
import { dropLease } from '../store/presence.ts';
import type { Lease } from '../store/presence.ts';
import type { DB } from '../store/types.gen.ts';
import { factsOf } from '../store/visit-row.ts';
import type { VisitRow } from '../store/visit-row.ts';
import { lockVisit } from '../store/visits.ts';
import { applyAct } from './change-visit.ts';

/** Marks a page as away. Undefined when another page or socket has taken its place meanwhile. */
export function loseConnection(kernel: Kernel<DB>, lease: Lease): Promise<VisitRow | undefined> {
  return kernel.db.transaction().execute(async (trx) => {
    const row = await lockVisit(trx, lease.visitId);
    if (!row || !(await dropLease(trx, lease)) || !isOpen(factsOf(row).state)) return undefined;
    return applyAct(kernel, trx, row, {
      type: 'lose',
      party: lease.party,
      clientId: lease.clientId,
    });
  });
}

/** Empties abandoned places and closes forgotten visits; returns what changed. */
export async function tidyVisits(kernel: Kernel<DB>): Promise<VisitRow[]> {
  const candidates = await kernel.db
    .selectFrom('visit')
    .select('id')
    .where('state', 'in', ['waiting', 'in-call', 'interrupted'])
    .where('away_since', 'is not', null)
    .where('patient_present', '=', false)
    .limit(500)
    .execute();
  const changed: VisitRow[] = [];
  for (const { id } of candidates) {
    const row = await kernel.db.transaction().execute(async (trx) => {
      const before = await lockVisit(trx, id);
      if (!before?.away_since || !isOpen(factsOf(before).state)) return undefined;
      const after = await applyAct(kernel, trx, before, {
        type: 'tidy',
        awaySince: before.away_since,
      });
      return after.state === before.state ? undefined : after;
    });
    if (row) changed.push(row);
  }
  return changed;
}
