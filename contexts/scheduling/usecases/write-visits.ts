import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Kernel } from '@hub/kernel/context.ts';
import { Locale } from '@hub/contracts/locale.ts';
import { adapterOf } from '../calendars/adapters.ts';
import type { CalendarAdapter } from '../calendars/adapter.ts';
import { CalendarError } from '../calendars/failure.ts';
import { resourceOf } from '../domain/icalendar.ts';
import { DAY_MS } from '../domain/interval.ts';
import { accessOf } from '../store/calendar-sources.ts';
import type { SourceRow } from '../store/calendar-sources.ts';
import { calendarVisits, oneOfEachSession } from '../store/calendar-visits.ts';
import type { DB } from '../store/types.gen.ts';
import { originOf } from './appointment-calendar.ts';
import { nextSyncAt, syncSoon } from './calendar-turns.ts';

/** For how long a removed calendar that does not answer is asked to give back what we wrote. */
const GIVE_UP_MS = DAY_MS;

/** Has a practitioner's visits written where they are wanted, after any of them changed. */
export async function writeSoon(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  practitionerId: string,
): Promise<void> {
  const due = await trx
    .updateTable('calendar_source')
    .set({ writes_at: kernel.clock.now() })
    .where('practitioner_id', '=', practitionerId)
    .where('writes_visits', '=', true)
    .where('ended_at', 'is', null)
    .returning('id')
    .execute();
  if (due.length > 0) await syncSoon(kernel, trx);
}

/** Makes one calendar hold the visits that it should, and no others of ours. */
export async function writeOne(kernel: Kernel<DB>, row: SourceRow): Promise<void> {
  const now = kernel.clock.now();
  try {
    const { writer } = adapterOf(accessOf(kernel, row));
    if (writer) {
      await takeBack(kernel, row, writer);
      if (row.writes_visits && row.ended_at === null) await putAll(kernel, row, writer);
    }
    await settle(kernel, row);
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    kernel.log.info({ source: row.id, failure: error.failure }, 'a calendar could not be written');
    if (row.ended_at !== null && now.getTime() - row.ended_at.getTime() > GIVE_UP_MS)
      return settle(kernel, row);
    const failures = row.write_failures + 1;
    await kernel.db
      .updateTable('calendar_source')
      .set({
        write_failure: error.failure,
        write_failures: failures,
        writes_at: nextSyncAt(now, failures),
      })
      .where('id', '=', row.id)
      .execute();
  }
}

/** Done, unless something changed meanwhile; a removed calendar goes now. */
async function settle({ db }: Kernel<DB>, row: SourceRow): Promise<void> {
  if (row.ended_at !== null) {
    await db.deleteFrom('calendar_source').where('id', '=', row.id).execute();
    return;
  }
  await db
    .updateTable('calendar_source')
    .set((e) => ({
      write_failure: null,
      write_failures: 0,
      writes_at: e
        .case()
        .when('writes_at', '=', row.writes_at)
        .then(null)
        .else(e.ref('writes_at'))
        .end(),
    }))
    .where('id', '=', row.id)
    .execute();
}

type Writer = NonNullable<CalendarAdapter['writer']>;

/** Visits to come that are no longer, or are another practitioner's now; all where nothing is to be written any more. */
async function takeBack({ db, clock }: Kernel<DB>, row: SourceRow, writer: Writer): Promise<void> {
  const keeps = row.writes_visits && row.ended_at === null;
  const { rows } = await sql<{ appointment_id: string; href: string; etag: string | null }>`
    select v.appointment_id, v.href, v.etag from exported_visit v
    left join appointment a on a.id = v.appointment_id
    where v.source_id = ${row.id}::uuid and (
      a.id is null or a.state <> 'booked' or a.practitioner_id <> ${row.practitioner_id}::uuid
      or (not ${keeps} and a.end_at > ${clock.now()}))`.execute(db);
  for (const { appointment_id: id, href, etag } of rows) {
    await writer.deleteVisit({ href, etag });
    await db
      .deleteFrom('exported_visit')
      .where('source_id', '=', row.id)
      .where('appointment_id', '=', id)
      .execute();
  }
}

async function putAll(kernel: Kernel<DB>, row: SourceRow, writer: Writer): Promise<void> {
  const { db, clock, config } = kernel;
  const visits = await calendarVisits(
    db,
    originOf(config),
    sql`a.practitioner_id = ${row.practitioner_id}::uuid and a.state = 'booked'
      and a.end_at > ${clock.now()} and ${oneOfEachSession}`,
  );
  const written = await db
    .selectFrom('exported_visit')
    .selectAll()
    .where('source_id', '=', row.id)
    .execute();
  const before = new Map(written.map((each) => [each.appointment_id, each]));
  for (const visit of visits) {
    const known = before.get(visit.id);
    if (known?.revision === visit.revision) continue;
    const text = resourceOf(visit, Locale.parse(row.language));
    const { href, etag } = await writer.putVisit(visit.id, text, known ?? null);
    const values = { href, etag, revision: visit.revision };
    await db
      .insertInto('exported_visit')
      .values({ source_id: row.id, appointment_id: visit.id, ...values })
      .onConflict((on) => on.columns(['source_id', 'appointment_id']).doUpdateSet(values))
      .execute();
  }
}
