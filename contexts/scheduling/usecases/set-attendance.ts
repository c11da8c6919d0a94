import type { Transaction } from 'kysely';
import { anonymous } from '@hub/kernel/access/actor.ts';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { conflict } from '@hub/kernel/errors.ts';
import type { HubEvent } from '@hub/kernel/events/events.ts';
import { noShowFrom } from '../domain/changes.ts';
import { dateOf } from '../domain/zone.ts';
import { setAttendance as maySetAttendance } from '../rules.ts';
import type { Appointment, Attendance, AttendanceChange } from '../schemas/appointments.ts';
import type { StoredAppointment } from '../store/appointment-row.ts';
import { appointmentStore } from '../store/appointments.ts';
import { requirePractitioner } from '../store/availability.ts';
import { termsOf } from '../store/change-terms.ts';
import { lockAppointment, requireRevision } from '../store/changes.ts';
import type { DB } from '../store/types.gen.ts';

/**
 * Says whether a patient came, or takes that back. Refuses with 409 before the visit's day, and an
 * absence before the time that the clinic's policy leaves. Saying the same again changes nothing.
 */
export async function setAttendance(
  kernel: Kernel<DB>,
  actor: Actor,
  id: string,
  { attendance, revision }: AttendanceChange,
): Promise<Appointment> {
  await kernel.db.transaction().execute(async (trx) => {
    const found = await lockAppointment(kernel, trx, actor, maySetAttendance, id);
    requireRevision(found, revision);
    if (found.attendance === attendance) return;
    await requirePossible(kernel, trx, found, attendance);
    await write(kernel, trx, actor, found, attendance);
  });
  return appointmentStore(kernel, actor).get(id);
}

async function requirePossible(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  found: StoredAppointment,
  attendance: Attendance | null,
): Promise<void> {
  if (found.state !== 'booked')
    throw found.state === 'cancelled'
      ? conflict('appointment_cancelled', 'The appointment was cancelled')
      : conflict('appointment_pending', 'The appointment is not certain yet');
  if (attendance === null) return;
  const now = kernel.clock.now().getTime();
  const { time_zone: zone } = await requirePractitioner(trx, found.practitioner_id);
  if (dateOf(zone, now) < dateOf(zone, found.start_at.getTime()))
    throw conflict('attendance_too_early', 'This can be said from the day of the visit on');
  if (attendance !== 'no-show') return;
  const { policy } = await termsOf(trx, found.clinic_id);
  const from = noShowFrom(found.start_at.getTime(), policy);
  if (now < from)
    throw conflict('no_show_too_early', 'The patient may still come', {
      from: new Date(from).toISOString(),
    });
}

async function write(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  actor: Actor,
  row: StoredAppointment,
  attendance: Attendance | null,
  at: Date = kernel.clock.now(),
): Promise<void> {
  await trx
    .updateTable('appointment')
    .set({ attendance, attendance_at: attendance === null ? null : at })
    .where('id', '=', row.id)
    .execute();
  await kernel.audit.write(trx, actor, {
    action: 'update',
    kind: 'appointment',
    id: row.id,
    patient: row.patient_id,
    clinic: row.clinic_id,
  });
  await kernel.events.emit(trx, 'appointment.attendance-changed.v1', row.id, {
    appointmentId: row.id,
    clinicId: row.clinic_id,
    practitionerId: row.practitioner_id,
    patientId: row.patient_id,
    attendance,
    at: at.toISOString(),
  });
}

const ORDER: readonly (string | null)[] = [null, 'no-show', 'arrived', 'in-visit', 'done'];

/** A video visit tells by itself that it takes place and is over; what came later is never undone. */
export const followVisit =
  (kernel: Kernel<DB>, attendance: 'in-visit' | 'done') =>
  async (
    { payload }: HubEvent<'visit.started.v1'> | HubEvent<'visit.ended.v1'>,
    trx: Transaction<DB>,
  ): Promise<void> => {
    const row = await trx
      .selectFrom('appointment')
      .selectAll()
      .where('id', '=', payload.visitId)
      .where('state', '=', 'booked')
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined || ORDER.indexOf(row.attendance) >= ORDER.indexOf(attendance)) return;
    await write(kernel, trx, anonymous, row, attendance, new Date(payload.at));
  };
