import type { Selectable, Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { modeOf } from '../store/schedules.ts';
import type { Appointment, DB } from '../store/types.gen.ts';
import { planReminders } from './plan-reminders.ts';
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
  const { capacity } = await trx
    .selectFrom('visit_type')
    .select('capacity')
    .where('id', '=', row.visit_type_id)
    .executeTakeFirstOrThrow();
  await kernel.events.emit(trx, 'appointment.booked.v1', row.id, {
    appointmentId: row.id,
    clinicId: row.clinic_id,
    practitionerId: row.practitioner_id,
    patientId: row.patient_id,
    visitTypeId: row.visit_type_id,
    mode: modeOf(row.mode),
    start: row.start_at.toISOString(),
    end: row.end_at.toISOString(),
    ...(capacity > 1 && row.reservation_id !== null && { sessionId: row.reservation_id }),
  });
  await tell(kernel, trx, row.id, 'approved');
  await planReminders(kernel, trx, row.id);
}
