import { sql } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { notFound } from '@hub/kernel/errors.ts';
import type { Interval } from '../domain/interval.ts';
import { readAppointment } from '../rules.ts';
import type { AppointmentMove, PractitionerCalendar } from '../schemas/calendar.ts';
import { appointmentTargets } from './appointment-row.ts';
import type { DB } from './types.gen.ts';

type Filled = Omit<PractitionerCalendar, 'open'>;

/** As the database gives instants in JSON: with its own offset. */
interface FilledRow {
  practitioner_id: string;
  time_zone: string;
  blocked: { start: string; end: string; source: 'absence' | 'calendar' }[];
  holds: { start: string; end: string; heldUntil: string }[];
  taken: Filled['taken'];
  running_late_minutes: number | null;
}

/** What is in the time of a clinic's practitioners, one or all who are active. */
export async function readCalendars(
  { db, clock }: Kernel<DB>,
  clinicId: string,
  practitionerId: string | undefined,
  range: Interval,
): Promise<Filled[]> {
  const now = clock.now();
  const asked = sql`tstzrange(${new Date(range.start)}, ${new Date(range.end)})`;
  const { rows } = await sql<FilledRow>`
    select p.id as practitioner_id, p.time_zone,
      coalesce((select json_agg(json_build_object('start', lower(b.during), 'end', upper(b.during), 'source', b.source)
          order by lower(b.during))
        from (select during, 'absence' as source from absence
            where practitioner_id = p.id and ended_at is null and during && ${asked}
          union select during, 'calendar' from external_busy where practitioner_id = p.id and during && ${asked}) b), '[]') as blocked,
      coalesce((select json_agg(json_build_object('start', r.start_at, 'end', r.end_at, 'heldUntil', r.held_until) order by r.start_at)
        from reservation r where r.practitioner_id = p.id and r.during && ${asked}
          and r.kind = 'visit' and r.held_until > ${now}), '[]') as holds,
      coalesce((select json_agg(json_build_object('start', r.start_at, 'end', r.end_at, 'visitTypeId', r.visit_type_id,
          'places', r.capacity, 'placesTaken', (select count(*) from place where reservation_id = r.id and held_until is null))
          order by r.start_at)
        from reservation r where r.practitioner_id = p.id and r.during && ${asked}
          and r.kind = 'visit' and r.held_until is null), '[]') as taken,
      (select l.minutes from running_late l where l.practitioner_id = p.id and l.until_at > ${now}) as running_late_minutes
    from practitioner p
    where p.clinic_id = ${clinicId}::uuid
      and (p.id = ${practitionerId ?? null}::uuid or (${practitionerId ?? null}::uuid is null and p.active))
    order by p.id`.execute(db);
  return rows.map((row) => ({
    practitionerId: row.practitioner_id,
    timeZone: row.time_zone,
    blocked: row.blocked.map((each) => ({ ...each, ...utc(each) })),
    holds: row.holds.map((each) => ({ ...utc(each), heldUntil: iso(each.heldUntil) })),
    taken: row.taken.map((each) => ({ ...each, ...utc(each) })),
    runningLateMinutes: row.running_late_minutes,
  }));
}

/** How often and whereto a visit was moved, for those who may see it. Throws `not_found` for others. */
export async function readMoves(
  { db, access, audit }: Kernel<DB>,
  actor: Actor,
  appointmentId: string,
): Promise<AppointmentMove[]> {
  const audited = audit.column(actor, {
    action: 'read',
    kind: 'appointment',
    id: sql.ref('a.id'),
    patient: sql.ref('a.patient_id'),
    clinic: sql.ref('a.clinic_id'),
  });
  const { rows } = await sql<{ moves: AppointmentMove[] }>`
    select ${audited} as audited,
      coalesce((select json_agg(json_build_object('fromPractitionerId', m.from_practitioner_id, 'fromStart', m.from_start_at,
          'toPractitionerId', m.to_practitioner_id, 'toStart', m.to_start_at, 'movedAt', m.moved_at, 'movedBy', m.moved_as)
          order by m.moved_at, m.id)
        from appointment_move m where m.appointment_id = a.id), '[]') as moves
    from appointment a
    where a.id = ${appointmentId}::uuid and ${access.where(actor, readAppointment, appointmentTargets)}`.execute(
    db,
  );
  if (rows[0] === undefined) throw notFound('appointment');
  return rows[0].moves.map((move) => ({
    ...move,
    fromStart: iso(move.fromStart),
    toStart: iso(move.toStart),
    movedAt: iso(move.movedAt),
  }));
}

const iso = (instant: string): string => new Date(instant).toISOString();
const utc = ({ start, end }: { start: string; end: string }): { start: string; end: string } => ({
  start: iso(start),
  end: iso(end),
});
