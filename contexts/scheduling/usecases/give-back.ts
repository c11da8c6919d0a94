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
 * Gives back the place of an appointment that ends or has moved away: to the next on the waiting list,
 * if there is one whom it may suit, and to everybody otherwise.
 */
export async function giveBack(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  row: GivenBack,
): Promise<void> {
  const { place_id: placeId, practitioner_id: practitionerId } = row;
  if (placeId === null || row.reservation_id === null) return;
  const { capacity } = await trx
    .selectFrom('reservation')
    .select('capacity')
    .where('id', '=', row.reservation_id)
    .executeTakeFirstOrThrow();
  await releasePlace(trx, placeId);
  await offerSoon(
    kernel,
    trx,
    practitionerId,
    { start: row.blocked_from.getTime(), end: row.blocked_until.getTime() },
    {
      practitionerId,
      visitTypeId: row.visit_type_id,
      start: row.start_at,
      end: row.end_at,
      blockedFrom: row.blocked_from,
      blockedUntil: row.blocked_until,
      capacity,
    },
  );
}
