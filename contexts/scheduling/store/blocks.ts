import { sql } from 'kysely';
import type { RawBuilder, Transaction } from 'kysely';
import type { Interval } from '../domain/interval.ts';
import type { DB } from './types.gen.ts';

/** What absences and other calendars block, as one multirange: all of those that reach into a range. */
const blockedIn = (practitionerId: string, range: RawBuilder<unknown>) => sql`(
  select coalesce(range_agg(b.during), '{}'::tstzmultirange) from (
    select during from absence where practitioner_id = ${practitionerId}::uuid and ended_at is null and during && ${range}
    union all
    select during from external_busy where practitioner_id = ${practitionerId}::uuid and during && ${range}
  ) b)`;

/** SQL: whether an absence or a busy time of another calendar reaches into a practitioner's time. */
export const blockedSql = (practitionerId: string, during: string): string =>
  `(exists (select 1 from absence away where away.practitioner_id = ${practitionerId} and away.ended_at is null
      and away.during && ${during})
    or exists (select 1 from external_busy busy where busy.practitioner_id = ${practitionerId} and busy.during && ${during}))`;

const rangeOf = ({ start, end }: Interval) => sql`tstzrange(${new Date(start)}, ${new Date(end)})`;

/**
 * Who changes a practitioner's blocks waits until others who do so have committed. Nobody else takes
 * this lock, so bookings never wait for it.
 */
export const lockBlocks = async (trx: Transaction<DB>, practitionerId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('scheduling.blocks/' || ${practitionerId}, 0))`.execute(
    trx,
  );
};

/**
 * Removes blocks that are too long, or over since before the range, and holds in blocked time that have
 * ended. Returns how many blocks were too long.
 */
export async function openBlocks(
  trx: Transaction<DB>,
  practitionerId: string,
  range: Interval,
  now: Date,
): Promise<number> {
  const { rows } = await sql<{ is_wrong: boolean }>`
    with wanted as (select ${blockedIn(practitionerId, rangeOf(range))} as time)
    delete from reservation r using wanted w where r.practitioner_id = ${practitionerId}::uuid
      and (r.kind = 'block' and (not r.during <@ w.time or r.during << ${rangeOf(range)})
        or r.held_until <= ${now} and r.during && w.time)
    returning r.kind = 'block' and not r.during << ${rangeOf(range)} as is_wrong`.execute(trx);
  return rows.filter((row) => row.is_wrong).length;
}

/**
 * Blocks what is blocked and free. Another transaction that takes some of it is waited for. Returns how
 * many blocks were wanted and how many came about; fewer where somebody was quicker.
 */
export async function fillBlocks(
  trx: Transaction<DB>,
  practitionerId: string,
  range: Interval,
): Promise<{ wanted: number; made: number }> {
  const during = rangeOf(range);
  const { rows } = await sql<{ wanted: number; made: number }>`
    with missing as (
      select unnest(${blockedIn(practitionerId, during)} * tstzmultirange(${during}) - coalesce((
        select range_agg(r.during) from reservation r
        where r.practitioner_id = ${practitionerId}::uuid and r.during && ${during}), '{}'::tstzmultirange)) as during
    ), made as (
      insert into reservation (practitioner_id, during, kind)
      select ${practitionerId}::uuid, during, 'block' from missing on conflict do nothing returning 1
    )
    select (select count(*)::int from missing) as wanted, (select count(*)::int from made) as made`.execute(
    trx,
  );
  return rows[0]!;
}
