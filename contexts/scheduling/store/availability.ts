import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { notFound } from '@hub/kernel/errors.ts';
import { clockTime } from '../domain/availability.ts';
import type { WeeklyHours } from '../domain/availability.ts';
import { readAvailability } from '../rules.ts';
import type { Availability } from '../schemas/availability.ts';
import { modeOf } from './schedules.ts';
import type { DB, Practitioner } from './types.gen.ts';

/** The weekly hours as one actor may read them. */
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
    .select('version')
    .where('practitioner_id', '=', practitioner.id)
    .executeTakeFirst();
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
    weekly: hours.map((row) => ({
      weekday: row.weekday,
      start: clockTime(row.start_minute),
      end: clockTime(row.end_minute),
      modes: row.modes.map(modeOf),
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
      hours.map(({ weekday, startMinute, endMinute, modes }) => ({
        practitioner_id: practitionerId,
        weekday,
        start_minute: startMinute,
        end_minute: endMinute,
        modes: [...modes],
      })),
    )
    .execute();
}
