import type { Transaction } from 'kysely';
import { subjectOf } from '@hub/kernel/access/actor.ts';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { conflict } from '@hub/kernel/errors.ts';
import type { Absence, AbsenceInput } from '../schemas/absences.ts';
import {
  getAbsence,
  insertAbsence,
  requireManager,
  spanOf,
  updateAbsence,
} from '../store/absences.ts';
import type { DB } from '../store/types.gen.ts';
import { offerSoon } from './offer-freed.ts';
import { requireSpan } from './plan-absence.ts';
import { recomputeBlocks } from './recompute-blocks.ts';

/** Blocks a practitioner's time. What is booked stays booked until somebody decides about it. */
export async function createAbsence(
  kernel: Kernel<DB>,
  actor: Actor,
  practitionerId: string,
  input: AbsenceInput,
): Promise<Absence> {
  return kernel.db.transaction().execute(async (trx) => {
    const clinicId = await requireManager(kernel, trx, actor, practitionerId);
    const at = kernel.clock.now();
    requireSpan(input, at);
    const id = await insertAbsence(trx, input, {
      practitionerId,
      clinicId,
      by: subjectOf(actor)!,
      at,
    });
    return settled(kernel, trx, actor, { id, practitionerId, clinicId }, 'create');
  });
}

/** Changes when or why somebody is away. 409 `absence_ended` where it was called off. */
export async function changeAbsence(
  kernel: Kernel<DB>,
  actor: Actor,
  id: string,
  input: AbsenceInput,
): Promise<Absence> {
  return kernel.db.transaction().execute(async (trx) => {
    const absence = await getAbsence(kernel, trx, actor, id, { lock: true });
    if (absence.endedAt !== null) throw conflict('absence_ended', 'This absence was called off');
    requireSpan(input, kernel.clock.now());
    await updateAbsence(trx, id, input);
    const changed = await settled(kernel, trx, actor, absence, 'update');
    await offerSoon(kernel, trx, absence.practitionerId, spanOf(absence));
    return changed;
  });
}

/** Calls an absence off: its time is free again. Doing so twice changes nothing. */
export async function endAbsence(kernel: Kernel<DB>, actor: Actor, id: string): Promise<Absence> {
  return kernel.db.transaction().execute(async (trx) => {
    const absence = await getAbsence(kernel, trx, actor, id, { lock: true });
    if (absence.endedAt !== null) return absence;
    await trx
      .updateTable('absence')
      .set({ ended_at: kernel.clock.now() })
      .where('id', '=', id)
      .execute();
    const ended = await settled(kernel, trx, actor, absence, 'update');
    await offerSoon(kernel, trx, absence.practitionerId, spanOf(absence));
    return ended;
  });
}

async function settled(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  actor: Actor,
  { id, practitionerId, clinicId }: Pick<Absence, 'id' | 'practitionerId' | 'clinicId'>,
  action: 'create' | 'update',
): Promise<Absence> {
  await recomputeBlocks(kernel, trx, practitionerId);
  await kernel.audit.write(trx, actor, { action, kind: 'absence', id, clinic: clinicId });
  return getAbsence(kernel, trx, actor, id);
}
