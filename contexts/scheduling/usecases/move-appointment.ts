import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { careUntil } from '../domain/care.ts';
import type { AppointmentParty } from '../schemas/appointments.ts';
import { eventOf, reasonContext, sideOf } from '../store/appointment-row.ts';
import type { StoredAppointment } from '../store/appointment-row.ts';
import type { Awaited } from './booking-terms.ts';
import { keepsLimits } from '../store/limits.ts';
import { insertMove, placeAppointment } from '../store/moves.ts';
import { confirmHeld, releasePlace, takePlace } from '../store/places.ts';
import type { TakenPlace, WantedTime } from '../store/places.ts';
import type { OfferedType, PractitionerSchedule } from '../store/schedules.ts';
import type { DB } from '../store/types.gen.ts';
import { capacityOf } from '../store/visit-types.ts';
import { capacityOfReservation, offerBack } from './give-back.ts';
import { narrowCare } from './narrow-care.ts';
import { planReminders } from './plan-reminders.ts';
import { offerSoon } from './offer-freed.ts';
import { refreshSoon } from './publish-free-slots.ts';
import { tell } from './tell.ts';

/** Where a visit goes: to time that is wanted, or to a place that is held for it already. */
export type MoveTarget =
  | TargetTime
  | { practitionerId: string; start: Date; end: Date; heldPlaceId: string };

/** Time that a visit would move to. */
export interface TargetTime extends WantedTime {
  /** Whose limits a day and a week it has to keep; null where the clinic overrides them. */
  limits: { schedule: PractitionerSchedule; type: OfferedType } | null;
}

/** Why a visit did not move: somebody was quicker, or the practitioner's limits leave no room there. */
export type MoveRefusal = 'slot_taken' | 'limit_reached';

export interface Moving {
  /** Whom the audit log names. */
  actor: Actor;
  as: AppointmentParty;
  reason?: string | undefined;
  /** Because the practitioner is away. */
  isAbsence?: boolean;
  /** What the visit waits for at its new time; null where it is certain there. */
  awaits: Awaited | null;
}

/**
 * Moves a live appointment, whose row the caller has locked, with all that follows: its old place is
 * free, care follows to the new practitioner, and others are told. Returns why not where the time is
 * taken, the hold has ended or a limit is reached; then nothing has changed, and the transaction may go
 * on. Whether the visit may move there is else the caller's to decide.
 */
export async function moveAppointment(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  row: StoredAppointment,
  target: MoveTarget,
  { actor, as, reason, isAbsence = false, awaits }: Moving,
): Promise<'moved' | MoveRefusal> {
  const now = kernel.clock.now();
  const place = await changePlaces(kernel, trx, row, target, { awaits, now });
  if (typeof place === 'string') return place;
  const moved: StoredAppointment = {
    ...row,
    practitioner_id: target.practitionerId,
    start_at: target.start,
    end_at: target.end,
    reservation_id: place.reservationId,
  };
  await insertMove(trx, row, target, {
    at: now,
    as,
    seal: (id) =>
      reason === undefined
        ? null
        : kernel.secrets.encrypt(reason, reasonContext('move-reason', id)),
  });
  await followCare(kernel, trx, row, moved);
  await kernel.audit.write(trx, actor, {
    action: 'update',
    kind: 'appointment',
    id: row.id,
    patient: row.patient_id,
    clinic: row.clinic_id,
  });
  // Of what was never certain nobody else has heard. Of what was, they hear where it is, and wait for no yes.
  if (row.confirmed_at !== null)
    await kernel.events.emit(trx, 'appointment.rescheduled.v1', row.id, {
      ...eventOf(moved, await capacityOf(trx, row.visit_type_id)),
      previous: {
        practitionerId: row.practitioner_id,
        start: row.start_at.toISOString(),
        end: row.end_at.toISOString(),
      },
      rescheduledBy: sideOf(as),
    });
  for (const id of new Set([row.practitioner_id, target.practitionerId]))
    await refreshSoon(kernel, trx, id);
  const previousStart = row.start_at;
  if (awaits !== null && sideOf(as) === 'patient')
    await tell(kernel, trx, row.id, 'requested', { previousStart });
  else await tell(kernel, trx, row.id, 'rescheduled', { previousStart, by: as, isAbsence });
  await planReminders(kernel, trx, row.id);
  return 'moved';
}

/** A savepoint takes everything back where the visit cannot move there. */
async function changePlaces(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  row: StoredAppointment,
  target: MoveTarget,
  { awaits, now }: { awaits: Awaited | null; now: Date },
): Promise<TakenPlace | MoveRefusal> {
  const capacity = await capacityOfReservation(trx, row.reservation_id!);
  const isWithin = isInOwnTime(row, target);
  await sql`savepoint move`.execute(trx);
  const place = isWithin
    ? await moveWithin(trx, row, target, { awaits, now })
    : await moveAcross(trx, row, target, { awaits, now });
  const refusal = place === undefined ? 'slot_taken' : await limitOf(trx, target, place, now);
  if (place === undefined || refusal !== undefined) {
    await sql`rollback to savepoint move`.execute(trx);
    return refusal ?? 'slot_taken';
  }
  await sql`release savepoint move`.execute(trx);
  // Only now: time that is kept for the waiting list would count as a visit of the same day.
  if (isWithin)
    // What is left of the old time, where anything can be done with it.
    await offerSoon(kernel, trx, row.practitioner_id, {
      start: row.blocked_from.getTime(),
      end: row.blocked_until.getTime(),
    });
  else await offerBack(kernel, trx, row, capacity);
  return place;
}

/** Counted once the old place is free, which counts no more; and last, as bookings do, so that no two wait in a circle. */
async function limitOf(
  trx: Transaction<DB>,
  target: MoveTarget,
  place: TakenPlace,
  now: Date,
): Promise<MoveRefusal | undefined> {
  // A held place was counted when it was taken, and has counted ever since.
  if ('heldPlaceId' in target || target.limits === null) return undefined;
  const { schedule, type } = target.limits;
  const isKept = await keepsLimits(trx, schedule, type, target.start, place, now);
  return isKept ? undefined : 'limit_reached';
}

const isInOwnTime = (row: StoredAppointment, target: MoveTarget): target is TargetTime =>
  'blockedFrom' in target &&
  row.practitioner_id === target.practitionerId &&
  row.blocked_from < target.blockedUntil &&
  target.blockedFrom < row.blocked_until;

/** The new place is taken before the old one is given back, so that nobody comes in between. */
async function moveAcross(
  trx: Transaction<DB>,
  row: StoredAppointment,
  target: MoveTarget,
  { awaits, now }: { awaits: Awaited | null; now: Date },
): Promise<TakenPlace | undefined> {
  const place =
    'heldPlaceId' in target
      ? await confirmHeld(trx, target.heldPlaceId, now)
      : await takePlace(trx, target, now);
  if (place === undefined) return undefined;
  await placeAppointment(trx, row, { ...target, place, awaits });
  await releasePlace(trx, row.place_id!);
  return place;
}

/**
 * Into time that the visit's own reservation covers. What is given back here is free for nobody else
 * before the transaction ends, and comes back whole where the rest of the new time is taken.
 */
async function moveWithin(
  trx: Transaction<DB>,
  row: StoredAppointment,
  target: WantedTime,
  { awaits, now }: { awaits: Awaited | null; now: Date },
): Promise<TakenPlace | undefined> {
  // Two neighbours that move into each other's direction would wait for each other for ever.
  await sql`select 1 from practitioner where id = ${row.practitioner_id}::uuid for no key update`.execute(
    trx,
  );
  await sql`set constraints all deferred`.execute(trx);
  await releasePlace(trx, row.place_id!);
  const place = await takePlace(trx, target, now);
  if (place === undefined) return undefined;
  await placeAppointment(trx, row, { ...target, place, awaits });
  await sql`set constraints all immediate`.execute(trx);
  return place;
}

/** Who meets the patient next has them in care; who does not any more, only as far as other visits reach. */
async function followCare(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  before: StoredAppointment,
  after: StoredAppointment,
): Promise<void> {
  if (after.practitioner_id !== before.practitioner_id || after.end_at < before.end_at)
    await narrowCare(kernel, trx, before.practitioner_id, before.patient_id);
  await kernel.access.grant(trx, {
    subject: after.practitioner_id,
    kind: 'care',
    object: after.patient_id,
    from: kernel.clock.now(),
    until: careUntil(after.end_at),
  });
}
