import { sql } from 'kysely';
import type { Kysely, Selectable } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { notFound } from '@hub/kernel/errors.ts';
import type { LocalizedText } from '@hub/contracts/localized-text.ts';
import { readInactiveOffer } from '../rules.ts';
import type { VisitType, VisitTypeInput } from '../schemas/visit-types.ts';
import { moneyOf } from './appointment-row.ts';
import { modeOf } from './schedules.ts';
import type { DB, VisitType as VisitTypeTable } from './types.gen.ts';

export const toVisitType = (row: Selectable<VisitTypeTable>): VisitType => ({
  id: row.id,
  clinicId: row.clinic_id,
  name: row.name as LocalizedText,
  durationMinutes: row.duration_minutes,
  price: moneyOf(row.price_minor, row.currency),
  mode: modeOf(row.mode),
  minimumNoticeMinutes: row.minimum_notice_minutes,
  maximumDaysAhead: row.maximum_days_ahead,
  practitionerIds: row.practitioner_ids,
  active: row.active,
  bufferBeforeMinutes: row.buffer_before_minutes,
  bufferAfterMinutes: row.buffer_after_minutes,
  slotIntervalMinutes: row.slot_interval_minutes,
  dailyLimit: row.daily_limit,
  weeklyLimit: row.weekly_limit,
  payers: row.payers as VisitType['payers'],
  audience: row.audience as VisitType['audience'],
  capacity: row.capacity,
  bookableBy: row.bookable_by as VisitType['bookableBy'],
  approvalHours: row.approval_hours,
});

/** On what terms a visit type is booked. */
export type BookingTerms = Pick<VisitType, 'payers' | 'audience' | 'bookableBy' | 'approvalHours'>;

/** Throws `not_found` for an unknown visit type. */
export async function getTerms(db: Kysely<DB>, visitTypeId: string): Promise<BookingTerms> {
  const row = await db
    .selectFrom('visit_type')
    .selectAll()
    .where('id', '=', visitTypeId)
    .executeTakeFirst();
  if (row === undefined) throw notFound('visit-type');
  return toVisitType(row);
}

/** How many places a visit of the type has; more than one for a group. */
export async function capacityOf(db: Kysely<DB>, visitTypeId: string): Promise<number> {
  const row = await db
    .selectFrom('visit_type')
    .select('capacity')
    .where('id', '=', visitTypeId)
    .executeTakeFirstOrThrow();
  return row.capacity;
}

/** The columns of a visit type as somebody wrote it. */
export const visitTypeColumns = (input: VisitTypeInput) => ({
  name: JSON.stringify(input.name),
  duration_minutes: input.durationMinutes,
  price_minor: input.price?.amountMinor ?? null,
  currency: input.price?.currency ?? null,
  mode: input.mode,
  minimum_notice_minutes: input.minimumNoticeMinutes,
  maximum_days_ahead: input.maximumDaysAhead,
  practitioner_ids: input.practitionerIds,
  active: input.active,
  buffer_before_minutes: input.bufferBeforeMinutes,
  buffer_after_minutes: input.bufferAfterMinutes,
  slot_interval_minutes: input.slotIntervalMinutes,
  daily_limit: input.dailyLimit,
  weekly_limit: input.weeklyLimit,
  payers: input.payers,
  audience: input.audience,
  capacity: input.capacity,
  bookable_by: input.bookableBy,
  approval_hours: input.approvalHours,
});

/** A clinic's active visit types; with `includeInactive` also the others, which only its staff sees. */
export async function listVisitTypes(
  { db, access }: Kernel<DB>,
  actor: Actor,
  clinicId: string,
  includeInactive: boolean,
): Promise<VisitType[]> {
  const seesInactive = access.where(actor, readInactiveOffer, {
    clinic: sql.ref<string>('t.clinic_id'),
  });
  const rows = await db
    .selectFrom('visit_type as t')
    .selectAll('t')
    .where('t.clinic_id', '=', clinicId)
    .where((eb) =>
      includeInactive
        ? eb.or([eb('t.active', '=', true), seesInactive])
        : eb('t.active', '=', true),
    )
    .orderBy('t.id')
    .execute();
  return rows.map(toVisitType);
}

/** The active visit types that a practitioner offers; none for one who is unknown or inactive. */
export async function listOfferedTypes(
  db: Kysely<DB>,
  practitionerId: string,
): Promise<VisitType[]> {
  const rows = await db
    .selectFrom('visit_type as t')
    .innerJoin('practitioner as p', 'p.clinic_id', 't.clinic_id')
    .selectAll('t')
    .where('p.id', '=', practitionerId)
    .where('p.active', '=', true)
    .where('t.active', '=', true)
    .where(sql<boolean>`(t.practitioner_ids is null or p.id = any(t.practitioner_ids))`)
    .orderBy('t.id')
    .execute();
  return rows.map(toVisitType);
}

/** Of the ids, those that are no practitioners of the clinic. */
export async function strangersAmong(
  db: Kysely<DB>,
  clinicId: string,
  practitionerIds: readonly string[],
): Promise<string[]> {
  const members = await db
    .selectFrom('practitioner')
    .select('id')
    .where('clinic_id', '=', clinicId)
    .where('id', 'in', [...practitionerIds])
    .execute();
  return practitionerIds.filter((id) => !members.some((member) => member.id === id));
}

/** Of the ids, those that are no visit types of the clinic. */
export async function foreignTypesAmong(
  db: Kysely<DB>,
  clinicId: string,
  ids: readonly string[],
): Promise<string[]> {
  const own = await db
    .selectFrom('visit_type')
    .select('id')
    .where('clinic_id', '=', clinicId)
    .where('id', 'in', [...ids])
    .execute();
  return ids.filter((id) => !own.some((type) => type.id === id));
}

export async function practitionersOf(db: Kysely<DB>, clinicId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('practitioner')
    .select('id')
    .where('clinic_id', '=', clinicId)
    .execute();
  return rows.map(({ id }) => id);
}
