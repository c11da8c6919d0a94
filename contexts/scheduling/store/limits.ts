import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { DAY_MS } from '../domain/interval.ts';
import { LIMIT_REACH_DAYS } from '../domain/limits.ts';
import type { CountedVisit } from '../domain/limits.ts';
import { roomIn } from '../domain/schedule.ts';
import type { TakenPlace } from './places.ts';
import type { OfferedType, PractitionerSchedule } from './schedules.ts';
import type { DB } from './types.gen.ts';

/**
 * Whether the limits a day and a week leave room for the visit whose place was just taken. Call it
 * after `takePlace` in the same transaction and roll back on false: others who book with the
 * practitioner wait, so of two who take the last visit of a day at once one gets it. Without limits
 * it costs nothing. Whoever joins a group adds no visit.
 */
export async function keepsLimits(
  trx: Transaction<DB>,
  schedule: PractitionerSchedule,
  type: OfferedType,
  start: Date,
  { reservationId }: TakenPlace,
  now: Date,
): Promise<boolean> {
  if (roomIn({ ...schedule, visits: [] }, type, now.getTime()) === undefined) return true;
  const { practitionerId } = schedule;
  await sql`select 1 from availability where practitioner_id = ${practitionerId}::uuid for no key update`.execute(
    trx,
  );
  const reach = LIMIT_REACH_DAYS * DAY_MS;
  const { rows } = await sql<{ visits: CountedVisit[]; others: number }>`
    select (select count(*) - 1 from place where reservation_id = ${reservationId}::uuid) as others,
      coalesce((select json_agg(json_build_object('start', (date_part('epoch', r.start_at) * 1000)::bigint,
          'visitTypeId', r.visit_type_id, 'mode', t.mode, 'heldUntil', (date_part('epoch', r.held_until) * 1000)::bigint))
        from reservation r join visit_type t on t.id = r.visit_type_id
        where r.practitioner_id = ${practitionerId}::uuid and r.kind = 'visit' and r.id <> ${reservationId}::uuid
          and r.during && tstzrange(${new Date(start.getTime() - reach)}, ${new Date(start.getTime() + reach)})), '[]') as visits`.execute(
    trx,
  );
  const { visits, others } = rows[0]!;
  if (others > 0) return true;
  return roomIn({ ...schedule, visits }, type, now.getTime())?.(start.getTime()) ?? true;
}
