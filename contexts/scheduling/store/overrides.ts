import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import { clockTime } from '../domain/availability.ts';
import type { DayHours } from '../domain/availability.ts';
import type { DateOverride, DateRange, DayHoursItem } from '../schemas/availability.ts';
import { modeOf } from './schedules.ts';
import type { DB } from './types.gen.ts';

/** Hours of a row of weekly or other hours, as the API shows them. */
export const toDayHours = (row: {
  start_minute: number;
  end_minute: number;
  modes: string[];
  visit_type_ids: string[] | null;
}): DayHoursItem => ({
  start: clockTime(row.start_minute),
  end: clockTime(row.end_minute),
  modes: row.modes.map(modeOf),
  visitTypeIds: row.visit_type_ids,
});

/** The dates in a range whose hours are not those of the week. */
export async function readOverrides(
  db: Kysely<DB>,
  practitionerId: string,
  { from, to }: DateRange,
): Promise<DateOverride[]> {
  const dates = await db
    .selectFrom('date_override')
    .select('on_date')
    .where('practitioner_id', '=', practitionerId)
    .where(sql<boolean>`on_date between ${from}::date and ${to}::date`)
    .orderBy('on_date')
    .execute();
  const hours = await db
    .selectFrom('override_hours')
    .selectAll()
    .where('practitioner_id', '=', practitionerId)
    .where(sql<boolean>`on_date between ${from}::date and ${to}::date`)
    .orderBy('on_date')
    .orderBy('start_minute')
    .execute();
  return dates.map(({ on_date }) => ({
    date: on_date,
    hours: hours.filter((row) => row.on_date === on_date).map(toDayHours),
  }));
}

/** The weekly hours hold again on these dates. */
export async function removeOverrides(
  trx: Transaction<DB>,
  practitionerId: string,
  { from, to }: DateRange,
): Promise<void> {
  await trx
    .deleteFrom('date_override')
    .where('practitioner_id', '=', practitionerId)
    .where(sql<boolean>`on_date between ${from}::date and ${to}::date`)
    .execute();
}

/** Gives each date of the range these hours in place of the weekly ones. */
export async function replaceOverrides(
  trx: Transaction<DB>,
  practitionerId: string,
  range: DateRange,
  hours: readonly DayHours[],
): Promise<void> {
  await removeOverrides(trx, practitionerId, range);
  const dates = sql`generate_series(${range.from}::date, ${range.to}::date, interval '1 day') d (at)`;
  await sql`insert into date_override (practitioner_id, on_date)
    select ${practitionerId}::uuid, d.at::date from ${dates}`.execute(trx);
  for (const { startMinute, endMinute, modes, visitTypeIds } of hours)
    await sql`insert into override_hours (practitioner_id, on_date, start_minute, end_minute, modes, visit_type_ids)
      select ${practitionerId}::uuid, d.at::date, ${startMinute}, ${endMinute}, ${modes}::text[], ${visitTypeIds ?? null}::uuid[]
      from ${dates}`.execute(trx);
}
