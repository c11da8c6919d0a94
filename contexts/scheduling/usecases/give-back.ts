import type { Transaction } from 'kysely';
import type { Kernel } from '@hub/kernel/context.ts';
import type { StoredAppointment } from '../store/appointment-row.ts';
import { releasePlace } from '../store/places.ts';
import type { DB } from '../store/types.gen.ts';
import { offerSoon } from './offer-freed.ts';

/** The place of an appointment, and the time that it was part of. */
export type GivenBack = Pick<
  StoredAppointment,
  | 'place_id'
  | 'reservation_id'
  | 'practitioner_id'
  | 'visit_type_id'
  | 'start_at'
  | 'end_at'
  | 'blocked_from'
  | 'blocked_until'
>;

/**
 * Gives back the place of an appointment that ends: to the next on the waiting list, if there is one
 * whom it may suit, and to everybody otherwise.
 */
export async function giveBack(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  row: GivenBack,
): Promise<void> {
  if (row.place_id === null || row.reservation_id === null) return;
  const capacity = await capacityOfReservation(trx, row.reservation_id);
  await releasePlace(trx, row.place_id);
  await offerBack(kernel, trx, row, capacity);
}

/** How many places the reservation has that an appointment is part of. */
export async function capacityOfReservation(
  trx: Transaction<DB>,
  reservationId: string,
): Promise<number> {
  const { capacity } = await trx
    .selectFrom('reservation')
    .select('capacity')
    .where('id', '=', reservationId)
    .executeTakeFirstOrThrow();
  return capacity;
}

/** The second half of giving back, for who has released the place: nobody comes in between the list and the time. */
export const offerBack = (
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  row: GivenBack,
  capacity: number,
): Promise<void> =>
  offerSoon(
    kernel,
    trx,
    row.practitioner_id,
    { start: row.blocked_from.getTime(), end: row.blocked_until.getTime() },
    {
      practitionerId: row.practitioner_id,
      visitTypeId: row.visit_type_id,
      start: row.start_at,
      end: row.end_at,
      blockedFrom: row.blocked_from,
      blockedUntil: row.blocked_until,
      capacity,
    },
  );
