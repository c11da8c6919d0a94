import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { conflict } from '@hub/kernel/errors.ts';
import type { AppointmentParty } from '../schemas/appointments.ts';
import type { StoredAppointment } from './appointment-row.ts';
import type { NewBooking } from './bookings.ts';
import type { TakenPlace } from './places.ts';
import type { DB } from './types.gen.ts';

interface NewTime {
  practitionerId: string;
  start: Date;
  end: Date;
}

/** Whether the patient has another place in the same group visit; whoever joins it waits for the others. */
const isThereAlready = async (
  trx: Transaction<DB>,
  row: StoredAppointment,
  { reservationId }: TakenPlace,
): Promise<boolean> =>
  (await trx
    .selectFrom('appointment')
    .select('id')
    .where('reservation_id', '=', reservationId)
    .where('patient_id', '=', row.patient_id)
    .where('id', '<>', row.id)
    .executeTakeFirst()) !== undefined;

/** Puts an appointment into the place that was taken for it, certain there or not. What the old time brought about is void. Throws 409 where the patient has one there already. */
export async function placeAppointment(
  trx: Transaction<DB>,
  row: StoredAppointment,
  {
    practitionerId,
    start,
    end,
    place,
    awaits,
  }: NewTime & { place: TakenPlace; awaits: NewBooking['awaits'] },
): Promise<void> {
  if (await isThereAlready(trx, row, place))
    throw conflict('already_in_session', 'The patient has a place in this group visit already');
  await trx
    .updateTable('appointment')
    .set({
      practitioner_id: practitionerId,
      start_at: start,
      end_at: end,
      reservation_id: place.reservationId,
      place_id: place.placeId,
      blocked_from: place.blockedFrom,
      blocked_until: place.blockedUntil,
      state: awaits === null ? 'booked' : 'pending',
      awaits: awaits?.what ?? null,
      awaits_until: awaits?.until ?? null,
      attendance: null,
      attendance_at: null,
      revision: row.revision + 1,
    })
    .where('id', '=', row.id)
    .execute();
}

/** Keeps from where to where a visit moved, and by whom. `seal` closes the reason for the row's id. */
export async function insertMove(
  trx: Transaction<DB>,
  row: StoredAppointment,
  { practitionerId, start }: NewTime,
  { at, as, seal }: { at: Date; as: AppointmentParty; seal: (id: string) => Buffer | null },
): Promise<void> {
  const { rows } = await sql<{ id: string }>`select uuidv7() as id`.execute(trx);
  const { id } = rows[0]!;
  await trx
    .insertInto('appointment_move')
    .values({
      id,
      appointment_id: row.id,
      from_practitioner_id: row.practitioner_id,
      from_start_at: row.start_at,
      to_practitioner_id: practitionerId,
      to_start_at: start,
      moved_at: at,
      moved_as: as,
      reason_sealed: seal(id),
    })
    .execute();
}
