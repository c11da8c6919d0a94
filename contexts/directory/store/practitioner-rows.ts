import { sql } from 'kysely';
import type { Expression, Kysely, SqlBool } from 'kysely';
import type { LocalizedText } from '@hub/contracts/localized-text.ts';
import type { VisitMode } from '@hub/contracts/visit-mode.ts';
import type { Practitioner } from '../schemas.ts';
import { imageUrl } from './images.ts';
import type { DB } from './types.gen.ts';

const SLOTS_SHOWN = 3;

type SlotJson = [start: number, end: number, visitTypeId: string, mode: VisitMode];

/** Whether patients find and book the practitioner `p` of the clinic `c`. */
export const isPublic = sql<boolean>`(p.listed and c.status = 'approved')`;

/**
 * Practitioners with their clinic and the next free slots after `now`, of one mode where it is asked
 * for. `seesAll` says of each row whether the actor also sees who checked it.
 */
export const selectPractitioners = (
  db: Kysely<DB>,
  now: Date,
  { mode, seesAll = sql<boolean>`false` }: { mode?: VisitMode; seesAll?: Expression<SqlBool> } = {},
) =>
  db
    .selectFrom('practitioner as p')
    .innerJoin('clinic as c', 'c.id', 'p.clinic_id')
    .select([
      'p.id',
      'p.slug',
      'p.clinic_id',
      'p.account_id',
      'p.title',
      'p.given_name',
      'p.family_name',
      'p.specialties',
      'p.languages',
      'p.payers',
      'p.registration_kind',
      'p.registration_number',
      'p.photo_id',
      'p.fees',
      'p.bio',
      'p.time_zone',
      'p.active',
      'p.left_at',
      'p.check_status',
      'p.checked_at',
      'p.checked_by',
      'p.checked_as',
      'p.check_reason',
      'p.modes',
      'c.name as clinic_name',
      'c.line1',
      'c.line2',
      'c.postal_code',
      'c.city',
      'c.country',
      'c.phone',
      'c.website',
      'c.logo_id',
      'c.time_zone as clinic_time_zone',
    ])
    .select([isPublic.as('public'), sql<boolean>`${seesAll}`.as('sees_all')])
    .select(
      sql<SlotJson[]>`coalesce((select json_agg(json_build_array(
          (extract(epoch from f.start_at) * 1000)::bigint, (extract(epoch from f.end_at) * 1000)::bigint, f.visit_type_id, f.mode) order by f.start_at, f.mode)
        from (select * from free_slot s where s.practitioner_id = p.id and s.start_at > ${now} and ${isPublic}
          and (${mode ?? null}::text is null or s.mode = ${mode ?? null}) order by s.start_at, s.mode limit ${SLOTS_SHOWN}) f), '[]')`.as(
        'next_slots',
      ),
    );

export type PractitionerRow = Awaited<
  ReturnType<ReturnType<typeof selectPractitioners>['execute']>
>[number];

export const displayName = (row: {
  title: string | null;
  given_name: string;
  family_name: string;
}): string =>
  [row.title, row.given_name, row.family_name].filter((part) => part !== null).join(' ');

export const toPractitioner = (row: PractitionerRow): Practitioner => ({
  id: row.id,
  slug: row.slug,
  clinicId: row.clinic_id,
  title: row.title,
  givenName: row.given_name,
  familyName: row.family_name,
  displayName: displayName(row),
  // The columns hold what the API's schema let in.
  specialties: row.specialties as Practitioner['specialties'],
  languages: row.languages as Practitioner['languages'],
  payers: row.payers as Practitioner['payers'],
  registration:
    row.registration_kind === null
      ? null
      : ({
          kind: row.registration_kind,
          number: row.registration_number,
        } as Practitioner['registration']),
  registrationCheck: {
    status: row.check_status as Practitioner['registrationCheck']['status'],
    checkedAt: row.checked_at?.toISOString() ?? null,
    checkedBy: row.sees_all ? row.checked_by : null,
    checkedAs: row.checked_as as Practitioner['registrationCheck']['checkedAs'],
    reason: row.sees_all ? row.check_reason : null,
  },
  photoUrl: imageUrl(row.photo_id),
  fees: row.fees as LocalizedText | null,
  bio: row.bio as LocalizedText | null,
  timeZone: row.time_zone,
  active: row.active,
  public: row.public,
  leftAt: row.left_at?.toISOString() ?? null,
  clinic: {
    id: row.clinic_id,
    name: row.clinic_name,
    address: {
      line1: row.line1,
      line2: row.line2,
      postalCode: row.postal_code,
      city: row.city,
      country: row.country,
    },
    phone: row.phone,
    website: row.website,
    logoUrl: imageUrl(row.logo_id),
    timeZone: row.clinic_time_zone,
  },
  modes: row.modes as VisitMode[],
  nextSlots: row.next_slots.map(([start, end, visitTypeId, mode]) => ({
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
    visitTypeId,
    mode,
  })),
});
