import type { Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { conflict, notFound } from '@hub/kernel/errors.ts';
import { careUntil } from '../domain/care.ts';
import { cancelAppointment as mayCancel } from '../rules.ts';
import type { Appointment, Cancellation } from '../schemas/appointments.ts';
import { actingAs, appointmentTargets, reasonContext } from '../store/appointment-row.ts';
import { appointmentStore } from '../store/appointments.ts';
import { lastVisitEnd } from '../store/bookings.ts';
import { releasePlace } from '../store/places.ts';
import { modeOf } from '../store/schedules.ts';
import type { DB } from '../store/types.gen.ts';
import { isInCare } from './end-care.ts';
import { refreshSoon } from './publish-free-slots.ts';
import { tell } from './tell.ts';

/** Cancels a visit that has not begun and frees its time. Cancelling again changes nothing. */
export async function cancelAppointment(
  kernel: Kernel<DB>,
  actor: Actor,
  id: string,
  { reason }: Cancellation,
): Promise<Appointment> {
  await kernel.db.transaction().execute(async (trx) => {
    const found = await trx
      .selectFrom('appointment as a')
      .selectAll('a')
      .select(actingAs(kernel.access, actor, appointmentTargets).as('acting_as'))
      .where('a.id', '=', id)
      .where(kernel.access.where(actor, mayCancel, appointmentTargets))
      .forUpdate()
      .executeTakeFirst();
    if (found === undefined) throw notFound('appointment');
    if (found.state === 'cancelled') return;
    const now = kernel.clock.now();
    if (found.start_at <= now) throw conflict('appointment_over', 'The visit has begun or is over');

    await trx
      .updateTable('appointment')
      .set({
        state: 'cancelled',
        reservation_id: null,
        place_id: null,
        awaits: null,
        awaits_until: null,
        revision: found.revision + 1,
        cancelled_at: now,
        cancelled_by: found.acting_as,
        cancel_reason_sealed:
          reason === undefined
            ? null
            : kernel.secrets.encrypt(reason, reasonContext('cancel-reason', id)),
      })
      .where('id', '=', id)
      .execute();
    if (found.place_id !== null) await releasePlace(trx, found.place_id);
    await narrowCare(kernel, trx, found.practitioner_id, found.patient_id);
    await kernel.audit.write(trx, actor, {
      action: 'update',
      kind: 'appointment',
      id,
      patient: found.patient_id,
      clinic: found.clinic_id,
    });
    // Of what never was certain nobody else has heard.
    if (found.state === 'booked')
      await kernel.events.emit(trx, 'appointment.cancelled.v1', id, {
        appointmentId: id,
        clinicId: found.clinic_id,
        practitionerId: found.practitioner_id,
        patientId: found.patient_id,
        visitTypeId: found.visit_type_id,
        mode: modeOf(found.mode),
        start: found.start_at.toISOString(),
        end: found.end_at.toISOString(),
        // To other contexts a guardian is the patient's side.
        cancelledBy: found.acting_as === 'clinic' ? 'clinic' : 'patient',
      });
    await tell(kernel, trx, id, 'cancelled');
    await refreshSoon(kernel, trx, found.practitioner_id);
  });
  return appointmentStore(kernel, actor).get(id);
}

/** The practitioner keeps the patient in care only as far as other visits of the two reach. */
export async function narrowCare(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  practitionerId: string,
  patientId: string,
): Promise<void> {
  const care = { subject: practitionerId, kind: 'care', object: patientId } as const;
  // Who has left the clinic gets nobody back into care.
  if (!(await isInCare(trx, practitionerId, patientId, kernel.clock.now()))) return;
  await kernel.access.revoke(trx, care);
  const end = await lastVisitEnd(trx, practitionerId, patientId);
  if (end !== undefined && careUntil(end) > kernel.clock.now())
    await kernel.access.grant(trx, { ...care, until: careUntil(end) });
}
