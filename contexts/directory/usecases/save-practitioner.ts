import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { manageStaff, writePractitioner } from '../rules.ts';
import type { Practitioner, PractitionerInput } from '../schemas.ts';
import { lockClinic } from '../store/clinics.ts';
import {
  insertPractitioner,
  lockPractitioner,
  practitionerColumns,
  practitionerStore,
} from '../store/practitioners.ts';
import type { DB } from '../store/types.gen.ts';
import { announcePractitioner } from './announce.ts';

/** Adds a practitioner to a clinic. Who signs in as them is identity's to say. */
export async function createPractitioner(
  kernel: Kernel<DB>,
  actor: Actor,
  clinicId: string,
  input: PractitionerInput,
): Promise<Practitioner> {
  const id = await kernel.db.transaction().execute(async (trx) => {
    await lockClinic(trx, clinicId);
    await kernel.access.require(trx, actor, manageStaff, { clinic: clinicId });
    const row = await insertPractitioner(trx, clinicId, input, kernel.clock.now());
    await kernel.audit.write(trx, actor, {
      action: 'create',
      kind: 'practitioner',
      id: row.id,
      clinic: clinicId,
    });
    await announcePractitioner(kernel, trx, row);
    return row.id;
  });
  return practitionerStore(kernel, actor).get(id);
}

/** Changes a profile. The slug stays, so that links to it keep working. */
export async function updatePractitioner(
  kernel: Kernel<DB>,
  actor: Actor,
  id: string,
  input: PractitionerInput,
): Promise<Practitioner> {
  await kernel.db.transaction().execute(async (trx) => {
    const { clinic_id: clinic } = await lockPractitioner(trx, id);
    await kernel.access.require(trx, actor, writePractitioner, { practitioner: id, clinic });
    const row = await trx
      .updateTable('practitioner')
      .set(practitionerColumns(input, kernel.clock.now()))
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await kernel.audit.write(trx, actor, { action: 'update', kind: 'practitioner', id, clinic });
    await announcePractitioner(kernel, trx, row);
  });
  return practitionerStore(kernel, actor).get(id);
}

/** An inactive practitioner is in no search and takes no bookings; what is booked stays. */
export async function setActive(
  kernel: Kernel<DB>,
  actor: Actor,
  id: string,
  active: boolean,
): Promise<Practitioner> {
  await kernel.db.transaction().execute(async (trx) => {
    const found = await lockPractitioner(trx, id);
    await kernel.access.require(trx, actor, manageStaff, { clinic: found.clinic_id });
    if (found.active === active) return;
    const row = await trx
      .updateTable('practitioner')
      .set({ active, updated_at: kernel.clock.now() })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await kernel.audit.write(trx, actor, {
      action: 'update',
      kind: 'practitioner',
      id,
      clinic: found.clinic_id,
    });
    await announcePractitioner(kernel, trx, row);
  });
  return practitionerStore(kernel, actor).get(id);
}
