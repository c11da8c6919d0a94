import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { AppError, conflict, notFound } from '@hub/kernel/errors.ts';
import { actForPatient } from '../rules.ts';
import type { Export, PersonalRequest } from '../schemas.ts';
import { isOwnCaller, personOf, personOrCaller } from '../store/people.ts';
import { askForParts, partsOf, toExport } from '../store/requests.ts';
import type { RequestRow } from '../store/requests.ts';
import type { DB } from '../store/types.gen.ts';

/** Asks every context for its part of a copy (GDPR, Art. 15 and 20). 409 while one is being prepared. */
export function requestExport(
  kernel: Kernel<DB>,
  actor: Actor,
  { patientId, locale }: PersonalRequest,
): Promise<Export> {
  return kernel.db.transaction().execute(async (trx) => {
    const {
      actor: account,
      subject,
      id: subjectId,
    } = await personOrCaller(kernel, trx, actor, patientId);
    const row = await trx
      .insertInto('request')
      .values({
        kind: 'export',
        state: 'preparing',
        account_id: subject.accountId,
        patient_id: subject.patientId,
        practitioner_ids: [...subject.practitionerIds],
        requested_by: account.accountId,
        locale,
        requested_at: kernel.clock.now(),
      })
      .onConflict((on) => on.doNothing())
      .returningAll()
      .executeTakeFirst();
    if (row === undefined)
      throw conflict('export_under_way', 'A copy is being prepared', { subjectId });
    await askForParts(kernel, trx, row);
    await kernel.audit.write(trx, account, {
      action: 'create',
      kind: 'export',
      id: row.id,
      patient: subject.patientId,
    });
    return toExport(row, await partsOf(trx, row.id));
  });
}

/** The person's own requests, the newest first. */
export function listExports(kernel: Kernel<DB>, actor: Actor): Promise<{ items: Export[] }> {
  return kernel.db.transaction().execute(async (trx) => {
    const rows = await visible(kernel, trx, actor)
      .orderBy('requested_at', 'desc')
      .limit(50)
      .execute();
    const items: Export[] = [];
    for (const row of rows) items.push(toExport(row, await partsOf(trx, row.id)));
    return { items };
  });
}

export function getExport(kernel: Kernel<DB>, actor: Actor, id: string): Promise<Export> {
  return kernel.db.transaction().execute(async (trx) => {
    const row = await visible(kernel, trx, actor).where('id', '=', id).executeTakeFirst();
    if (row === undefined) throw notFound('export');
    return toExport(row, await partsOf(trx, id));
  });
}

/** The archive itself. 409 before it is ready, 410 once it has expired. */
export function downloadExport(kernel: Kernel<DB>, actor: Actor, id: string): Promise<Buffer> {
  return kernel.db.transaction().execute(async (trx) => {
    const row = await visible(kernel, trx, actor).where('id', '=', id).executeTakeFirst();
    if (row === undefined) throw notFound('export');
    if (row.state === 'preparing') throw conflict('export_not_ready', 'It is not ready yet');
    const fileId = presentFile(row, kernel.clock.now());
    const { data } = await kernel.files.read(trx, fileId);
    await trx
      .updateTable('request')
      .set({ downloaded_at: kernel.clock.now() })
      .where('id', '=', id)
      .execute();
    await kernel.audit.write(trx, actor, {
      action: 'export',
      kind: 'export',
      id,
      patient: row.patient_id,
    });
    return data;
  });
}

function presentFile({ file_id: id, expires_at: end }: RequestRow, now: Date): string {
  if (id === null || end === null || end <= now)
    throw new AppError('export_expired', 'The copy has been deleted; ask for a new one', {
      status: 410,
    });
  return id;
}

/** Those whom the person asked about, for as long as they still act for them. */
function visible(kernel: Kernel<DB>, trx: Transaction<DB>, actor: Actor) {
  const patient = sql.ref<string>('patient_id');
  const { accountId } = personOf(actor);
  return trx
    .selectFrom('request')
    .selectAll()
    .where('kind', '=', 'export')
    .where('requested_by', '=', accountId)
    .where(
      sql<boolean>`(patient_id is null or ${kernel.access.where(actor, actForPatient, { patient })}
        or ${isOwnCaller(kernel, actor, patient)})`,
    );
}
