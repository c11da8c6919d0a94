import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { notFound } from '@hub/kernel/errors.ts';
import type { WeeklyHours } from '../domain/availability.ts';
import { readAvailability } from '../rules.ts';
import type { Availability } from '../schemas/availability.ts';
import { toDayHours } from './overrides.ts';
import { modeOf } from './schedules.ts';
import type { DB, Practitioner } from './types.gen.ts';

/** The weekly hours and limits as one actor may read them. */
export async function getAvailability(
  { db, access }: Kernel<DB>,
  actor: Actor,
  practitionerId: string,
): Promise<Availability> {
  const practitioner = await requirePractitioner(db, practitionerId);
  await access.require(db, actor, readAvailability, {
    practitioner: practitionerId,
    clinic: practitioner.clinic_id,
  });
  return readAvailabilityOf(db, practitioner);
}

export async function readAvailabilityOf(
  db: Kysely<DB>,
  practitioner: Selectable<Practitioner>,
): Promise<Availability> {
  const known = await db
    .selectFrom('availability')
    .select(['version', 'works_on_holidays'])
    .where('practitioner_id', '=', practitioner.id)
    .executeTakeFirst();
  const limits = await db
    .selectFrom('mode_limit')
    .selectAll()
    .where('practitioner_id', '=', practitioner.id)
    .orderBy('mode')
    .execute();
  const hours = await db
    .selectFrom('weekly_hours')
    .selectAll()
    .where('practitioner_id', '=', practitioner.id)
    .orderBy('weekday')
    .orderBy('start_minute')
    .execute();
  return {
    practitionerId: practitioner.id,
    timeZone: practitioner.time_zone,
    weekly: hours.map((row) => ({ weekday: row.weekday, ...toDayHours(row) })),
    worksOnHolidays: known?.works_on_holidays ?? false,
    modeLimits: limits.map((row) => ({
      mode: modeOf(row.mode),
      perDay: row.per_day,
      perWeek: row.per_week,
    })),
    version: known?.version ?? 0,
  };
}

/** Throws `not_found` for one that directory has not told of. */
export async function requirePractitioner(
  db: Kysely<DB>,
  id: string,
): Promise<Selectable<Practitioner>> {
  const row = await db
    .selectFrom('practitioner')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw notFound('practitioner');
  return row;
}

/** The present version, 0 before the first; others that change the hours wait until the transaction ends. */
export async function lockVersion(trx: Transaction<DB>, practitionerId: string): Promise<number> {
  await trx
    .insertInto('availability')
    .values({ practitioner_id: practitionerId, version: 0 })
    .onConflict((row) => row.doNothing())
    .execute();
  const row = await trx
    .selectFrom('availability')
    .select('version')
    .where('practitioner_id', '=', practitionerId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return row.version;
}

export async function replaceHours(
  trx: Transaction<DB>,
  practitionerId: string,
  version: number,
  hours: readonly WeeklyHours[],
): Promise<void> {
  await trx
    .updateTable('availability')
    .set({ version })
    .where('practitioner_id', '=', practitionerId)
    .execute();
  await trx.deleteFrom('weekly_hours').where('practitioner_id', '=', practitionerId).execute();
  if (hours.length === 0) return;
  await trx
    .insertInto('weekly_hours')
    .values(
      hours.map(({ weekday, startMinute, endMinute, modes, visitTypeIds }) => ({
        practitioner_id: practitionerId,
        weekday,
        start_minute: startMinute,
        end_minute: endMinute,
        modes: [...modes],
        visit_type_ids: visitTypeIds ? [...visitTypeIds] : null,
      })),
    )
    .execute();
}

export async function setWorksOnHolidays(
  trx: Transaction<DB>,
  practitionerId: string,
  worksOnHolidays: boolean,
): Promise<void> {
  await trx
    .updateTable('availability')
    .set({ works_on_holidays: worksOnHolidays })
    .where('practitioner_id', '=', practitionerId)
    .execute();
}

export async function replaceModeLimits(
  trx: Transaction<DB>,
  practitionerId: string,
  limits: Availability['modeLimits'],
): Promise<void> {
  await trx.deleteFrom('mode_limit').where('practitioner_id', '=', practitionerId).execute();
  if (limits.length === 0) return;
  await trx
    .insertInto('mode_limit')
    .values(
      limits.map(({ mode, perDay, perWeek }) => ({
        practitioner_id: practitionerId,
        mode,
        per_day: perDay,
        per_week: perWeek,
      })),
    )
    .execute();
}
