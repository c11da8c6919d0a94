import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { PartErased } from '@hub/contracts/events/privacy.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import type { Handlers } from '@hub/kernel/events/events.ts';
import { allDone } from '../domain/parts.ts';
import { lockRequest, partsOf, statesOf } from '../store/requests.ts';
import type { RequestRow } from '../store/requests.ts';
import type { DB } from '../store/types.gen.ts';

type Answered = RequestRow['state'];

/** Collects what contexts answer, and goes on when the last part has come. */
export const followParts = (kernel: Kernel<DB>): Handlers<DB> => ({
  'privacy.export-part.v1': ({ payload: { requestId, context, fileId } }, trx) =>
    take(trx, requestId, 'preparing', context, { file_id: fileId }, () =>
      kernel.jobs.add(trx, 'assemble-export', { id: requestId }, { key: requestId }),
    ),
  'privacy.part-previewed.v1': ({ payload }, trx) =>
    take(trx, payload.requestId, 'previewing', payload.context, counts(payload), async () => {
      await trx
        .updateTable('request')
        .set({ state: 'previewed' })
        .where('id', '=', payload.requestId)
        .execute();
    }),
  'privacy.part-erased.v1': ({ payload }, trx) =>
    take(trx, payload.requestId, 'erasing', payload.context, counts(payload), () =>
      finishErasure(kernel, trx, payload.requestId),
    ),
  'privacy.part-failed.v1': async ({ payload: { requestId, context } }, trx) => {
    await lockRequest(trx, requestId);
    await trx
      .updateTable('part')
      .set((e) => ({ state: 'failed', attempts: e('attempts', '+', 1) }))
      .where('request_id', '=', requestId)
      .where('context', '=', context)
      .where('state', '<>', 'done')
      .execute();
  },
  'privacy.purged.v1': async ({ payload: { context, at, before, rows } }, trx) => {
    await trx
      .insertInto('purge_report')
      .values({ context, at, before, counts: JSON.stringify(rows) })
      .execute();
  },
});

const counts = ({ erased, kept }: PartErased) => ({
  erased: JSON.stringify(erased),
  kept: JSON.stringify(kept),
});

/** Keeps the first answer of each context: what was erased once is not there to be counted again. */
async function take(
  trx: Transaction<DB>,
  requestId: string,
  state: Answered,
  context: string,
  answer: { file_id: string } | { erased: string; kept: string },
  whenAllDone: () => Promise<void>,
): Promise<void> {
  const request = await lockRequest(trx, requestId);
  if (request?.state !== state) return;
  const { numUpdatedRows } = await trx
    .updateTable('part')
    .set({ ...answer, state: 'done' })
    .where('request_id', '=', requestId)
    .where('context', '=', context)
    .where('state', '<>', 'done')
    .executeTakeFirst();
  if (numUpdatedRows > 0n && allDone(statesOf(await partsOf(trx, requestId)))) await whenAllDone();
}

/** From here the request is the receipt, and names nobody. Mails and addresses that travelled sealed go with the rest. */
async function finishErasure(
  { clock }: Kernel<DB>,
  trx: Transaction<DB>,
  id: string,
): Promise<void> {
  const now = clock.now();
  await trx
    .updateTable('request')
    .set({
      state: 'done',
      failed: false,
      done_at: now,
      account_id: null,
      patient_id: null,
      practitioner_ids: [],
      requested_by: null,
    })
    .where('id', '=', id)
    .execute();
  await sql`select kernel.purge_events('-infinity', 'infinity')`.execute(trx);
}
