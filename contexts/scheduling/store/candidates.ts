import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Interval } from '../domain/interval.ts';
import type { Waiting } from '../domain/offer.ts';
import type { DB } from './types.gen.ts';

/** Somebody on the list who may be asked. */
export interface Candidate extends Waiting {
  entryId: string;
  patientId: string;
  clinicId: string;
  visitTypeId: string;
}

interface CandidateRow {
  entry_id: string;
  patient_id: string;
  clinic_id: string;
  visit_type_id: string;
  from_at: Date;
  until_at: Date;
  moves_from: Date | null;
  offered: number[];
  visits: [number, number][];
}

const epochMs = (column: string) => sql.raw(`(extract(epoch from ${column}) * 1000)::bigint`);

/**
 * Who waits for time of the practitioner within a range, in the order in which they joined: not those
 * with an open offer, those whose visit to be moved is none any more, those who may not book the visit
 * type, and those for whom it is not meant.
 */
export async function candidatesFor(
  trx: Transaction<DB>,
  practitionerId: string,
  { start, end }: Interval,
  now: Date,
): Promise<Candidate[]> {
  const { rows } = await sql<CandidateRow>`
    select e.id as entry_id, e.patient_id, e.clinic_id, e.visit_type_id, e.from_at, e.until_at, m.start_at as moves_from,
      coalesce((select json_agg(${epochMs('o.start_at')}) from waiting_offer o where o.entry_id = e.id), '[]') as offered,
      coalesce((select json_agg(json_build_array(${epochMs('v.start_at')}, ${epochMs('v.end_at')})) from appointment v
        where v.patient_id = e.patient_id and v.state <> 'cancelled' and v.id is distinct from e.appointment_id
          and v.start_at < ${new Date(end)} and v.end_at > ${new Date(start)}), '[]') as visits
    from waiting_entry e join visit_type t on t.id = e.visit_type_id left join appointment m on m.id = e.appointment_id
    where e.practitioner_id = ${practitionerId}::uuid and e.state = 'waiting'
      and e.from_at < ${new Date(end)} and e.until_at > ${new Date(start)}
      and (e.appointment_id is null or m.state = 'booked' and m.start_at > ${now})
      and case when e.created_as = 'clinic' then 'staff' else 'patient' end = any(t.bookable_by)
      and (t.audience = 'any' or e.created_as = 'clinic' or (t.audience = 'follow-up') = exists (
        select 1 from appointment b where b.patient_id = e.patient_id and b.clinic_id = e.clinic_id
          and b.state = 'booked' and b.start_at <= ${now} and b.attendance is distinct from 'no-show'))
      and not exists (select 1 from waiting_offer o where o.entry_id = e.id and o.state = 'open')
      and not exists (select 1 from erased_patient x where x.patient_id = e.patient_id)
    order by e.created_at, e.id
    for update of e skip locked`.execute(trx);
  return rows.map((row) => ({
    entryId: row.entry_id,
    patientId: row.patient_id,
    clinicId: row.clinic_id,
    visitTypeId: row.visit_type_id,
    from: row.from_at.getTime(),
    until: row.until_at.getTime(),
    movesFrom: row.moves_from?.getTime() ?? null,
    offered: row.offered,
    visits: row.visits.map(([from, until]) => ({ start: from, end: until })),
  }));
}

/** Whether anybody waits for time of the practitioner within a range. */
export async function isAnybodyWaiting(
  trx: Transaction<DB>,
  practitionerId: string,
  { start, end }: Interval,
): Promise<boolean> {
  const { rows } =
    await sql`select 1 from waiting_entry e where e.practitioner_id = ${practitionerId}::uuid
    and e.state = 'waiting' and e.from_at < ${new Date(end)} and e.until_at > ${new Date(start)} limit 1`.execute(
      trx,
    );
  return rows.length > 0;
}

/** How long the clinic lets people think about an offer. */
export async function offerMinutesOf(trx: Transaction<DB>, clinicId: string): Promise<number> {
  const row = await trx
    .selectFrom('booking_policy')
    .select('offer_minutes')
    .where('clinic_id', '=', clinicId)
    .executeTakeFirst();
  return row?.offer_minutes ?? DEFAULT_OFFER_MINUTES;
}

/** As the column has it for a clinic that has written its policy. */
const DEFAULT_OFFER_MINUTES = 120;
