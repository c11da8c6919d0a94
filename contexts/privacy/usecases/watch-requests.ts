import type { Kernel } from '@hub/kernel/context.ts';
import { PART_LATE_MS, allDone } from '../domain/parts.ts';
import { askForParts, lockRequest, partsOf, statesOf } from '../store/requests.ts';
import type { DB } from '../store/types.gen.ts';

/** The worker tries a failed part for hours; after that it is asked for anew. */
const ASK_AGAIN_MS = 6 * 3_600_000;

/** A part that never came is a failure that somebody must see; one that failed for long is asked for again. */
export async function watchRequests(kernel: Kernel<DB>): Promise<void> {
  const { db, clock, log } = kernel;
  const now = clock.now();
  const late = await db
    .updateTable('part')
    .set({ state: 'failed' })
    .where('state', '=', 'waiting')
    .where('asked_at', '<', new Date(now.getTime() - PART_LATE_MS))
    .returning(['request_id', 'context'])
    .execute();
  for (const { request_id: requestId, context } of late)
    log.error({ requestId, part: context }, 'a part of personal data did not come');
  const again = await db
    .selectFrom('part')
    .select('request_id')
    .distinct()
    .where('state', '=', 'failed')
    .where('asked_at', '<', new Date(now.getTime() - ASK_AGAIN_MS))
    .execute();
  for (const { request_id: id } of again) await retry(kernel, id);
  await db
    .updateTable('request')
    .set({ state: 'expired', file_id: null, file_size: null })
    .where('state', '=', 'ready')
    .where('expires_at', '<=', now)
    .execute();
}

/** Asks for every part that has not come, or puts the copy together again. False where nothing is open. */
export function retry(kernel: Kernel<DB>, id: string): Promise<boolean> {
  return kernel.db.transaction().execute(async (trx) => {
    const request = await lockRequest(trx, id);
    if (request === undefined || !['preparing', 'previewing', 'erasing'].includes(request.state))
      return false;
    const parts = await partsOf(trx, id);
    if (allDone(statesOf(parts)))
      await kernel.jobs.add(trx, 'assemble-export', { id }, { key: id });
    else
      await askForParts(
        kernel,
        trx,
        request,
        parts.filter(({ state }) => state !== 'done').map(({ context }) => context),
      );
    return true;
  });
}
