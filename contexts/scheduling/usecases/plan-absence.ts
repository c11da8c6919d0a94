import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { unprocessable } from '@hub/kernel/errors.ts';
import { DAY_MS } from '../domain/interval.ts';
import type { Interval } from '../domain/interval.ts';
import { proposeMoves } from '../domain/proposals.ts';
import { bookableRange } from '../domain/schedule.ts';
import type { AbsenceSpan, AffectedVisit, VisitConflict } from '../schemas/absences.ts';
import { getAbsence, requireManager, spanOf } from '../store/absences.ts';
import { findConflicts, visitsWithin } from '../store/affected-visits.ts';
import { findSchedule } from '../store/schedules.ts';
import type { PractitionerSchedule } from '../store/schedules.ts';
import type { DB } from '../store/types.gen.ts';

const LONGEST_DAYS = 400;

/** The time of an absence; throws 422 where it is backwards, over or far too long. */
export function requireSpan(span: AbsenceSpan, now: Date): Interval {
  const { start, end } = spanOf(span);
  if (end <= start)
    throw unprocessable([{ path: 'body.to', message: 'Must lie after `from`', code: 'range' }]);
  if (end <= now.getTime())
    throw unprocessable([{ path: 'body.to', message: 'Must lie in the future', code: 'past' }]);
  if (end - start > LONGEST_DAYS * DAY_MS)
    throw unprocessable([
      { path: 'body.to', message: `At most ${LONGEST_DAYS} days after \`from\``, code: 'range' },
    ]);
  return { start, end };
}

/** Which visits an absence would meet, and where each could go. Nothing changes. */
export async function previewAbsence(
  kernel: Kernel<DB>,
  actor: Actor,
  practitionerId: string,
  span: AbsenceSpan,
): Promise<AffectedVisit[]> {
  const clinicId = await requireManager(kernel, kernel.db, actor, practitionerId);
  const absence = requireSpan(span, kernel.clock.now());
  return withProposals(kernel, actor, practitionerId, clinicId, absence);
}

/** The visits that still lie in an absence, and where each could go. */
export async function planAbsence(
  kernel: Kernel<DB>,
  actor: Actor,
  id: string,
): Promise<AffectedVisit[]> {
  const absence = await getAbsence(kernel, kernel.db, actor, id);
  if (absence.endedAt !== null) return [];
  const { practitionerId, clinicId } = absence;
  return withProposals(kernel, actor, practitionerId, clinicId, spanOf(absence));
}

async function withProposals(
  kernel: Kernel<DB>,
  actor: Actor,
  practitionerId: string,
  clinicId: string,
  absence: Interval,
): Promise<AffectedVisit[]> {
  const visits = await visitsWithin(kernel, actor, practitionerId, absence);
  if (visits.length === 0) return [];
  const now = kernel.clock.now().getTime();
  const own = await findSchedule(kernel.db, practitionerId, bookableRange(now));
  const span = {
    start: Math.min(...visits.map(({ start }) => Date.parse(start))),
    end: Math.max(...visits.map(({ end }) => Date.parse(end))),
  };
  const colleagues = await kernel.db
    .selectFrom('practitioner')
    .select(['id', 'name'])
    .where('clinic_id', '=', clinicId)
    .where('active', '=', true)
    .orderBy('name')
    .orderBy('id')
    .execute();
  const schedules: PractitionerSchedule[] = [];
  for (const { id } of colleagues) {
    const schedule = id === practitionerId ? undefined : await findSchedule(kernel.db, id, span);
    if (schedule) schedules.push(schedule);
  }
  const proposals = proposeMoves(
    visits.map(({ visitTypeId, start }) => ({ visitTypeId, start: Date.parse(start) })),
    own && { ...own, busy: [...own.busy, absence] },
    schedules,
    now,
  );
  const names = new Map(colleagues.map(({ id, name }) => [id, name]));
  return visits.map((visit, index) => {
    const proposal = proposals[index];
    return {
      ...visit,
      proposal: proposal
        ? {
            practitionerId: proposal.practitionerId,
            practitionerName: names.get(proposal.practitionerId) ?? '',
            start: new Date(proposal.start).toISOString(),
            end: new Date(proposal.end).toISOString(),
          }
        : null,
    };
  });
}

/** The visits to come that stayed where the practitioner is away, or busy by another calendar. */
export async function listConflicts(
  kernel: Kernel<DB>,
  actor: Actor,
  practitionerId: string,
): Promise<VisitConflict[]> {
  await requireManager(kernel, kernel.db, actor, practitionerId);
  return findConflicts(kernel, actor, practitionerId);
}
