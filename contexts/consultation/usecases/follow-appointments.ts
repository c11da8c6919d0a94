/** Keeps one visit for each booked video appointment. */
import type { Transaction } from 'kysely';
import type {
  AppointmentBooked,
  AppointmentRescheduled,
} from '@hub/contracts/events/scheduling.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { isAdmitted, isOpen } from '../domain/visit.ts';
import type { DB } from '../store/types.gen.ts';
import { factsOf } from '../store/visit-row.ts';
import { lockVisit, updateVisit } from '../store/visits.ts';
import { applyAct } from './change-visit.ts';

interface Told {
  sequence: number;
  payload: AppointmentBooked;
}

export async function openVisit(
  trx: Transaction<DB>,
  { sequence, payload }: Told,
  state: 'scheduled' | 'cancelled' = 'scheduled',
): Promise<void> {
  if (payload.mode !== 'video' || (await isErased(trx, payload.patientId))) return;
  await trx
    .insertInto('visit')
    .values({
      id: payload.appointmentId,
      clinic_id: payload.clinicId,
      practitioner_id: payload.practitionerId,
      patient_id: payload.patientId,
      starts_at: payload.start,
      ends_at: payload.end,
      state,
      sequence,
    })
    // Told again by a republish: the visit may be long under way.
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Also what is told again after moves that were missed: the visit is where the booking says. */
export async function followBooking(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  told: Told,
): Promise<void> {
  await openVisit(trx, told);
  await moveVisit(kernel, trx, told);
}

/** Also when the move overtakes the booking: the visit then opens at its new time. */
export async function followMove(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  told: { sequence: number; payload: AppointmentRescheduled },
): Promise<void> {
  await openVisit(trx, told);
  await moveVisit(kernel, trx, told);
}

async function moveVisit(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  { sequence, payload }: Told,
): Promise<void> {
  const row = await lockVisit(trx, payload.appointmentId);
  if (!row || row.sequence >= sequence) return;
  const facts = factsOf(row);
  const start = new Date(payload.start);
  const end = new Date(payload.end);
  const toAnother = row.practitioner_id !== payload.practitionerId;
  const changes =
    toAnother || facts.start.getTime() !== start.getTime() || facts.end.getTime() !== end.getTime();
  if (!changes || !isOpen(facts.state) || isAdmitted(facts.state)) {
    await updateVisit(trx, row.id, { sequence });
    return;
  }
  await applyAct(kernel, trx, row, { type: 'move', start, end, toAnother });
  await updateVisit(trx, row.id, { sequence, practitioner_id: payload.practitionerId });
  await kernel.jobs.add(trx, 'announce-visit', {
    visitId: row.id,
    ...(toAnother && { formerPractitionerId: row.practitioner_id }),
  });
}

/** Also when the cancellation overtakes the booking: the visit then never opens. */
export async function cancelVisit(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  told: Told,
): Promise<void> {
  await openVisit(trx, told, 'cancelled');
  const row = await lockVisit(trx, told.payload.appointmentId);
  if (!row || row.sequence >= told.sequence || !isOpen(factsOf(row).state)) return;
  await applyAct(kernel, trx, row, { type: 'cancel' });
  await updateVisit(trx, row.id, { sequence: told.sequence });
  await kernel.jobs.add(trx, 'announce-visit', { visitId: row.id });
}

const isErased = async (trx: Transaction<DB>, patientId: string): Promise<boolean> =>
  (await trx
    .selectFrom('erased_patient')
    .select('patient_id')
    .where('patient_id', '=', patientId)
    .executeTakeFirst()) !== undefined;
