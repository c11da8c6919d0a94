import type { Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { manageStaff } from '../rules.ts';
import type { Practitioner } from '../schemas.ts';
import { lockPractitioner, practitionerStore } from '../store/practitioners.ts';
import type { PractitionerRow } from '../store/practitioners.ts';
import type { DB } from '../store/types.gen.ts';
import { announcePractitioner } from './announce.ts';

/**
 * A practitioner leaves the clinic. The profile stays for those who had visits; nobody finds or books
 * it, and identity and scheduling end every right that came with it.
 */
export async function removePractitioner(
  kernel: Kernel<DB>,
  actor: Actor,
  id: string,
): Promise<Practitioner> {
  await kernel.db.transaction().execute(async (trx) => {
    const found = await lockPractitioner(trx, id);
    const { clinic_id: clinic } = found;
    await kernel.access.require(trx, actor, manageStaff, { clinic });
    await kernel.audit.write(trx, actor, { action: 'delete', kind: 'practitioner', id, clinic });
    await leave(kernel, trx, found);
  });
  return practitionerStore(kernel, actor).get(id);
}

/** Writes down that a practitioner has left, once. */
export async function leave(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  { id, clinic_id: clinicId, left_at }: PractitionerRow,
): Promise<void> {
  if (left_at !== null) return;
  const now = kernel.clock.now();
  await trx
    .updateTable('practitioner')
    .set({ active: false, left_at: now, updated_at: now })
    .where('id', '=', id)
    .execute();
  await kernel.access.revoke(trx, { subject: id, kind: 'works-at', object: clinicId });
  await announcePractitioner(kernel, trx, id);
  await kernel.events.emit(trx, 'practitioner.left.v1', id, { practitionerId: id, clinicId });
}
