import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import type { LocalizedText } from '@hub/contracts/localized-text.ts';
import type { Interval } from '../domain/interval.ts';
import { manageAbsence } from '../rules.ts';
import type { AffectedVisit, VisitConflict } from '../schemas/absences.ts';
import { appointmentTargets } from './appointment-row.ts';
import { modeOf } from './schedules.ts';
import type { DB } from './types.gen.ts';

interface VisitRow {
  id: string;
  patient_id: string;
  visit_type_id: string;
  visit_type_name: unknown;
  mode: string;
  start_at: Date;
  end_at: Date;
  time_zone: string;
  state: string;
}
type ConflictRow = VisitRow & { absence_id: string | null; from: Date; to: Date };

/** More than any practice has in an absence; who has more plans it in parts. */
const MOST = 500;

/** The practitioner's live visits to come that meet the condition and are the actor's to see, each read audited. */
const visitsOf = <Row extends VisitRow>(
  { access, audit, clock }: Kernel<DB>,
  actor: Actor,
  practitionerId: string,
  {
    more = sql``,
    from = sql``,
    where,
  }: {
    more?: RawBuilder<unknown>;
    from?: RawBuilder<unknown>;
    where: RawBuilder<unknown>;
  },
): RawBuilder<Row> => sql<Row>`
  select found.*, ${audit.column(actor, {
    action: 'search',
    kind: 'appointment',
    id: sql.ref('found.id'),
    patient: sql.ref('found.patient_id'),
    clinic: sql.ref('found.clinic_id'),
  })} as audited from (
    select a.id, a.patient_id, a.clinic_id, a.visit_type_id, t.name as visit_type_name, a.mode, a.start_at, a.end_at,
      p.time_zone, a.state ${more}
    from appointment a join visit_type t on t.id = a.visit_type_id join practitioner p on p.id = a.practitioner_id ${from}
    where a.practitioner_id = ${practitionerId}::uuid and a.state <> 'cancelled' and a.end_at > ${clock.now()} and ${where}
      and ${access.where(actor, manageAbsence, appointmentTargets)}
    order by a.start_at, a.id limit ${MOST}) found`;

/** The visits that an absence of the practitioner would or does meet, without proposals. */
export async function visitsWithin(
  kernel: Kernel<DB>,
  actor: Actor,
  practitionerId: string,
  { start, end }: Interval,
): Promise<Omit<AffectedVisit, 'proposal'>[]> {
  const { rows } = await visitsOf<VisitRow>(kernel, actor, practitionerId, {
    where: sql`a.start_at > ${kernel.clock.now()} and a.start_at < ${new Date(end)} and a.end_at > ${new Date(start)}`,
  }).execute(kernel.db);
  return rows.map((row) => ({
    appointmentId: row.id,
    patientId: row.patient_id,
    visitTypeId: row.visit_type_id,
    visitTypeName: row.visit_type_name as LocalizedText,
    mode: modeOf(row.mode),
    start: row.start_at.toISOString(),
    end: row.end_at.toISOString(),
    timeZone: row.time_zone,
    state: row.state as AffectedVisit['state'],
  }));
}

/** The visits to come that lie in an absence, or where another calendar says busy. */
export async function findConflicts(
  kernel: Kernel<DB>,
  actor: Actor,
  practitionerId: string,
): Promise<VisitConflict[]> {
  const { rows } = await visitsOf<ConflictRow>(kernel, actor, practitionerId, {
    more: sql`, c.absence_id, lower(c.during) as from, upper(c.during) as to`,
    from: sql`join lateral (
      select b.id as absence_id, b.during from absence b where b.practitioner_id = a.practitioner_id
        and b.ended_at is null and b.during && tstzrange(a.start_at, a.end_at)
      union all
      select null, e.during from external_busy e where e.practitioner_id = a.practitioner_id
        and e.during && tstzrange(a.start_at, a.end_at)) c on true`,
    where: sql`true`,
  }).execute(kernel.db);
  return rows.map((row) => ({
    appointmentId: row.id,
    patientId: row.patient_id,
    visitTypeName: row.visit_type_name as LocalizedText,
    mode: modeOf(row.mode),
    start: row.start_at.toISOString(),
    end: row.end_at.toISOString(),
    timeZone: row.time_zone,
    with: row.absence_id === null ? 'calendar' : 'absence',
    absenceId: row.absence_id,
    from: row.from.toISOString(),
    to: row.to.toISOString(),
  }));
}
