import type { Transaction } from 'kysely';
import type { Kernel } from '@hub/kernel/context.ts';
import { conflict, notFound } from '@hub/kernel/errors.ts';
import type { AppError } from '@hub/kernel/errors.ts';
import { refusalOf } from '../domain/schedule.ts';
import type { StoredAppointment } from '../store/appointment-row.ts';
import { findSchedule } from '../store/schedules.ts';
import type { DB } from '../store/types.gen.ts';
import { wantedTime } from './book-appointment.ts';
import type { MoveRefusal, TargetTime } from './move-appointment.ts';
import { momentOf, refused } from './refusal.ts';
import type { ReadOffer } from './refusal.ts';

/** Where somebody wants a visit to be. */
export interface Wish {
  practitionerId: string;
  start: Date;
  /** Also outside the offered hours, and beyond the limits a day and a week. */
  override: boolean;
}

/** The time that a visit would take there; throws where it is not offered. */
export async function targetOf(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  row: StoredAppointment,
  { practitionerId, start, override }: Wish,
): Promise<TargetTime> {
  const now = kernel.clock.now();
  if (override) {
    if (start < now) throw conflict('slot_past', 'The slot is in the past');
    const capacity = await capacityAt(trx, row, practitionerId);
    return { ...sameLength(row, practitionerId, start, capacity), limits: null };
  }
  const read = offerFor(trx, row, practitionerId);
  const [schedule, type] = await read(momentOf(start));
  const refusal = refusalOf(schedule, type, start.getTime(), now.getTime());
  if (refusal !== undefined) throw await refused(refusal, read, start, now);
  return { ...wantedTime(practitionerId, type, start), limits: { schedule, type } };
}

/** 409 where the visit could not move there after all, since somebody was quicker, with the nearest slots that are free still. */
export async function refusedMeanwhile(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  row: StoredAppointment,
  { practitionerId, start, override }: Wish,
  refusal: MoveRefusal,
): Promise<AppError> {
  if (override) return conflict(refusal, 'The slot is taken');
  return refused(refusal, offerFor(trx, row, practitionerId), start, kernel.clock.now());
}

/** Reads what a practitioner of the visit's clinic offers of its type, as if the visit's own place were free. */
export const offerFor =
  (trx: Transaction<DB>, row: StoredAppointment, practitionerId: string): ReadOffer =>
  async (range) => {
    const own = row.place_id ?? undefined;
    const schedule = await findSchedule(trx, practitionerId, range, row.visit_type_id, own);
    if (schedule === undefined || schedule.clinicId !== row.clinic_id)
      throw notFound('practitioner');
    const type = schedule.types[0];
    if (type === undefined) throw notFound('visit-type');
    return [schedule, type];
  };

/** Of the visit's type; throws where the practitioner does not work at its clinic. */
async function capacityAt(
  trx: Transaction<DB>,
  row: StoredAppointment,
  practitionerId: string,
): Promise<number> {
  const found = await trx
    .selectFrom('practitioner as p')
    .innerJoin('visit_type as t', 't.clinic_id', 'p.clinic_id')
    .select('t.capacity')
    .where('p.id', '=', practitionerId)
    .where('p.clinic_id', '=', row.clinic_id)
    .where('p.active', '=', true)
    .where('t.id', '=', row.visit_type_id)
    .executeTakeFirst();
  if (found === undefined) throw notFound('practitioner');
  return found.capacity;
}

/** The visit as it was booked, with its buffers, at another time. */
function sameLength(
  row: StoredAppointment,
  practitionerId: string,
  start: Date,
  capacity: number,
): Omit<TargetTime, 'limits'> {
  const shifted = (at: Date): Date =>
    new Date(at.getTime() - row.start_at.getTime() + start.getTime());
  return {
    practitionerId,
    visitTypeId: row.visit_type_id,
    start,
    end: shifted(row.end_at),
    blockedFrom: shifted(row.blocked_from),
    blockedUntil: shifted(row.blocked_until),
    capacity,
  };
}
