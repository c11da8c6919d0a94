import { z } from 'zod';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { conflict } from '@hub/kernel/errors.ts';
import { shownState } from '../domain/parts.ts';
import type { PageQuery, PurgeReportPage, RequestList, RequestState } from '../log-schemas.ts';
import { readPurgeReports, readRequests, retryRequest } from '../rules.ts';
import { partsOf, progressOf, statesOf } from '../store/requests.ts';
import type { DB } from '../store/types.gen.ts';
import { retry } from './watch-requests.ts';

const Counts = z.array(z.object({ kind: z.string(), count: z.int() }));

/** What the nightly purges deleted, the newest first. */
export function purgeReports(
  kernel: Kernel<DB>,
  actor: Actor,
  { before, limit }: PageQuery,
): Promise<PurgeReportPage> {
  return kernel.db.transaction().execute(async (trx) => {
    await kernel.access.require(trx, actor, readPurgeReports, {});
    const rows = await trx
      .selectFrom('purge_report')
      .selectAll()
      .$if(before !== undefined, (query) => query.where('id', '<', before!))
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    const page = rows.slice(0, limit);
    return {
      items: page.map(({ id, context, at, before: until, counts }) => ({
        id,
        context,
        at: at.toISOString(),
        before: until.toISOString(),
        counts: Counts.parse(counts).map((one) => ({ context, ...one })),
      })),
      next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  });
}

/** Requests for copies and erasures, by how they stand; never whose they are. */
export function listRequests(
  kernel: Kernel<DB>,
  actor: Actor,
  state: RequestState | undefined,
): Promise<RequestList> {
  return kernel.db.transaction().execute(async (trx) => {
    await kernel.access.require(trx, actor, readRequests, {});
    const rows = await trx
      .selectFrom('request')
      .selectAll()
      .orderBy('requested_at', 'desc')
      .limit(500)
      .execute();
    const items: RequestList['items'] = [];
    for (const row of rows) {
      const parts = await partsOf(trx, row.id);
      const shown = shownState(
        row.state as Exclude<RequestState, 'failed'>,
        row.failed,
        statesOf(parts),
      );
      if (state !== undefined && shown !== state) continue;
      const attempts = new Map(parts.map((part) => [part.context, part.attempts]));
      items.push({
        id: row.id,
        kind: row.kind === 'erasure' ? 'erasure' : 'export',
        state: shown,
        requestedAt: row.requested_at.toISOString(),
        contexts: progressOf(parts).map((one) => ({
          ...one,
          attempts: attempts.get(one.context) ?? 0,
        })),
      });
    }
    return { items };
  });
}

/** Asks again for what is missing. 409 where nothing is. */
export async function retryNow(kernel: Kernel<DB>, actor: Actor, id: string): Promise<void> {
  await kernel.db.transaction().execute(async (trx) => {
    await kernel.access.require(trx, actor, retryRequest, {});
    await kernel.audit.write(trx, actor, { action: 'update', kind: 'privacy-request', id });
  });
  if (!(await retry(kernel, id))) throw conflict('nothing_to_retry', 'Nothing of it is open');
}
