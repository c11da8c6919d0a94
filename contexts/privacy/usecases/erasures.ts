import type { Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { conflict, notFound } from '@hub/kernel/errors.ts';
import { RETENTION_BASES } from '@hub/contracts/privacy.ts';
import type { Erasure, PersonalRequest, Receipt } from '../schemas.ts';
import {
  hasAccount,
  hasOtherGuardian,
  personOf,
  personOrCaller,
  staffRelations,
} from '../store/people.ts';
import { askForParts, lockRequest, partsOf, toErasure } from '../store/requests.ts';
import type { RequestRow } from '../store/requests.ts';
import type { DB } from '../store/types.gen.ts';

/**
 * Prepares an erasure: every context tries it and takes it back, so that what is shown is what will
 * happen. 409 for people who work for a clinic, an authority or the platform.
 */
export function requestErasure(
  kernel: Kernel<DB>,
  actor: Actor,
  { patientId, locale }: PersonalRequest,
): Promise<Erasure> {
  return kernel.db.transaction().execute(async (trx) => {
    const { actor: account, subject } = await personOrCaller(kernel, trx, actor, patientId);
    await refuseStaff(kernel, trx, subject, account.accountId);
    // One who only looked leaves no trace of it.
    await trx
      .deleteFrom('request')
      .where('kind', '=', 'erasure')
      .where('requested_by', '=', account.accountId)
      .where('patient_id', 'is not distinct from', subject.patientId)
      .where('state', 'in', ['previewing', 'previewed'])
      .execute();
    const row = await trx
      .insertInto('request')
      .values({
        kind: 'erasure',
        state: 'previewing',
        account_id: subject.accountId,
        patient_id: subject.patientId,
        practitioner_ids: [...subject.practitionerIds],
        requested_by: account.accountId,
        locale,
        requested_at: kernel.clock.now(),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await askForParts(kernel, trx, row);
    await audit(kernel, trx, actor, row, 'create');
    return toErasure(row, await partsOf(trx, row.id));
  });
}

export function getErasure(kernel: Kernel<DB>, actor: Actor, id: string): Promise<Erasure> {
  return kernel.db.transaction().execute(async (trx) => {
    const row = await ownErasure(trx, actor, id);
    return toErasure(row, await partsOf(trx, id));
  });
}

/** Begins the erasure that was shown. There is no way back from here. */
export function confirmErasure(kernel: Kernel<DB>, actor: Actor, id: string): Promise<Erasure> {
  return kernel.db.transaction().execute(async (trx) => {
    const row = await ownErasure(trx, actor, id);
    if (row.state === 'previewing')
      throw conflict('erasure_not_ready', 'What would be erased is still being put together');
    if (row.state !== 'previewed') throw conflict('erasure_under_way', 'It has begun already');
    await personOrCaller(
      kernel,
      trx,
      actor,
      row.account_id === null ? (row.patient_id ?? undefined) : undefined,
    );
    const subject = { accountId: row.account_id, patientId: row.patient_id };
    await refuseStaff(kernel, trx, subject, personOf(actor).accountId);
    const { n } = await trx
      .selectFrom('request')
      .select((e) => e.fn.countAll<number>().as('n'))
      .where('state', '=', 'erasing')
      .where((e) =>
        e.or([e('account_id', '=', row.account_id), e('patient_id', '=', row.patient_id)]),
      )
      .executeTakeFirstOrThrow();
    if (n > 0) throw conflict('erasure_under_way', 'It has begun already');
    const begun = await trx
      .updateTable('request')
      .set({ state: 'erasing', confirmed_at: kernel.clock.now() })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await askForParts(kernel, trx, begun);
    await audit(kernel, trx, actor, begun, 'delete');
    return toErasure(begun, await partsOf(trx, id));
  });
}

/** What became of a confirmed erasure, for whoever knows its number. */
export function getReceipt(kernel: Kernel<DB>, id: string): Promise<Receipt & { locale: string }> {
  return kernel.db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('request')
      .selectAll()
      .where('id', '=', id)
      .where('confirmed_at', 'is not', null)
      .executeTakeFirst();
    if (row === undefined) throw notFound('receipt');
    const { patientId: _, state, kept, ...shown } = toErasure(row, await partsOf(trx, id));
    return {
      ...shown,
      locale: row.locale,
      state: state === 'done' || state === 'failed' ? state : 'erasing',
      kept: kept.map((one) => ({ ...one, law: RETENTION_BASES[one.basis] })),
    };
  });
}

/**
 * Who works for a clinic has duties there, such as documentation under their name, and leaves first;
 * a dependant who has an account decides for themself. What cannot be undone is for both parents to
 * decide (DE: § 1687 (1) BGB, FR: art. 372-2 C. civ.), so no guardian erases alone beside another.
 */
async function refuseStaff(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  { accountId, patientId }: { accountId: string | null; patientId: string | null },
  asker: string,
): Promise<void> {
  const now = kernel.clock.now();
  if (accountId === null) {
    if (patientId !== null && (await hasAccount(trx, patientId, now)))
      throw conflict('dependant_has_account', 'They have an account and decide themselves');
    if (patientId !== null && (await hasOtherGuardian(trx, { patientId, accountId: asker }, now)))
      throw conflict(
        'other_guardian',
        'Somebody else acts for them too, and has to end that first',
      );
    return;
  }
  const work = await staffRelations(trx, accountId, now);
  if (work.length === 0) return;
  throw conflict('staff_account', 'Leave the clinic first; its administrator can remove you', {
    roles: [...new Set(work.map(({ kind }) => kind))],
    clinicIds: [
      ...new Set(
        work
          .filter(({ kind }) => kind !== 'platform-admin' && kind !== 'health-authority')
          .map(({ object }) => object),
      ),
    ],
  });
}

async function ownErasure(trx: Transaction<DB>, actor: Actor, id: string): Promise<RequestRow> {
  const { accountId } = personOf(actor);
  const row = await lockRequest(trx, id);
  if (row?.kind !== 'erasure' || row.requested_by !== accountId) throw notFound('erasure');
  return row;
}

const audit = (
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  actor: Actor,
  { id, patient_id: patient }: RequestRow,
  action: 'create' | 'delete',
): Promise<void> => kernel.audit.write(trx, actor, { action, kind: 'erasure', id, patient });
