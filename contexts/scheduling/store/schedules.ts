import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import type { LocalizedText } from '@hub/contracts/localized-text.ts';
import type { VisitMode } from '@hub/contracts/visit-mode.ts';
import type { DayHours, WeeklyHours } from '../domain/availability.ts';
import type { Interval } from '../domain/interval.ts';
import { LIMIT_REACH_DAYS } from '../domain/limits.ts';
import type { CountedVisit } from '../domain/limits.ts';
import type { Schedule, Session, SlotTerms } from '../domain/schedule.ts';
import { blockedSql } from './blocks.ts';
import type { DB } from './types.gen.ts';

/** A visit type as far as an offer goes. */
export interface OfferedType extends SlotTerms {
  name: LocalizedText;
  priceMinor: number | null;
  currency: string | null;
}

/** All that decides over the slots of one practitioner, and what they offer. */
export interface PractitionerSchedule extends Schedule {
  practitionerId: string;
  clinicId: string;
  types: OfferedType[];
}

interface ScheduleRow {
  id: string;
  clinic_id: string;
  time_zone: string;
  hours: WeeklyHours[];
  overrides: { date: string; hours: DayHours[] }[] | null;
  holidays: string[] | null;
  busy_from: string | null;
  busy_until: string | null;
  busy_held: string | null;
  visits: CountedVisit[] | null;
  sessions: Session[] | null;
  mode_limits: Schedule['modeLimits'] | null;
  types: OfferedType[] | null;
}

/**
 * Reads a practitioner's schedule in one statement: when they work, what is taken within `range`, and
 * the active visit types, or only the one wanted. For a visit that moves, the place that it has counts as
 * free. Undefined for one who is unknown or inactive.
 */
export async function findSchedule(
  db: Kysely<DB>,
  practitionerId: string,
  range: Interval,
  visitTypeId?: string,
  ownPlaceId?: string,
): Promise<PractitionerSchedule | undefined> {
  const { rows } = await sql<ScheduleRow>`${scheduleOf(range, visitTypeId, ownPlaceId)}
    where p.id = ${practitionerId}::uuid and p.active`.execute(db);
  return rows[0] && toSchedule(rows[0]);
}

/** Which practitioners of a clinic: those named, or all; in order of their ids, after one of them. */
export interface PractitionerPage {
  clinicId: string;
  practitionerIds?: readonly string[] | undefined;
  after?: string | undefined;
  limit: number;
}

/** The schedules of the active practitioners of a clinic who offer a visit type, in one statement. */
export async function findSchedules(
  db: Kysely<DB>,
  { clinicId, practitionerIds, after, limit }: PractitionerPage,
  range: Interval,
  visitTypeId: string,
): Promise<PractitionerSchedule[]> {
  const { rows } = await sql<ScheduleRow>`${scheduleOf(range, visitTypeId)}
    where p.clinic_id = ${clinicId}::uuid and p.active and t.types is not null
      and (${practitionerIds ?? null}::uuid[] is null or p.id = any(${practitionerIds ?? null}::uuid[]))
      and (${after ?? null}::uuid is null or p.id > ${after ?? null}::uuid)
    order by p.id limit ${limit}`.execute(db);
  return rows.map(toSchedule);
}

const epochMs = (instant: string): string => `(date_part('epoch', ${instant}) * 1000)::bigint`;
const HOURS = (row: string): string =>
  `'startMinute', ${row}.start_minute, 'endMinute', ${row}.end_minute, 'modes', ${row}.modes, 'visitTypeIds', ${row}.visit_type_ids`;

/** Dates of a practitioner's calendar lie within a day of those in UTC; hours begin a day before they end. */
const DATE_REACH_DAYS = 3;
/** The longest visit with its buffers takes 16 hours. */
const BUSY_REACH_DAYS = 1;

/** Text arrays of instants are read much faster than one JSON object for each. */
const COLUMNS = sql.raw(`select p.id, p.clinic_id, p.time_zone, t.types,
  coalesce((select json_agg(json_build_object('weekday', h.weekday, ${HOURS('h')}))
    from weekly_hours h where h.practitioner_id = p.id), '[]') as hours,
  (select json_agg(json_build_object('date', d.on_date, 'hours', coalesce((
      select json_agg(json_build_object(${HOURS('h')})) from override_hours h
      where h.practitioner_id = d.practitioner_id and h.on_date = d.on_date), '[]')))
    from date_override d where d.practitioner_id = p.id and d.on_date between q.first_date and q.last_date) as overrides,
  case when coalesce(a.works_on_holidays, false) then null else (
    select json_agg(h.on_date) from clinic c left join booking_policy b on b.clinic_id = c.id
      join holiday h on h.region = coalesce(b.holiday_region, c.country)
    where c.id = p.clinic_id and coalesce(b.closed_on_holidays, true)
      and h.on_date between q.first_date and q.last_date) end as holidays,
  l.mode_limits, r.*,
  case when l.mode_limits is not null or t.has_limits then (
    select json_agg(json_build_object('start', ${epochMs('v.start_at')}, 'visitTypeId', v.visit_type_id,
        'mode', vt.mode, 'heldUntil', ${epochMs('v.held_until')}))
    from reservation v join visit_type vt on vt.id = v.visit_type_id
    where v.practitioner_id = p.id and v.kind = 'visit' and v.taken_until > q.counted_from and v.taken_from < q.counted_until
      and v.id is distinct from q.own_id) end as visits,
  case when t.has_groups then (
    select json_agg(json_build_object('start', ${epochMs('v.start_at')}, 'end', ${epochMs('v.end_at')},
        'visitTypeId', v.visit_type_id, 'capacity', v.capacity, 'taken',
        (select coalesce(json_agg(${epochMs('pl.held_until')}), '[]') from place pl where pl.reservation_id = v.id and pl.id is distinct from q.own_place)))
    from reservation v
    where v.practitioner_id = p.id and v.capacity > 1 and v.taken_until > q.taken_from and v.taken_from < q.taken_until
      and v.id is distinct from q.own_id and not ${blockedSql('v.practitioner_id', 'v.during')}) end as sessions
`);

/** When a reservation ends by itself; 0 for never. Over blocked time a hold stays: nobody follows it there. */
const HELD = `case when r.held_until is null or ${blockedSql('p.id', 'tstzrange(r.taken_from, r.taken_until)')} then 0 else ${epochMs('r.held_until')} end`;

/** Nothing overlaps, so of what ends after the range only the first can begin in it. */
const BUSY = sql.raw(`left join lateral (
    select array_agg(${epochMs('r.taken_from')})::text as busy_from, array_agg(${epochMs('r.taken_until')})::text as busy_until,
      case when bool_or(r.held_until is not null) then array_agg(${HELD})::text end as busy_held
    from (
      select taken_from, taken_until, held_until from reservation
      where practitioner_id = p.id and taken_until > q.taken_from and taken_until <= q.taken_until and id is distinct from q.own_id
      union all (select taken_from, taken_until, held_until from reservation
        where practitioner_id = p.id and taken_until > q.taken_until and id is distinct from q.own_id order by taken_until limit 1)
    ) r where r.taken_from < q.taken_until
  ) r on true
  left join lateral (select json_agg(json_build_object('mode', m.mode, 'perDay', m.per_day, 'perWeek', m.per_week)) as mode_limits
    from mode_limit m where m.practitioner_id = p.id) l on true`);

const TYPE = sql.raw(`json_build_object('id', t.id, 'name', t.name, 'mode', t.mode,
  'durationMinutes', t.duration_minutes, 'minimumNoticeMinutes', t.minimum_notice_minutes,
  'maximumDaysAhead', t.maximum_days_ahead, 'priceMinor', t.price_minor, 'currency', t.currency,
  'bufferBeforeMinutes', t.buffer_before_minutes, 'bufferAfterMinutes', t.buffer_after_minutes,
  'slotIntervalMinutes', t.slot_interval_minutes, 'dailyLimit', t.daily_limit,
  'weeklyLimit', t.weekly_limit, 'capacity', t.capacity)`);

/** The statement up to its conditions; `q` are the question's ranges, `p` the practitioners, `t` what they offer. */
function scheduleOf(
  { start, end }: Interval,
  visitTypeId: string | undefined,
  ownPlaceId?: string,
): RawBuilder<unknown> {
  const reach = (days: number, name: string) =>
    sql.raw(
      `q.start_at - interval '${days * 24} hours' as ${name}_from, q.end_at + interval '${days * 24} hours' as ${name}_until`,
    );
  return sql`${COLUMNS} from (
      select q.*, ${reach(BUSY_REACH_DAYS, 'taken')}, ${reach(LIMIT_REACH_DAYS, 'counted')},
        (q.start_at at time zone 'UTC')::date - ${sql.lit(DATE_REACH_DAYS)} as first_date,
        (q.end_at at time zone 'UTC')::date + ${sql.lit(DATE_REACH_DAYS)} as last_date
      from (select ${new Date(start)}::timestamptz as start_at, ${new Date(end)}::timestamptz as end_at,
        ${ownPlaceId ?? null}::uuid as own_place, (select own.reservation_id from place own where own.id = ${ownPlaceId ?? null}::uuid
          and not exists (select 1 from place o where o.reservation_id = own.reservation_id and o.id <> own.id)) as own_id) q
    ) q cross join practitioner p
    left join availability a on a.practitioner_id = p.id
    cross join lateral (
      select json_agg(${TYPE} order by t.id) as types,
        bool_or(t.daily_limit is not null or t.weekly_limit is not null) as has_limits,
        bool_or(t.capacity > 1) as has_groups
      from visit_type t where t.clinic_id = p.clinic_id and t.active
        and (t.practitioner_ids is null or p.id = any(t.practitioner_ids))
        and (${visitTypeId ?? null}::uuid is null or t.id = ${visitTypeId ?? null}::uuid)
    ) t
    ${BUSY}`;
}

const toSchedule = (row: ScheduleRow): PractitionerSchedule => ({
  practitionerId: row.id,
  clinicId: row.clinic_id,
  zone: row.time_zone,
  hours: row.hours,
  overrides: new Map(row.overrides?.map(({ date, hours }) => [Date.parse(date), hours])),
  holidays: new Set(row.holidays?.map((date) => Date.parse(date))),
  busy: toBusy(row),
  visits: row.visits ?? [],
  sessions: row.sessions ?? [],
  modeLimits: row.mode_limits ?? [],
  types: row.types ?? [],
});

function toBusy({ busy_from, busy_until, busy_held }: ScheduleRow): Schedule['busy'] {
  if (busy_from === null || busy_until === null) return [];
  const until = numbers(busy_until);
  const held = busy_held === null ? undefined : numbers(busy_held);
  return numbers(busy_from).map((start, index) => ({
    start,
    end: until[index]!,
    heldUntil: held?.[index] || null,
  }));
}

/** `{1,2}`, as PostgreSQL writes an array of numbers. */
const numbers = (text: string): number[] => JSON.parse(`[${text.slice(1, -1)}]`) as number[];

/** The mode column as the type that its check constraint promises. */
export const modeOf = (column: string): VisitMode => (column === 'video' ? 'video' : 'in-person');
