import type pg from 'pg';

/** What must hold of every committed state, each with the rows that break it. */
const RULES = {
  'no two visits of a practitioner overlap': `
    select a.id from scheduling.appointment a join scheduling.appointment b
      on a.practitioner_id = b.practitioner_id and a.id < b.id and a.reservation_id <> b.reservation_id
      and a.blocked_from < b.blocked_until and b.blocked_from < a.blocked_until
    where a.state <> 'cancelled' and b.state <> 'cancelled'`,
  'no two reservations of a practitioner overlap': `
    select a.id from scheduling.reservation a join scheduling.reservation b
      on a.practitioner_id = b.practitioner_id and a.id < b.id and a.during && b.during`,
  'a live visit has a firm place, and one that is over has none': `
    select a.id from scheduling.appointment a left join scheduling.place p on p.id = a.place_id
    where (a.state <> 'cancelled') <> (p.id is not null and p.held_until is null)`,
  'a place belongs to a live visit, to a hold or, for a minute at most, to the job that offers it': `
    select p.id from scheduling.place p
      left join scheduling.appointment a on a.place_id = p.id
      left join scheduling.hold h on h.place_id = p.id
    where (p.held_until is null and (a.id is null or h.id is not null))
      or (p.held_until is not null and a.id is not null)
      or (p.held_until > now() + interval '1 minute' and h.id is null)`,
  'an open offer keeps its time, and no other does': `
    select o.id from scheduling.waiting_offer o left join scheduling.hold h on h.id = o.hold_id
      left join scheduling.place p on p.id = h.place_id
    where (o.state = 'open') <> (p.held_until is not null)`,
  'who waits has one offer at a time, and a taken one is their visit': `
    select e.id from scheduling.waiting_entry e join scheduling.waiting_offer o on o.entry_id = e.id
    group by e.id having count(*) filter (where o.state = 'open') > 1
      or count(*) filter (where o.state = 'taken') > 1
      or (e.state = 'taken') <> (count(*) filter (where o.state = 'taken' and o.appointment_id is not null) = 1)`,
  'a reservation has places, not more than it has room for, and ends with the last of its holds': `
    select r.id from scheduling.reservation r
      left join scheduling.place p on p.reservation_id = r.id
    where r.kind = 'visit'
    group by r.id, r.capacity, r.held_until
    having count(p.id) not between 1 and r.capacity
      or r.held_until is distinct from case when bool_or(p.held_until is null) then null else max(p.held_until) end`,
  'a patient has one place in a group': `
    select reservation_id from scheduling.appointment where state <> 'cancelled'
    group by reservation_id, patient_id having count(*) > 1`,
  'the last event of a visit says what it is': `
    select a.id from scheduling.appointment a left join lateral (
      select e.name from kernel.event e
      where e.name like 'appointment.%' and e.payload->>'appointmentId' = a.id::text
      order by e.sequence desc limit 1) last on true
    where last.name is distinct from case
      when a.confirmed_at is null then null
      when a.state = 'cancelled' then 'appointment.cancelled.v1'
      when last.name = 'appointment.rescheduled.v1' then last.name
      else 'appointment.booked.v1' end`,
  'a visit is booked and cancelled once, and no event is without its visit': `
    select e.payload->>'appointmentId' from kernel.event e
      left join scheduling.appointment a on a.id::text = e.payload->>'appointmentId'
    where e.name in ('appointment.booked.v1', 'appointment.cancelled.v1')
    group by e.payload->>'appointmentId', e.name having count(*) > 1 or count(a.id) = 0`,
  'one key is one booking': `
    select booked_by from scheduling.appointment where idempotency_key is not null
    group by booked_by, idempotency_key having count(*) > 1`,
} as const;

/** The rules that are broken at this moment, with how many rows break them; empty where all is well. */
export async function brokenRules(owner: pg.Pool): Promise<string[]> {
  const client = await owner.connect();
  try {
    // One snapshot for all.
    await client.query('begin isolation level repeatable read read only');
    const broken: string[] = [];
    for (const [rule, query] of Object.entries(RULES)) {
      const { rows } = await client.query(query);
      if (rows.length > 0) broken.push(`${rule}: ${rows.length}`);
    }
    await client.query('commit');
    return broken;
  } finally {
    client.release();
  }
}
