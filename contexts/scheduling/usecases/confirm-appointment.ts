import type { Selectable, Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { eventOf } from '../store/appointment-row.ts';
import type { Appointment, DB } from '../store/types.gen.ts';
import { capacityOf } from '../store/visit-types.ts';
import { planReminders } from './plan-reminders.ts';
import { refreshSoon } from './publish-free-slots.ts';
import { tell } from './tell.ts';

/**
 * What a pending appointment waited for has come: it is booked, and others are told. Its place was its
 * own all the time. The caller has locked the row and has checked that it is still pending.
 */
export async function confirmAppointment(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  actor: Actor,
  row: Selectable<Appointment>,
): Promise<void> {
  await trx
    .updateTable('appointment')
    .set({
      state: 'booked',
      awaits: null,
      awaits_until: null,
      confirmed_at: kernel.clock.now(),
      revision: row.revision + 1,
    })
    .where('id', '=', row.id)
    .execute();
  await kernel.audit.write(trx, actor, {
    action: 'update',
    kind: 'appointment',
    id: row.id,
    patient: row.patient_id,
    clinic: row.clinic_id,
  });
  // One that was certain before it moved is known to others, and where it is now.
  if (row.confirmed_at === null)
    await kernel.events.emit(
      trx,
      'appointment.booked.v1',
      row.id,
      eventOf(row, await capacityOf(trx, row.visit_type_id)),
    );
  await tell(kernel, trx, row.id, 'approved');
  await planReminders(kernel, trx, row.id);
  // Only now it stands in the practitioner's other calendars.
  await refreshSoon(kernel, trx, row.practitioner_id);
}
