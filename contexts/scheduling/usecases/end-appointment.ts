import type { Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import type { AppointmentParty } from '../schemas/appointments.ts';
import { eventOf, reasonContext, sideOf } from '../store/appointment-row.ts';
import type { StoredAppointment } from '../store/appointment-row.ts';
import type { DB } from '../store/types.gen.ts';
import { capacityOf } from '../store/visit-types.ts';
import { giveBack } from './give-back.ts';
import { narrowCare } from './narrow-care.ts';
import { planReminders } from './plan-reminders.ts';
import { refreshSoon } from './publish-free-slots.ts';
import { tell } from './tell.ts';

export interface Ending {
  /** Whom the audit log names; nobody where a job ends it. */
  actor: Actor;
  /** `system` where what the visit waited for did not come. */
  by: AppointmentParty | 'system';
  reason?: string | undefined;
  /** After the deadline of the clinic's policy. */
  late?: boolean;
  /** Because the practitioner is away. */
  isAbsence?: boolean;
}

/**
 * Ends a live appointment, whose row the caller has locked, with all that follows: its place is free,
 * care ends with it, and others are told. Whether it may end is the caller's to decide.
 */
export async function endAppointment(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  row: StoredAppointment,
  { actor, by, reason, late = false, isAbsence = false }: Ending,
): Promise<void> {
  await trx
    .updateTable('appointment')
    .set({
      state: 'cancelled',
      reservation_id: null,
      place_id: null,
      awaits: null,
      awaits_until: null,
      attendance: null,
      attendance_at: null,
      revision: row.revision + 1,
      cancelled_at: kernel.clock.now(),
      cancelled_by: by,
      cancelled_late: late,
      cancel_reason_sealed:
        reason === undefined
          ? null
          : kernel.secrets.encrypt(reason, reasonContext('cancel-reason', row.id)),
    })
    .where('id', '=', row.id)
    .execute();
  await giveBack(kernel, trx, row);
  await narrowCare(kernel, trx, row.practitioner_id, row.patient_id);
  await kernel.audit.write(trx, actor, {
    action: 'update',
    kind: 'appointment',
    id: row.id,
    patient: row.patient_id,
    clinic: row.clinic_id,
  });
  // Of what never was certain nobody else has heard.
  if (row.confirmed_at !== null)
    await kernel.events.emit(trx, 'appointment.cancelled.v1', row.id, {
      ...eventOf(row, await capacityOf(trx, row.visit_type_id)),
      cancelledBy: sideOf(by),
    });
  await refreshSoon(kernel, trx, row.practitioner_id);
  if (row.state === 'pending' && by === 'system') await tell(kernel, trx, row.id, 'lapsed');
  else if (row.state === 'pending' && by === 'clinic') await tell(kernel, trx, row.id, 'declined');
  else await tell(kernel, trx, row.id, 'cancelled', { isAbsence });
  await planReminders(kernel, trx, row.id);
}
