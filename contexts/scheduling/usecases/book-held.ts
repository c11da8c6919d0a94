import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import type { Payer } from '@hub/contracts/payers.ts';
import { careUntil } from '../domain/care.ts';
import type { AppointmentParty } from '../schemas/appointments.ts';
import { insertBooking } from '../store/bookings.ts';
import type { LockedOffer } from '../store/offers.ts';
import { confirmHeld } from '../store/places.ts';
import { modeOf } from '../store/schedules.ts';
import type { DB } from '../store/types.gen.ts';
import { planReminders } from './plan-reminders.ts';
import { refreshSoon } from './publish-free-slots.ts';
import { tell } from './tell.ts';

/**
 * Makes the time that is kept for somebody on the waiting list their visit, with all that follows from
 * a booking. The clinic offered it, so it waits for no approval. Undefined where it is kept no more.
 */
export async function bookHeld(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  offer: LockedOffer & { placeId: string },
  { actor, as, by }: { actor: Actor; as: AppointmentParty; by: string },
): Promise<string | undefined> {
  const { clinicId, practitionerId, patientId, visitTypeId, start, end, payer } = offer;
  const now = kernel.clock.now();
  const place = await confirmHeld(trx, offer.placeId, now);
  if (place === undefined) return undefined;
  const type = await trx
    .selectFrom('visit_type')
    .select(['mode', 'price_minor', 'currency', 'capacity', sql<string>`uuidv7()`.as('new_id')])
    .where('id', '=', visitTypeId)
    .executeTakeFirstOrThrow();
  const id = type.new_id;
  const visit = { clinicId, practitionerId, patientId, visitTypeId, mode: modeOf(type.mode) };
  const inserted = await insertBooking(trx, {
    ...visit,
    id,
    start,
    end,
    place,
    awaits: null,
    payer: payer as Payer | null,
    priceMinor: type.price_minor,
    currency: type.currency,
    reasonSealed: null,
    bookedBy: by,
    bookedAs: as,
    bookedAt: now,
    idempotency: null,
  });
  if (!inserted) return undefined;
  await kernel.audit.write(trx, actor, {
    action: 'create',
    kind: 'appointment',
    id,
    patient: patientId,
    clinic: clinicId,
  });
  await kernel.access.grant(trx, {
    subject: practitionerId,
    kind: 'care',
    object: patientId,
    from: now,
    until: careUntil(end),
  });
  await kernel.events.emit(trx, 'appointment.booked.v1', id, {
    appointmentId: id,
    ...visit,
    start: start.toISOString(),
    end: end.toISOString(),
    ...(type.capacity > 1 && { sessionId: place.reservationId }),
  });
  await tell(kernel, trx, id, 'booked');
  await planReminders(kernel, trx, id);
  await refreshSoon(kernel, trx, practitionerId);
  return id;
}
