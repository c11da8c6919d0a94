import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Payer } from '@hub/contracts/payers.ts';
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
import { MINUTE_MS } from '../domain/interval.ts';
import { refusalOf } from '../domain/schedule.ts';
import type { SlotRefusal } from '../domain/schedule.ts';
import type { Appointment, AppointmentParty, BookingRequest } from '../schemas/appointments.ts';
import { reasonContext } from '../store/appointment-row.ts';
import { appointmentStore } from '../store/appointments.ts';
import { findByKey, insertBooking, isInSession, partyOf } from '../store/bookings.ts';
import { findHold } from '../store/holds.ts';
import type { FoundHold } from '../store/holds.ts';
import { keepsLimits } from '../store/limits.ts';
import { confirmPlace, takePlace } from '../store/places.ts';
import type { TakenPlace, WantedTime } from '../store/places.ts';
import { findSchedule } from '../store/schedules.ts';
import type { OfferedType, PractitionerSchedule } from '../store/schedules.ts';
import type { DB } from '../store/types.gen.ts';
import { getTerms } from '../store/visit-types.ts';
import { awaitedOf, requireTerms } from './booking-terms.ts';
import type { Awaited } from './booking-terms.ts';
import { planReminders } from './plan-reminders.ts';
import { refreshSoon } from './publish-free-slots.ts';
import { momentOf, refused } from './refusal.ts';
import type { ReadOffer } from './refusal.ts';
import { tell } from './tell.ts';
import { inTurn } from './turns.ts';

/**
 * Books a visit; one that the clinic has to approve is `pending` and holds its place. Refuses with 409
 * `slot_past`, `slot_unavailable`, `slot_taken` or `limit_reached`, each with the nearest free slots,
 * with 409 `already_in_session`, and as `requireTerms` says. A hold that has ended is no reason to refuse. The
 * same idempotency key gives the same appointment.
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
  const read = readerOf(kernel.db, request);
  const [schedule, type] = await read(momentOf(start));
  const party = await requireParty(kernel, actor, request, schedule.clinicId);
  const terms = await getTerms(kernel.db, type.id);
  const isGuest = actor.kind === 'account' && actor.isGuest === true;
  const payer = requireTerms(terms, { ...party, isGuest }, request.payer);
  const held = request.hold && (await findHold(kernel.db, request.hold, now));
  const hold = held && isFor(held, request) ? held : undefined;
  const refusal = hold
    ? pastOrNot(start, now)
    : refusalOf(schedule, type, start.getTime(), now.getTime());
  // Of a group some places may be left: the database tells. Whoever comes after a single place costs it nothing.
  if (refusal === undefined || (refusal === 'slot_taken' && type.capacity > 1)) {
    const awaits = awaitedOf(terms, actor, party.as, start, now);
    const attempt = {
      request,
      schedule,
      type,
      party,
      start,
      now,
      idempotency,
      hold,
      payer,
      awaits,
    };
    const id = await writeBooking(kernel, actor, attempt);
    if (id !== undefined) return appointmentStore(kernel, actor).get(id);
  }
  // Somebody was quicker: perhaps this very request, sent twice at once.
  const same = idempotency && (await earlierBooking(kernel, actor, idempotency));
  if (same) return same;
  if (type.capacity > 1 && (await isInSession(kernel.db, party.patientId, { ...request, start })))
    throw conflict('already_in_session', 'The patient has a place in this group visit already');
  throw await refused(refusal ?? 'slot_taken', read, start, now);
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
  return { ...party, patientId: party.patientId };
}

interface Attempt {
  request: BookingRequest;
  schedule: PractitionerSchedule;
  type: OfferedType;
  party: { id: string; patientId: string; as: AppointmentParty };
  start: Date;
  now: Date;
  idempotency: { key: string; digest: Buffer } | null;
  hold: FoundHold | undefined;
  payer: Payer | null;
  awaits: Awaited | null;
}

/** The booking with everything that follows from it, in one transaction. Undefined where the time was taken meanwhile. */
async function writeBooking(
  kernel: Kernel<DB>,
  actor: TokenActor,
  attempt: Attempt,
): Promise<string | undefined> {
  const { request, schedule, type, party, start, now, idempotency, hold, payer, awaits } = attempt;
  const { practitionerId, visitTypeId, reason } = request;
  const { clinicId } = schedule;
  const { id, patientId, as } = party;
  const { mode, priceMinor, currency } = type;
  const wanted = wantedTime(practitionerId, type, start);
  const { end } = wanted;
  const visit = { clinicId, practitionerId, patientId, visitTypeId, mode };
  const reasonSealed =
    reason === undefined ? null : kernel.secrets.encrypt(reason, reasonContext('reason', id));
  try {
    await kernel.db.transaction().execute(async (trx) => {
      const place = (await confirmHold(trx, hold, now)) ?? (await takePlace(trx, wanted, now));
      if (place === undefined) throw new LostRace();
      if (!(await keepsLimits(trx, attempt.schedule, type, start, place, now)))
        throw new LostRace();
      const inserted = await insertBooking(trx, {
        ...visit,
        id,
        start,
        end,
        place,
        awaits,
        payer,
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
      // Also of a request: who decides about it has to know the patient.
      await kernel.access.grant(trx, {
        subject: practitionerId,
        kind: 'care',
        object: patientId,
        from: now,
        until: careUntil(end),
      });
      if (awaits === null)
        await kernel.events.emit(trx, 'appointment.booked.v1', id, {
          appointmentId: id,
          ...visit,
          start: start.toISOString(),
          end: end.toISOString(),
          ...(type.capacity > 1 && { sessionId: place.reservationId }),
        });
      await tell(kernel, trx, id, awaits === null ? 'booked' : 'requested');
      await planReminders(kernel, trx, id);
      await refreshSoon(kernel, trx, practitionerId);
    });
    return id;
  } catch (error) {
    if (error instanceof LostRace) return undefined;
    throw error;
  }
}

/** Makes the held place the booking's own, without letting go of it. Undefined where it has ended. */
async function confirmHold(
  trx: Transaction<DB>,
  hold: FoundHold | undefined,
  now: Date,
): Promise<TakenPlace | undefined> {
  if (hold === undefined || !(await confirmPlace(trx, hold.placeId, now))) return undefined;
  await trx.deleteFrom('hold').where('id', '=', hold.id).execute();
  return hold;
}

const isFor = (hold: FoundHold, { practitionerId, visitTypeId, start }: BookingRequest): boolean =>
  hold.practitionerId === practitionerId &&
  hold.visitTypeId === visitTypeId &&
  hold.start.getTime() === Date.parse(start);

/** What was free when it was held stays so, however short the notice has become. */
const pastOrNot = (start: Date, now: Date): SlotRefusal | undefined =>
  start < now ? 'slot_past' : undefined;

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

/** Reads the practitioner's schedule and the visit type; it throws 404 where there is none such. */
export const readerOf =
  (
    db: Kysely<DB>,
    { practitionerId, visitTypeId }: Pick<BookingRequest, 'practitionerId' | 'visitTypeId'>,
  ): ReadOffer =>
  async (range) => {
    const schedule = await findSchedule(db, practitionerId, range, visitTypeId);
    const type = schedule?.types[0];
    if (schedule === undefined) throw notFound('practitioner');
    if (type === undefined) throw notFound('visit-type');
    return [schedule, type];
  };

/** A key belongs to one request, whatever place is held for it: with another one it is refused rather than answered wrongly. */
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
  payer,
}: BookingRequest): Buffer =>
  createHash('sha256')
    .update(
      JSON.stringify([practitionerId, visitTypeId, Date.parse(start), patientId, reason, payer]),
    )
    .digest();
