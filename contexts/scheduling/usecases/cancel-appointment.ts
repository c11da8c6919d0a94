import type { Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { conflict } from '@hub/kernel/errors.ts';
import { deadlinesOf } from '../domain/changes.ts';
import { cancelAppointment as mayCancel } from '../rules.ts';
import type { Appointment, AppointmentParty, Cancellation } from '../schemas/appointments.ts';
import { sideOf } from '../store/appointment-row.ts';
import type { StoredAppointment } from '../store/appointment-row.ts';
import { appointmentStore } from '../store/appointments.ts';
import { changingOf, termsOf } from '../store/change-terms.ts';
import { lockAppointment } from '../store/changes.ts';
import type { DB } from '../store/types.gen.ts';
import { deadlinePassed } from './deadline-passed.ts';
import { endAppointment } from './end-appointment.ts';

/**
 * Cancels a visit that has not begun and frees its time. For the patient's side the clinic's deadline
 * decides whether it counts as late, or is refused with 409 `cancel_deadline_passed`. Cancelling again
 * changes nothing.
 */
export async function cancelAppointment(
  kernel: Kernel<DB>,
  actor: Actor,
  id: string,
  { reason }: Cancellation,
): Promise<Appointment> {
  await kernel.db.transaction().execute(async (trx) => {
    const found = await lockAppointment(kernel, trx, actor, mayCancel, id);
    await cancel(kernel, trx, found, { actor, as: found.acting_as, reason });
  });
  return appointmentStore(kernel, actor).get(id);
}

/** Who cancels a visit, and in whose name. */
export interface CancelOrder {
  /** Whom the audit log names. */
  actor: Actor;
  as: AppointmentParty;
  reason?: string | undefined;
}

/** Cancels a locked appointment as its party asks, within the clinic's policy. */
export async function cancel(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  found: StoredAppointment,
  { actor, as, reason }: CancelOrder,
): Promise<void> {
  if (found.state === 'cancelled') return;
  const now = kernel.clock.now().getTime();
  if (found.start_at.getTime() <= now)
    throw conflict('appointment_over', 'The visit has begun or is over');
  const terms = await termsOf(trx, found.clinic_id);
  const deadlines = deadlinesOf(changingOf(found), terms.policy, sideOf(as), now);
  if (deadlines.cancelUntil === null) throw deadlinePassed('cancel_deadline_passed', terms);
  const late = deadlines.lateFrom !== null && now >= deadlines.lateFrom;
  await endAppointment(kernel, trx, found, { actor, by: as, reason, late });
}
