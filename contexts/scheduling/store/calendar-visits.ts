import { sql } from 'kysely';
import type { Kysely, RawBuilder, Transaction } from 'kysely';
import type { CalendarVisit } from '../domain/icalendar.ts';
import { modeOf } from './schedules.ts';
import type { DB } from './types.gen.ts';

interface VisitRow {
  id: string;
  revision: number;
  start_at: Date;
  end_at: Date;
  changed_at: Date;
  state: string;
  mode: string;
  clinic_name: string | null;
}

/** What calendars are told of appointments; `where` is about `a`, and access is the caller's matter. */
export async function calendarVisits(
  db: Kysely<DB> | Transaction<DB>,
  origin: string,
  where: RawBuilder<unknown>,
): Promise<CalendarVisit[]> {
  const { rows } = await sql<VisitRow>`
    select a.id, a.revision, a.start_at, a.end_at, a.state, a.mode, c.name as clinic_name,
      greatest(a.booked_at, a.cancelled_at,
        (select max(m.moved_at) from appointment_move m where m.appointment_id = a.id)) as changed_at
    from appointment a left join clinic c on c.id = a.clinic_id
    where ${where} order by a.start_at, a.id`.execute(db);
  return rows.map((row) => visitOf(row, origin));
}

const visitOf = (row: VisitRow, origin: string): CalendarVisit => ({
  id: row.id,
  revision: row.revision,
  start: row.start_at.getTime(),
  end: row.end_at.getTime(),
  changedAt: row.changed_at.getTime(),
  state: row.state === 'cancelled' ? 'cancelled' : row.state === 'pending' ? 'pending' : 'booked',
  mode: modeOf(row.mode),
  clinicName: row.clinic_name,
  link: visitLink(origin, row),
});

/** The page where a visit begins. It asks who one is, so that the address tells nothing and opens nothing. */
const visitLink = (origin: string, { id, mode }: Pick<VisitRow, 'id' | 'mode'>): string =>
  mode === 'video' ? `${origin}/visit/${id}/ready` : `${origin}/home`;

/** Of the patients of one group visit the first alone: in a practitioner's calendar it is one event. */
export const oneOfEachSession = sql<boolean>`not exists (select 1 from appointment b
  where b.reservation_id = a.reservation_id and b.id < a.id and b.state = a.state)`;
