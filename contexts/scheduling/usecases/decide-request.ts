import type { Selectable, Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { conflict, notFound } from '@hub/kernel/errors.ts';
import { decideRequest } from '../rules.ts';
import type { Appointment as AppointmentShown, Cancellation } from '../schemas/appointments.ts';
import { appointmentTargets } from '../store/appointment-row.ts';
import { appointmentStore } from '../store/appointments.ts';
import type { Appointment, DB } from '../store/types.gen.ts';
import { confirmAppointment } from './confirm-appointment.ts';
import { endAppointment } from './end-appointment.ts';

/** Says yes to a visit that waits for it. Once more changes nothing. Refuses with 409 where it has ended. */
export const approveAppointment = (
  kernel: Kernel<DB>,
  actor: Actor,
  id: string,
): Promise<AppointmentShown> =>
  decide(kernel, actor, id, async (trx, row) => {
    if (row.state === 'booked') return;
    requireOpen(row, kernel.clock.now());
    await confirmAppointment(kernel, trx, actor, row);
  });

/** Says no to a visit that waits for a yes, and frees its place. Once more changes nothing. */
export const declineAppointment = (
  kernel: Kernel<DB>,
  actor: Actor,
  id: string,
  { reason }: Cancellation,
): Promise<AppointmentShown> =>
  decide(kernel, actor, id, async (trx, row) => {
    if (row.state === 'cancelled' && row.cancelled_by === 'clinic') return;
    requireOpen(row, kernel.clock.now());
    await endAppointment(kernel, trx, row, { actor, by: 'clinic', reason });
  });

async function decide(
  kernel: Kernel<DB>,
  actor: Actor,
  id: string,
  act: (trx: Transaction<DB>, row: Selectable<Appointment>) => Promise<void>,
): Promise<AppointmentShown> {
  await kernel.db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('appointment as a')
      .selectAll('a')
      .where('a.id', '=', id)
      .where(kernel.access.where(actor, decideRequest, appointmentTargets))
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) throw notFound('appointment');
    await act(trx, row);
  });
  return appointmentStore(kernel, actor).get(id);
}

/** Throws where nobody waits for an answer any more, also before the job has said so. */
function requireOpen({ state, awaits, awaits_until }: Selectable<Appointment>, now: Date): void {
  if (state === 'cancelled') throw conflict('request_ended', 'The request is no longer there');
  if (state === 'booked')
    throw conflict('request_approved', 'The visit is booked: cancel it instead');
  if (awaits !== 'approval')
    throw conflict('not_awaiting_approval', 'The visit waits for something else');
  if (awaits_until !== null && awaits_until <= now)
    throw conflict('request_lapsed', 'The time to answer is over');
}
