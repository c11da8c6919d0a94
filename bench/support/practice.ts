import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

const CLINICIANS = 100;
const PAST_VISITS = 1_000_000;

/** A clinic of a hundred clinicians, written straight into the database. */
export interface BenchPractice {
  clinicId: string;
  visitTypeId: string;
  practitionerIds: string[];
}

/** Eight hours on every weekday, in visits of 20 minutes. */
export async function openPractice(owner: Pool): Promise<BenchPractice> {
  const clinicId = randomUUID();
  await owner.query(
    `insert into scheduling.clinic (id, name, country, time_zone, active, sequence)
     values ($1, 'Bench', 'DE', 'Europe/Berlin', true, 1)`,
    [clinicId],
  );
  const { rows: practitioners } = await owner.query<{ id: string }>(
    `insert into scheduling.practitioner (id, clinic_id, time_zone, active, sequence, name, slug)
     select gen_random_uuid(), $1, 'Europe/Berlin', true, 1, 'Dr. Bench', 'bench' from generate_series(1, $2::int) returning id`,
    [clinicId, CLINICIANS],
  );
  const practitionerIds = practitioners.map(({ id }) => id);
  const { rows: types } = await owner.query<{ id: string }>(
    `insert into scheduling.visit_type (clinic_id, name, duration_minutes, mode)
     values ($1, '{"en":"Video visit"}', 20, 'video') returning id`,
    [clinicId],
  );
  await owner.query(
    `insert into scheduling.availability (practitioner_id) select unnest($1::uuid[])`,
    [practitionerIds],
  );
  await owner.query(
    `insert into scheduling.weekly_hours (practitioner_id, weekday, start_minute, end_minute, modes)
     select p, d, h, h + 240, '{video}' from unnest($1::uuid[]) p, generate_series(1, 5) d, unnest(array[480, 780]) h`,
    [practitionerIds],
  );
  return { clinicId, visitTypeId: types[0]!.id, practitionerIds };
}

/** Every second slot of the next two months is taken: twelve visits a day. */
export const takeFuture = (owner: Pool, practice: BenchPractice): Promise<void> =>
  take(
    owner,
    practice,
    `date_trunc('day', now()) + (s / 12) * interval '1 day' + interval '7 hours' + (s % 12) * interval '40 minutes'`,
    60 * 12,
  );

/** A million visits, the same number for each clinician, back from yesterday. */
export const takePast = (owner: Pool, practice: BenchPractice): Promise<void> =>
  take(
    owner,
    practice,
    `now() - interval '1 day' - s * interval '60 minutes'`,
    PAST_VISITS / CLINICIANS,
  );

/** Reservations, places and appointments, in the order in which a clinic would have booked them. */
async function take(
  owner: Pool,
  { clinicId, practitionerIds, visitTypeId }: BenchPractice,
  start: string,
  each: number,
): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query('begin');
    // Ours are right: what the foreign keys would look up a million times is written here.
    await client.query('set local session_replication_role = replica');
    await client.query(
      `create temp table visit on commit drop as
       select uuidv7() as id, uuidv7() as reservation_id, uuidv7() as place_id, p as practitioner_id,
         date_trunc('minute', ${start}) as start_at
       from generate_series(1, $2::int) s, unnest($1::uuid[]) p order by s, p`,
      [practitionerIds, each],
    );
    await client.query(
      `insert into scheduling.reservation (id, practitioner_id, during, visit_type_id, start_at, end_at)
       select reservation_id, practitioner_id, tstzrange(start_at, start_at + interval '20 minutes'), $1, start_at, start_at + interval '20 minutes'
       from visit order by id`,
      [visitTypeId],
    );
    await client.query(
      `insert into scheduling.place (id, reservation_id, capacity, number) select place_id, reservation_id, 1, 1 from visit order by id`,
    );
    await client.query(
      `insert into scheduling.appointment (id, clinic_id, practitioner_id, patient_id, visit_type_id, mode, start_at, end_at,
         blocked_from, blocked_until, state, reservation_id, place_id, booked_by, booked_at)
       select id, $1, practitioner_id, gen_random_uuid(), $2, 'video', start_at, start_at + interval '20 minutes',
         start_at, start_at + interval '20 minutes', 'booked', reservation_id, place_id, $1, start_at
       from visit order by id`,
      [clinicId, visitTypeId],
    );
    await client.query('commit');
  } finally {
    client.release();
  }
  for (const table of ['reservation', 'place', 'appointment'])
    await owner.query(`vacuum analyze scheduling.${table}`);
}
