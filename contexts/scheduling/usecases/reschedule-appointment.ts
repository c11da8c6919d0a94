import type { Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { conflict, unauthenticated, unprocessable } from '@hub/kernel/errors.ts';
import { deadlinesOf } from '../domain/changes.ts';
import { bookAppointment as mayBook, rescheduleAppointment as mayReschedule } from '../rules.ts';
import type { Appointment, AppointmentParty, Rescheduling } from '../schemas/appointments.ts';
import { sideOf } from '../store/appointment-row.ts';
import type { StoredAppointment } from '../store/appointment-row.ts';
import { appointmentStore } from '../store/appointments.ts';
import { changingOf, termsOf } from '../store/change-terms.ts';
import { lockAppointment, requireRevision } from '../store/changes.ts';
import type { DB } from '../store/types.gen.ts';
import { getTerms } from '../store/visit-types.ts';
import { awaitedAfterMove } from './booking-terms.ts';
import { deadlinePassed } from './deadline-passed.ts';
import { moveAppointment } from './move-appointment.ts';
import { refusedMeanwhile, targetOf } from './move-target.ts';
import { inTurn, retryingDeadlocks } from './turns.ts';

/**
 * Moves a visit to a free slot, also of another practitioner of the clinic. The patient's side keeps
 * the clinic's deadline; the clinic has none, and with `override` places outside the offered hours
 * and limits, though never over another visit. 409 `appointment_changed` when somebody changed it since `revision`,
 * `slot_…` with the nearest free slots. What the clinic has to approve waits for its yes anew, unless its
 * own people move it. Moving to where it is already changes nothing.
 */
export async function rescheduleAppointment(
  kernel: Kernel<DB>,
  actor: Actor,
  id: string,
  request: Rescheduling,
): Promise<Appointment> {
  if (actor.kind === 'anonymous') throw unauthenticated();
  await inTurn(kernel.pool, request.practitionerId ?? id, () =>
    retryingDeadlocks(() =>
      kernel.db.transaction().execute(async (trx) => {
        const found = await lockAppointment(kernel, trx, actor, mayReschedule, id);
        const practitionerId = request.practitionerId ?? found.practitioner_id;
        // Moving takes the other practitioner's time and gives them the record, as booking does.
        if (practitionerId !== found.practitioner_id)
          await kernel.access.require(trx, actor, mayBook, {
            patient: found.patient_id,
            practitioner: practitionerId,
            clinic: found.clinic_id,
          });
        await reschedule(kernel, trx, found, { actor, as: found.acting_as, request });
      }),
    ),
  );
  return appointmentStore(kernel, actor).get(id);
}

/** Who moves a visit, in whose name, and where. */
export interface RescheduleOrder {
  /** Whom the audit log names. */
  actor: Actor;
  as: AppointmentParty;
  request: Rescheduling;
  isAbsence?: boolean;
}

/** Moves a locked appointment as its party asks, within the clinic's policy and offer. */
export async function reschedule(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  found: StoredAppointment,
  { actor, as, request, isAbsence = false }: RescheduleOrder,
): Promise<void> {
  const { override = false, reason, revision } = request;
  const wish = {
    start: new Date(request.start),
    practitionerId: request.practitionerId ?? found.practitioner_id,
    override,
  };
  if (found.state === 'cancelled')
    throw conflict('appointment_cancelled', 'The appointment was cancelled');
  const isThere =
    found.start_at.getTime() === wish.start.getTime() &&
    found.practitioner_id === wish.practitionerId;
  if (isThere) return;
  requireRevision(found, revision);
  if (override && sideOf(as) === 'patient')
    throw unprocessable([
      { path: 'body.override', message: 'Only a clinic places outside its hours', code: 'clinic' },
    ]);
  await requireInTime(kernel, trx, found, as);
  const target = await targetOf(kernel, trx, found, wish);
  const terms = await getTerms(trx, found.visit_type_id);
  const { start } = wish;
  const now = kernel.clock.now();
  const awaits = awaitedAfterMove(terms, found, { actor, as, start, now });
  const outcome = await moveAppointment(kernel, trx, found, target, {
    actor,
    as,
    reason,
    isAbsence,
    awaits,
  });
  if (outcome !== 'moved') throw await refusedMeanwhile(kernel, trx, found, wish, outcome);
}

/** Throws 409 where the visit is over, or the patient's deadline has passed. */
async function requireInTime(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  found: StoredAppointment,
  as: AppointmentParty,
): Promise<void> {
  const terms = await termsOf(trx, found.clinic_id);
  const now = kernel.clock.now().getTime();
  const visit = changingOf(found);
  if (deadlinesOf(visit, terms.policy, sideOf(as), now).rescheduleUntil !== null) return;
  throw sideOf(as) === 'patient' && now < visit.start
    ? deadlinePassed('reschedule_deadline_passed', terms)
    : conflict('appointment_over', 'The visit has begun or is over');
}
