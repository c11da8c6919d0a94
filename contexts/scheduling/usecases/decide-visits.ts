import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { AppError, conflict, notFound } from '@hub/kernel/errors.ts';
import { manageAbsence } from '../rules.ts';
import type { Absence, DecisionOutcome, VisitDecision } from '../schemas/absences.ts';
import { getAbsence } from '../store/absences.ts';
import type { StoredAppointment } from '../store/appointment-row.ts';
import type { DB } from '../store/types.gen.ts';
import { endAppointment } from './end-appointment.ts';
import { reschedule } from './reschedule-appointment.ts';
import { inTurn, retryingDeadlocks } from './turns.ts';

/**
 * Carries out what was decided about the visits in an absence, each in a transaction of its own: one
 * that cannot be done, such as a move to time that was taken meanwhile, is refused and stops no other.
 * Sent again, what was done before answers as done.
 */
export async function decideVisits(
  kernel: Kernel<DB>,
  actor: Actor,
  absenceId: string,
  decisions: readonly VisitDecision[],
): Promise<DecisionOutcome[]> {
  const absence = await getAbsence(kernel, kernel.db, actor, absenceId);
  const outcomes: DecisionOutcome[] = [];
  for (const decision of decisions)
    outcomes.push(await outcomeOf(kernel, actor, absence, decision));
  return outcomes;
}

async function outcomeOf(
  kernel: Kernel<DB>,
  actor: Actor,
  absence: Absence,
  decision: VisitDecision,
): Promise<DecisionOutcome> {
  const { appointmentId } = decision;
  try {
    const outcome = await inTurn(kernel.pool, absence.practitionerId, () =>
      retryingDeadlocks(() =>
        kernel.db.transaction().execute((trx) => carryOut(kernel, trx, actor, absence, decision)),
      ),
    );
    return { appointmentId, outcome, code: null };
  } catch (error) {
    if (!(error instanceof AppError) || error.status >= 500) throw error;
    return { appointmentId, outcome: 'refused', code: error.code };
  }
}

async function carryOut(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  actor: Actor,
  absence: Absence,
  decision: VisitDecision,
): Promise<'kept' | 'moved' | 'cancelled'> {
  const found = await lockVisit(kernel, trx, actor, absence, decision.appointmentId);
  if (decision.action === 'keep') return 'kept';
  if (decision.action === 'cancel') {
    if (found.state === 'cancelled') return 'cancelled';
    requireAffected(kernel, absence, found);
    await endAppointment(kernel, trx, found, { actor, by: 'clinic', isAbsence: true });
    return 'cancelled';
  }
  const { start, practitionerId = absence.practitionerId } = decision;
  const isThere =
    found.practitioner_id === practitionerId && found.start_at.getTime() === Date.parse(start);
  if (isThere && found.state !== 'cancelled') return 'moved';
  requireAffected(kernel, absence, found);
  // Whoever plans the absence asks a colleague to stand in, and with the visit the colleague gets the
  // patient into care: so it is only ever a visit of the absent one, within the clinic.
  await reschedule(kernel, trx, found, {
    actor,
    as: 'clinic',
    request: { start, practitionerId },
    isAbsence: true,
  });
  return 'moved';
}

/** A visit of the absent practitioner, also one that was moved away from them, if the actor may plan for it. */
async function lockVisit(
  { access }: Kernel<DB>,
  trx: Transaction<DB>,
  actor: Actor,
  { practitionerId }: Absence,
  id: string,
): Promise<StoredAppointment> {
  const row = await trx
    .selectFrom('appointment as a')
    .selectAll('a')
    .where('a.id', '=', id)
    .where(
      sql<boolean>`(a.practitioner_id = ${practitionerId}::uuid or exists (select 1 from appointment_move m
        where m.appointment_id = a.id and m.from_practitioner_id = ${practitionerId}::uuid))`,
    )
    .where(
      access.where(actor, manageAbsence, {
        patient: sql.ref<string>('a.patient_id'),
        practitioner: practitionerId,
        clinic: sql.ref<string>('a.clinic_id'),
      }),
    )
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw notFound('appointment');
  return row;
}

/** Throws where the visit has begun, or lies in the absence no more: somebody decided otherwise meanwhile. */
function requireAffected({ clock }: Kernel<DB>, absence: Absence, row: StoredAppointment): void {
  if (row.start_at <= clock.now())
    throw conflict('appointment_over', 'The visit has begun or is over');
  const isAffected =
    absence.endedAt === null &&
    row.state !== 'cancelled' &&
    row.practitioner_id === absence.practitionerId &&
    row.start_at < new Date(absence.to) &&
    row.end_at > new Date(absence.from);
  if (!isAffected) throw conflict('visit_not_affected', 'The visit is not in the absence any more');
}
