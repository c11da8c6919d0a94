import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import { notFound } from '@hub/kernel/errors.ts';
import type { LocalizedText } from '@hub/contracts/localized-text.ts';
import type { BookingPolicy, BookingPolicyInput, Holidays } from '../schemas/booking-policy.ts';
import type { DB } from './types.gen.ts';

/** What holds for a clinic that has decided nothing. */
const DEFAULTS: BookingPolicyInput = {
  holidayRegion: null,
  closedOnHolidays: true,
  cancelUntilMinutes: 0,
  rescheduleUntilMinutes: 0,
  lateCancellation: 'allowed',
  noShowAfterMinutes: 15,
  offerMinutes: 120,
  version: 0,
};

/** A clinic's policy as it stands; version 0 where it has decided nothing. */
export async function readBookingPolicy(db: Kysely<DB>, clinicId: string): Promise<BookingPolicy> {
  const row = await db
    .selectFrom('booking_policy')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .executeTakeFirst();
  if (row === undefined) return { clinicId, ...DEFAULTS };
  return {
    clinicId,
    holidayRegion: row.holiday_region,
    closedOnHolidays: row.closed_on_holidays,
    cancelUntilMinutes: row.cancel_until_minutes,
    rescheduleUntilMinutes: row.reschedule_until_minutes,
    lateCancellation: row.late_cancellation as BookingPolicy['lateCancellation'],
    noShowAfterMinutes: row.no_show_after_minutes,
    offerMinutes: row.offer_minutes,
    version: row.version,
  };
}

/** Writes the policy where `version` is the one it has. False where somebody else was quicker. */
export async function writeBookingPolicy(
  trx: Transaction<DB>,
  clinicId: string,
  input: BookingPolicyInput,
): Promise<boolean> {
  const columns = {
    holiday_region: input.holidayRegion,
    closed_on_holidays: input.closedOnHolidays,
    cancel_until_minutes: input.cancelUntilMinutes,
    reschedule_until_minutes: input.rescheduleUntilMinutes,
    late_cancellation: input.lateCancellation,
    no_show_after_minutes: input.noShowAfterMinutes,
    offer_minutes: input.offerMinutes,
    version: input.version + 1,
  };
  const { numInsertedOrUpdatedRows: inserted = 0n } =
    input.version === 0
      ? await trx
          .insertInto('booking_policy')
          .values({ clinic_id: clinicId, ...columns })
          .onConflict((row) => row.doNothing())
          .executeTakeFirst()
      : {};
  const { numUpdatedRows: updated = 0n } =
    input.version === 0
      ? {}
      : await trx
          .updateTable('booking_policy')
          .set(columns)
          .where('clinic_id', '=', clinicId)
          .where('version', '=', input.version)
          .executeTakeFirst();
  return inserted + updated === 1n;
}

/** Throws `not_found` for a clinic that directory has not told of. */
export async function countryOf(db: Kysely<DB>, clinicId: string): Promise<string> {
  const row = await db
    .selectFrom('clinic')
    .select('country')
    .where('id', '=', clinicId)
    .executeTakeFirst();
  if (row === undefined) throw notFound('clinic');
  return row.country;
}

/** The public holidays of a clinic's region in a year. */
export async function readHolidays(
  db: Kysely<DB>,
  clinicId: string,
  year: number,
): Promise<Holidays> {
  const { rows } = await sql<Holidays>`
    select coalesce(b.holiday_region, c.country) as region,
      exists (select 1 from holiday h where h.region = coalesce(b.holiday_region, c.country)
        and extract(year from h.on_date) = ${year}::int) as "isReady",
      coalesce((select json_agg(json_build_object('date', h.on_date, 'name', h.name) order by h.on_date)
        from holiday h where h.region = coalesce(b.holiday_region, c.country)
          and extract(year from h.on_date) = ${year}::int), '[]') as items
    from clinic c left join booking_policy b on b.clinic_id = c.id where c.id = ${clinicId}::uuid`.execute(
    db,
  );
  if (rows[0] === undefined) throw notFound('clinic');
  return rows[0];
}

/** Regions whose holidays some clinic goes by. */
export async function regionsInUse(db: Kysely<DB>): Promise<string[]> {
  const { rows } = await sql<{ region: string }>`
    select distinct coalesce(b.holiday_region, c.country) as region
    from clinic c left join booking_policy b on b.clinic_id = c.id order by 1`.execute(db);
  return rows.map(({ region }) => region);
}

export interface PublicHoliday {
  /** `2026-05-01`. */
  date: string;
  name: LocalizedText;
}

/**
 * Makes a region's holidays from a date on those given. Returns the practitioners whose free slots
 * may be others now; none where nothing changed.
 */
export async function replaceHolidays(
  trx: Transaction<DB>,
  region: string,
  from: string,
  holidays: readonly PublicHoliday[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with wanted as (
      select (h->>'date')::date as on_date, h->'name' as name from jsonb_array_elements(${JSON.stringify(holidays)}::jsonb) h
    ), gone as (
      delete from holiday h where h.region = ${region} and h.on_date >= ${from}::date
        and not exists (select 1 from wanted w where w.on_date = h.on_date) returning 1
    ), written as (
      insert into holiday (region, on_date, name) select ${region}, on_date, name from wanted
      on conflict (region, on_date) do update set name = excluded.name where holiday.name <> excluded.name returning 1
    )
    select p.id from practitioner p join clinic c on c.id = p.clinic_id left join booking_policy b on b.clinic_id = c.id
    where coalesce(b.holiday_region, c.country) = ${region}
      and (exists (select 1 from gone) or exists (select 1 from written))`.execute(trx);
  return rows.map(({ id }) => id);
}
