import { createHash } from 'node:crypto';
import { subjectOf } from '@hub/kernel/access/actor.ts';
import type { Actor, TokenActor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import {
  AppError,
  conflict,
  forbidden,
  notFound,
  unauthenticated,
  unprocessable,
} from '@hub/kernel/errors.ts';
import { careUntil } from '../domain/care.ts';
import { isoInstant } from '../domain/instant.ts';
import { MINUTE_MS } from '../domain/interval.ts';
import type { Interval } from '../domain/interval.ts';
import { bookableRange, nearestTo, refusalOf } from '../domain/schedule.ts';
import type { SlotRefusal } from '../domain/schedule.ts';
import type { Appointment, AppointmentParty, BookingRequest } from '../schemas/appointments.ts';
import type { Slot } from '../schemas/slots.ts';
import { reasonContext } from '../store/appointment-row.ts';
import { appointmentStore } from '../store/appointments.ts';
import { findByKey, insertBooking, partyOf } from '../store/bookings.ts';
import { takePlace } from '../store/places.ts';
import type { WantedTime } from '../store/places.ts';
import { findSchedule } from '../store/schedules.ts';
import type { OfferedType, PractitionerSchedule } from '../store/schedules.ts';
import type { DB } from '../store/types.gen.ts';
import { refreshSoon } from './publish-free-slots.ts';
import { inTurn } from './turns.ts';

const NEAREST = 5;

/**
 * Books a visit. Refuses with 409 `slot_past`, `slot_unavailable` or `slot_taken`, each with the
 * nearest free slots. The same idempotency key gives the same appointment.
 */
export async function bookAppointment(
  kernel: Kernel<DB>,
  actor: Actor,
  request: BookingRequest,
  key?: string,
): Promise<Appointment> {
  if (actor.kind === 'anonymous') throw unauthenticated();
  return inTurn(kernel.pool, request.practitionerId, () => book(kernel, actor, request, key));
}

async function book(
  kernel: Kernel<DB>,
  actor: TokenActor,
  request: BookingRequest,
  key: string | undefined,
): Promise<Appointment> {
  const idempotency = key === undefined ? null : { key, digest: digestOf(request) };
  const earlier = idempotency && (await earlierBooking(kernel, actor, idempotency));
  if (earlier) return earlier;

  const start = new Date(request.start);
  const now = kernel.clock.now();
  const [schedule, type] = await offerOf(kernel, request, now);
  const party = await requireParty(kernel, actor, request, schedule.clinicId);
  const refusal = refusalOf(schedule, type, start.getTime(), now.getTime());
  if (refusal === undefined) {
    const id = await writeBooking(kernel, actor, {
      request,
      schedule,
      type,
      party,
      start,
      now,
      idempotency,
    });
    if (id !== undefined) return appointmentStore(kernel, actor).get(id);
  }
  // Somebody was quicker: perhaps this very request, sent twice at once.
  const same = idempotency && (await earlierBooking(kernel, actor, idempotency));
  if (same) return same;
  const [fresh, freshType] =
    refusal === undefined ? await offerOf(kernel, request, now) : [schedule, type];
  throw refused(refusal ?? 'slot_taken', fresh, freshType, start, now);
}

/** Throws where the actor may not book for this patient. */
async function requireParty(
  kernel: Kernel<DB>,
  actor: TokenActor,
  { patientId, practitionerId }: BookingRequest,
  clinicId: string,
) {
  const party = await partyOf(kernel, actor, { patientId, practitionerId, clinicId });
  if (party.patientId === null)
    throw unprocessable([{ path: 'body.patientId', message: 'Say for whom', code: 'required' }]);
  if (!party.allowed) throw forbidden();
  // Booking gives the practitioner access to the record, so staff cannot open it by booking for a stranger.
  if (party.as === 'clinic' && !party.known) throw forbidden('patient_not_known');
  return { id: party.id, patientId: party.patientId, as: party.as };
}

interface Attempt {
  request: BookingRequest;
  schedule: PractitionerSchedule;
  type: OfferedType;
  party: { id: string; patientId: string; as: AppointmentParty };
  start: Date;
  now: Date;
  idempotency: { key: string; digest: Buffer } | null;
}

/** The booking with everything that follows from it, in one transaction. Undefined where the time was taken meanwhile. */
async function writeBooking(
  kernel: Kernel<DB>,
  actor: TokenActor,
  attempt: Attempt,
): Promise<string | undefined> {
  const {
    request: { practitionerId, visitTypeId, reason },
    schedule: { clinicId },
    type,
    party: { id, patientId, as },
    start,
    now,
    idempotency,
  } = attempt;
  const { mode, priceMinor, currency } = type;
  const end = new Date(start.getTime() + type.durationMinutes * MINUTE_MS);
  const visit = { clinicId, practitionerId, patientId, visitTypeId, mode };
  const reasonSealed =
    reason === undefined ? null : kernel.secrets.encrypt(reason, reasonContext('reason', id));
  try {
    await kernel.db.transaction().execute(async (trx) => {
      const place = await takePlace(trx, wantedTime(practitionerId, type, start), now);
      if (place === undefined) throw new LostRace();
      const inserted = await insertBooking(trx, {
        ...visit,
        id,
        start,
        end,
        place,
        awaits: null,
        payer: null,
        priceMinor,
        currency,
        reasonSealed,
        bookedBy: bookerOf(actor),
        bookedAs: as,
        bookedAt: now,
        idempotency,
      });
      if (!inserted) throw new LostRace();
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
      });
      await refreshSoon(kernel, trx, practitionerId);
    });
    return id;
  } catch (error) {
    if (error instanceof LostRace) return undefined;
    throw error;
  }
}

/** The time that a visit of the type takes from `start`, with its buffers. */
export function wantedTime(practitionerId: string, type: OfferedType, start: Date): WantedTime {
  const end = new Date(start.getTime() + type.durationMinutes * MINUTE_MS);
  return {
    practitionerId,
    visitTypeId: type.id,
    start,
    end,
    blockedFrom: new Date(start.getTime() - type.bufferBeforeMinutes * MINUTE_MS),
    blockedUntil: new Date(end.getTime() + type.bufferAfterMinutes * MINUTE_MS),
    capacity: type.capacity,
  };
}

/** Who books: an account, or a program of the clinic. */
const bookerOf = (actor: TokenActor): string => subjectOf(actor)!;

/** Rolls the transaction back. */
class LostRace extends Error {}

async function offerOf(
  kernel: Kernel<DB>,
  request: BookingRequest,
  now: Date,
): Promise<[PractitionerSchedule, OfferedType]> {
  const schedule = await findSchedule(
    kernel.db,
    request.practitionerId,
    bookableRange(now.getTime()),
    request.visitTypeId,
  );
  const type = schedule?.types[0];
  if (schedule === undefined) throw notFound('practitioner');
  if (type === undefined) throw notFound('visit-type');
  return [schedule, type];
}

const MESSAGES: Record<SlotRefusal, string> = {
  slot_past: 'The slot is in the past',
  slot_taken: 'The slot is taken',
  slot_unavailable: 'No visit can be booked at this time',
};

function refused(
  code: SlotRefusal,
  schedule: PractitionerSchedule,
  type: OfferedType,
  wanted: Date,
  now: Date,
): AppError {
  const nearest = nearestTo(schedule, type, wanted.getTime(), now.getTime(), NEAREST).map(toSlot);
  return conflict(code, MESSAGES[code], { nearest });
}

export const toSlot = ({ start, end }: Interval): Slot => ({
  start: isoInstant(start),
  end: isoInstant(end),
});

/** A key belongs to one request: with another one it is refused rather than answered wrongly. */
async function earlierBooking(
  kernel: Kernel<DB>,
  actor: TokenActor,
  { key, digest }: { key: string; digest: Buffer },
): Promise<Appointment | undefined> {
  const earlier = await findByKey(kernel.db, bookerOf(actor), key);
  if (earlier === undefined) return undefined;
  if (earlier.idempotency_digest?.equals(digest) !== true) {
    throw new AppError('idempotency_key_reused', 'This key was used for another booking', {
      status: 422,
    });
  }
  return appointmentStore(kernel, actor).get(earlier.id);
}

const digestOf = ({
  practitionerId,
  visitTypeId,
  start,
  patientId,
  reason,
}: BookingRequest): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([practitionerId, visitTypeId, Date.parse(start), patientId, reason]))
    .digest();
