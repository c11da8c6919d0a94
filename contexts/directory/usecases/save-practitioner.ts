import type { Transaction } from 'kysely';
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
import type { PractitionerRow } from '../store/practitioners.ts';
import type { DB } from '../store/types.gen.ts';
import { announcePractitioner } from './announce.ts';

/** Adds a practitioner to a clinic; patients find them once their number is checked. Who signs in as them is identity's to say. */
export async function createPractitioner(
  kernel: Kernel<DB>,
  actor: Actor,
  clinicId: string,
  input: PractitionerInput,
): Promise<Practitioner> {
  const id = await kernel.db.transaction().execute(async (trx) => {
    await lockClinic(trx, clinicId);
    await kernel.access.require(trx, actor, manageStaff, { clinic: clinicId });
    return addPractitioner(kernel, trx, actor, clinicId, input);
  });
  return practitionerStore(kernel, actor).get(id);
}

/** The same within a transaction whose caller has looked at the rights; returns the id. */
export async function addPractitioner(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  actor: Actor,
  clinicId: string,
  input: PractitionerInput,
): Promise<string> {
  const { id } = await insertPractitioner(trx, clinicId, input, kernel.clock.now());
  await kernel.access.grant(trx, { subject: id, kind: 'works-at', object: clinicId });
  await kernel.audit.write(trx, actor, {
    action: 'create',
    kind: 'practitioner',
    id,
    clinic: clinicId,
  });
  await announcePractitioner(kernel, trx, id);
  return id;
}

/** Changes a profile. The slug stays, so that links to it keep working; a changed number is to be checked again. */
export async function updatePractitioner(
  kernel: Kernel<DB>,
  actor: Actor,
  id: string,
  input: PractitionerInput,
): Promise<Practitioner> {
  await kernel.db.transaction().execute(async (trx) => {
    const found = await lockPractitioner(trx, id);
    const { clinic_id: clinic } = found;
    await kernel.access.require(trx, actor, writePractitioner, { practitioner: id, clinic });
    await trx
      .updateTable('practitioner')
      .set({
        ...practitionerColumns(input, kernel.clock.now()),
        ...(isSameNumber(found, input) ? {} : UNCHECKED),
      })
      .where('id', '=', id)
      .execute();
    await kernel.audit.write(trx, actor, { action: 'update', kind: 'practitioner', id, clinic });
    await announcePractitioner(kernel, trx, id);
  });
  return practitionerStore(kernel, actor).get(id);
}

/** The columns of a number that nobody has checked. */
export const UNCHECKED = {
  check_status: 'pending',
  checked_by: null,
  checked_as: null,
  checked_at: null,
  check_reason: null,
} as const;

const isSameNumber = (
  row: Pick<PractitionerRow, 'registration_kind' | 'registration_number'>,
  { registration }: PractitionerInput,
): boolean =>
  row.registration_kind === (registration?.kind ?? null) &&
  row.registration_number === (registration?.number ?? null);

/** An inactive practitioner is in no search and takes no bookings; what is booked stays. Who had left is back. */
export async function setActive(
  kernel: Kernel<DB>,
  actor: Actor,
  id: string,
  active: boolean,
): Promise<Practitioner> {
  await kernel.db.transaction().execute(async (trx) => {
    const found = await lockPractitioner(trx, id);
    const { clinic_id: clinic } = found;
    await kernel.access.require(trx, actor, manageStaff, { clinic });
    if (found.active === active) return;
    await trx
      .updateTable('practitioner')
      .set({ active, ...(active && { left_at: null }), updated_at: kernel.clock.now() })
      .where('id', '=', id)
      .execute();
    if (active) await kernel.access.grant(trx, { subject: id, kind: 'works-at', object: clinic });
    await kernel.audit.write(trx, actor, { action: 'update', kind: 'practitioner', id, clinic });
    await announcePractitioner(kernel, trx, id);
  });
  return practitionerStore(kernel, actor).get(id);
}
