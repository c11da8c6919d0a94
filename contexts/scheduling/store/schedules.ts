import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { LocalizedText } from '@hub/contracts/localized-text.ts';
import type { VisitMode } from '@hub/contracts/visit-mode.ts';
import type { WeeklyHours } from '../domain/availability.ts';
import type { Interval } from '../domain/interval.ts';
import type { Schedule, SlotTerms } from '../domain/schedule.ts';
import type { DB } from './types.gen.ts';

/** A visit type as far as an offer goes. */
export interface OfferedType extends SlotTerms {
  id: string;
  name: LocalizedText;
  priceMinor: number | null;
  currency: string | null;
  bufferBeforeMinutes: number;
  bufferAfterMinutes: number;
  /** Places; more than one for a group visit. */
  capacity: number;
}

/** All that decides over the slots of one practitioner, and what they offer. */
export interface PractitionerSchedule extends Schedule {
  practitionerId: string;
  clinicId: string;
  types: OfferedType[];
}

interface ScheduleRow {
  clinic_id: string;
  time_zone: string;
  hours: WeeklyHours[];
  busy: [start: number, end: number][];
  types: OfferedType[];
}

/**
 * Reads a practitioner's schedule in one statement: weekly hours, what is taken within `range`, and
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
  const { rows } = await sql<ScheduleRow>`
    select p.clinic_id, p.time_zone,
      coalesce((select json_agg(json_build_object('weekday', h.weekday, 'startMinute', h.start_minute,
          'endMinute', h.end_minute, 'modes', h.modes))
        from weekly_hours h where h.practitioner_id = p.id), '[]') as hours,
      coalesce((select json_agg(json_build_array(
          (extract(epoch from lower(r.during)) * 1000)::bigint, (extract(epoch from upper(r.during)) * 1000)::bigint))
        from reservation r where r.practitioner_id = p.id
          and r.during && tstzrange(${new Date(range.start)}, ${new Date(range.end)})
          and (${ownPlaceId ?? null}::uuid is null or not (
            exists (select 1 from place own where own.reservation_id = r.id and own.id = ${ownPlaceId ?? null}::uuid)
            and not exists (select 1 from place o where o.reservation_id = r.id and o.id <> ${ownPlaceId ?? null}::uuid)))), '[]') as busy,
      coalesce((select json_agg(json_build_object('id', t.id, 'name', t.name, 'mode', t.mode,
          'durationMinutes', t.duration_minutes, 'minimumNoticeMinutes', t.minimum_notice_minutes,
          'maximumDaysAhead', t.maximum_days_ahead, 'priceMinor', t.price_minor, 'currency', t.currency,
          'bufferBeforeMinutes', t.buffer_before_minutes, 'bufferAfterMinutes', t.buffer_after_minutes,
          'capacity', t.capacity) order by t.id)
        from visit_type t where t.clinic_id = p.clinic_id and t.active
          and (t.practitioner_ids is null or p.id = any(t.practitioner_ids))
          and (${visitTypeId ?? null}::uuid is null or t.id = ${visitTypeId ?? null}::uuid)), '[]') as types
    from practitioner p where p.id = ${practitionerId}::uuid and p.active`.execute(db);
  const row = rows[0];
  return (
    row && {
      practitionerId,
      clinicId: row.clinic_id,
      zone: row.time_zone,
      hours: row.hours,
      busy: row.busy.map(([start, end]) => ({ start, end })),
      types: row.types,
    }
  );
}

/** The mode column as the type that its check constraint promises. */
export const modeOf = (column: string): VisitMode => (column === 'video' ? 'video' : 'in-person');
