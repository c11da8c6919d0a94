import { sql } from 'kysely';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Config } from '@hub/kernel/config.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { notFound } from '@hub/kernel/errors.ts';
import type { Secrets } from '@hub/kernel/secrets.ts';
import { z } from 'zod';
import type { CalendarAccess, CalendarCredentials } from '../calendars/adapter.ts';
import { manageCalendarSource } from '../rules.ts';
import { CalendarFailure } from '../schemas/calendar-sources.ts';
import type { CalendarSource } from '../schemas/calendar-sources.ts';
import type { CalendarSource as SourceTable, DB } from './types.gen.ts';

export type SourceRow = Selectable<SourceTable>;

/** What an address or credentials are bound to, so that a row's secret opens in that row alone. */
const seal = (part: 'url' | 'credentials', id: string): string =>
  `scheduling.calendar_source.${part}/${id}`;

const Credentials = z.object({ username: z.string(), password: z.string() });

export const sealedAccess = (
  secrets: Secrets,
  id: string,
  { url, credentials }: { url: string; credentials: CalendarCredentials | null },
) => ({
  url_sealed: secrets.encrypt(url, seal('url', id)),
  ...sealedCredentials(secrets, id, credentials),
});

export const sealedCredentials = (
  secrets: Secrets,
  id: string,
  credentials: CalendarCredentials | null,
) => ({
  credentials_sealed:
    credentials && secrets.encrypt(JSON.stringify(credentials), seal('credentials', id)),
});

/** All that is needed to talk to the calendar. */
export function accessOf(
  { secrets, config }: { secrets: Secrets; config: Config },
  row: Pick<SourceRow, 'id' | 'kind' | 'url_sealed' | 'credentials_sealed'>,
): CalendarAccess {
  const { credentials_sealed: sealed } = row;
  return {
    kind: row.kind === 'caldav' ? 'caldav' : 'ics',
    url: secrets.decrypt(row.url_sealed, seal('url', row.id)),
    credentials:
      sealed && Credentials.parse(JSON.parse(secrets.decrypt(sealed, seal('credentials', row.id)))),
    allowPrivate: config.calendarsAllowPrivate,
  };
}

/** The practitioner whose calendars the actor may manage. Throws `not_found` for others. */
export async function practitionerFor(
  { db, access }: Kernel<DB>,
  actor: Actor,
  practitionerId: string,
  trx: Kysely<DB> = db,
) {
  const row = await trx
    .selectFrom('practitioner as p')
    .select(['p.id', 'p.clinic_id', 'p.time_zone'])
    .where('p.id', '=', practitionerId)
    .where(
      access.where(actor, manageCalendarSource, {
        practitioner: sql.ref('p.id'),
        clinic: sql.ref('p.clinic_id'),
      }),
    )
    .executeTakeFirst();
  if (row === undefined) throw notFound('practitioner');
  return row;
}

/** A calendar that the actor may manage, locked. Throws `not_found` for others and for removed ones. */
export async function lockSource(
  { access }: Kernel<DB>,
  trx: Transaction<DB>,
  actor: Actor,
  { practitionerId, sourceId }: { practitionerId: string; sourceId: string },
): Promise<SourceRow> {
  const row = await trx
    .selectFrom('calendar_source as s')
    .innerJoin('practitioner as p', 'p.id', 's.practitioner_id')
    .selectAll('s')
    .where('s.id', '=', sourceId)
    .where('s.practitioner_id', '=', practitionerId)
    .where('s.ended_at', 'is', null)
    .where(
      access.where(actor, manageCalendarSource, {
        practitioner: sql.ref('s.practitioner_id'),
        clinic: sql.ref('p.clinic_id'),
      }),
    )
    .forUpdate('s')
    .executeTakeFirst();
  if (row === undefined) throw notFound('calendar');
  return row;
}

/** A practitioner's calendars, oldest first, or the one wanted; access is the caller's matter. */
export async function readSources(
  db: Kysely<DB>,
  practitionerId: string,
  sourceId?: string,
): Promise<CalendarSource[]> {
  const rows = await db
    .selectFrom('calendar_source as s')
    .selectAll('s')
    .select((e) => [
      e
        .selectFrom('external_busy as b')
        .whereRef('b.source_id', '=', 's.id')
        .select(e.fn.countAll<string>().as('n'))
        .as('busy_times'),
      e
        .selectFrom('exported_visit as v')
        .whereRef('v.source_id', '=', 's.id')
        .select(e.fn.countAll<string>().as('n'))
        .as('written_visits'),
    ])
    .where('s.practitioner_id', '=', practitionerId)
    .where('s.ended_at', 'is', null)
    .$if(sourceId !== undefined, (query) => query.where('s.id', '=', sourceId!))
    .orderBy('s.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    practitionerId: row.practitioner_id,
    kind: row.kind === 'caldav' ? 'caldav' : 'ics',
    name: row.name,
    writesVisits: row.writes_visits,
    createdAt: row.created_at.toISOString(),
    triedAt: row.tried_at?.toISOString() ?? null,
    syncedAt: row.synced_at?.toISOString() ?? null,
    failure: row.failure === null ? null : CalendarFailure.parse(row.failure),
    writeFailure: row.write_failure === null ? null : CalendarFailure.parse(row.write_failure),
    nextSyncAt: row.next_at.toISOString(),
    busyTimes: Number(row.busy_times),
    unreadableEntries: row.unreadable,
    writtenVisits: Number(row.written_visits),
  }));
}
