import type { Selectable, Transaction } from 'kysely';
import { CONTEXTS } from '@hub/contracts/contexts.ts';
import type { ContextName } from '@hub/contracts/contexts.ts';
import type { ExportRequested } from '@hub/contracts/events/privacy.ts';
import { ErasedCount, KeptCount } from '@hub/contracts/privacy.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { shownState, sumErased, sumKept } from '../domain/parts.ts';
import type { Erasure, Export, PartProgress } from '../schemas.ts';
import type { DB, Part, Request } from './types.gen.ts';

export type RequestRow = Selectable<Request>;
export type PartRow = Selectable<Part>;

/** Locked: two answers that come at once are counted one after the other. */
export const lockRequest = (trx: Transaction<DB>, id: string): Promise<RequestRow | undefined> =>
  trx.selectFrom('request').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

export const partsOf = (trx: Transaction<DB>, id: string): Promise<PartRow[]> =>
  trx.selectFrom('part').selectAll().where('request_id', '=', id).orderBy('context').execute();

const ASKED = {
  preparing: 'privacy.export-requested.v1',
  previewing: 'privacy.erasure-preview-requested.v1',
  erasing: 'privacy.erasure-requested.v1',
} as const;

/** Asks contexts for their parts, all of them unless told; whoever was asked before is asked again. */
export async function askForParts(
  { events, clock }: Kernel<DB>,
  trx: Transaction<DB>,
  request: RequestRow,
  contexts: readonly string[] = CONTEXTS,
): Promise<void> {
  const asked_at = clock.now();
  await trx
    .insertInto('part')
    .values(contexts.map((context) => ({ request_id: request.id, context, asked_at })))
    .onConflict((on) =>
      on.columns(['request_id', 'context']).doUpdateSet((e) => ({
        state: 'waiting',
        attempts: e('part.attempts', '+', 1),
        asked_at,
        file_id: null,
        erased: '[]',
        kept: '[]',
      })),
    )
    .execute();
  const name = ASKED[request.state as keyof typeof ASKED];
  const payload: ExportRequested = {
    requestId: request.id,
    accountId: request.account_id,
    patientId: request.patient_id,
    practitionerIds: request.practitioner_ids,
    contexts: [...contexts],
  };
  await events.emit(trx, name, request.id, payload);
}

/** In the order in which contexts are listed; those that left the product since come last. */
export const progressOf = (parts: readonly PartRow[]): PartProgress[] =>
  CONTEXTS.flatMap((context: ContextName) =>
    parts
      .filter((part) => part.context === context)
      .map(({ state }) => ({ context, state: state as PartProgress['state'] })),
  );

export const toExport = (row: RequestRow, parts: readonly PartRow[]): Export => ({
  id: row.id,
  patientId: row.patient_id,
  state: shownState(row.state as Exclude<Export['state'], 'failed'>, row.failed, statesOf(parts)),
  requestedAt: row.requested_at.toISOString(),
  readyAt: row.done_at?.toISOString() ?? null,
  expiresAt: row.expires_at?.toISOString() ?? null,
  downloadedAt: row.downloaded_at?.toISOString() ?? null,
  size: row.file_size,
  contexts: progressOf(parts),
});

export function toErasure(row: RequestRow, parts: readonly PartRow[]): Erasure {
  const state = row.state as Exclude<Erasure['state'], 'failed'>;
  return {
    id: row.id,
    patientId: row.patient_id,
    state: shownState(state, row.failed, statesOf(parts)),
    requestedAt: row.requested_at.toISOString(),
    confirmedAt: row.confirmed_at?.toISOString() ?? null,
    doneAt: row.done_at?.toISOString() ?? null,
    contexts: progressOf(parts),
    erased: sumErased(parts.flatMap(({ erased }) => ErasedCount.array().parse(erased))),
    kept: sumKept(parts.flatMap(({ kept }) => KeptCount.array().parse(kept))),
  };
}

export const statesOf = (parts: readonly PartRow[]): { state: PartProgress['state'] }[] =>
  parts.map(({ state }) => ({ state: state as PartProgress['state'] }));
