import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Kernel } from '@hub/kernel/context.ts';
import type { BusyAnswer, CalendarState } from '../calendars/adapter.ts';
import { CalendarError } from '../calendars/failure.ts';
import { busyInThread } from '../calendars/in-thread.ts';
import { visitOfUid } from '../domain/icalendar.ts';
import { DAY_MS, MINUTE_MS, merged } from '../domain/interval.ts';
import type { Interval } from '../domain/interval.ts';
import { accessOf } from '../store/calendar-sources.ts';
import type { SourceRow } from '../store/calendar-sources.ts';
import type { DB } from '../store/types.gen.ts';
import { nextSyncAt } from './calendar-turns.ts';
import { recomputeBlocks } from './recompute-blocks.ts';
import { writeOne } from './write-visits.ts';

/** Longer than any reading takes: a calendar whose reader died is taken up again. */
const LEASE_MS = 10 * MINUTE_MS;
const DAYS_AHEAD = 190;
/** The window moves on, so an unchanged calendar is read anew as well. */
const REREAD_MS = 12 * 60 * MINUTE_MS;
const AT_ONCE = 2;

/** As far as anything can be booked, and a day back. */
export const importWindow = (now: Date): Interval => ({
  start: now.getTime() - DAY_MS,
  end: now.getTime() + DAYS_AHEAD * DAY_MS,
});

/**
 * Reads every calendar that is due, and writes where visits have changed. One job for all, so that
 * calendars that keep us waiting keep nothing but each other waiting.
 */
export async function syncCalendars(kernel: Kernel<DB>): Promise<void> {
  const lane = async (): Promise<void> => {
    for (;;) {
      const reading = await claim(kernel, 'next_at');
      if (reading) await readOne(kernel, reading);
      const writing = await claim(kernel, 'writes_at');
      if (writing) await writeOne(kernel, writing);
      if (!reading && !writing) return;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

/** The calendar that has been due longest, taken so that nobody else takes it too. */
async function claim(
  { db, clock }: Kernel<DB>,
  due: 'next_at' | 'writes_at',
): Promise<SourceRow | undefined> {
  const now = clock.now();
  const lease = new Date(now.getTime() + LEASE_MS);
  return db
    .updateTable('calendar_source')
    .set({ [due]: lease, ...(due === 'next_at' && { tried_at: now }) })
    .where('id', '=', (e) =>
      e
        .selectFrom('calendar_source')
        .select('id')
        .where(due, '<=', now)
        .$if(due === 'next_at', (query) => query.where('ended_at', 'is', null))
        .orderBy(due)
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .executeTakeFirst();
}

async function readOne(kernel: Kernel<DB>, row: SourceRow): Promise<void> {
  const now = kernel.clock.now();
  try {
    const answer = await busyInThread(accessOf(kernel, row), {
      window: importWindow(now),
      zone: await zoneOf(kernel, row.practitioner_id),
      state: rememberedState(row, now),
    });
    await kernel.db.transaction().execute(async (trx) => {
      if (!(await isThere(trx, row.id))) return;
      await keepBusy(kernel, trx, row, answer);
      await recomputeBlocks(kernel, trx, row.practitioner_id);
    });
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    kernel.log.info({ source: row.id, failure: error.failure }, 'a calendar could not be read');
    // What it said before still counts: an appointment too many harms more than a free hour too few.
    await kernel.db
      .updateTable('calendar_source')
      .set({
        failure: error.failure,
        failures: row.failures + 1,
        next_at: nextSyncAt(now, row.failures + 1),
      })
      .where('id', '=', row.id)
      .execute();
  }
}

const zoneOf = async ({ db }: Kernel<DB>, practitionerId: string): Promise<string> => {
  const { time_zone: zone } = await db
    .selectFrom('practitioner')
    .select('time_zone')
    .where('id', '=', practitionerId)
    .executeTakeFirstOrThrow();
  return zone;
};

/** Removed while it was being read: then nothing of it is kept. */
const isThere = async (trx: Transaction<DB>, id: string): Promise<boolean> =>
  (await trx
    .selectFrom('calendar_source')
    .select('id')
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()) !== undefined;

function rememberedState({ state, failure }: SourceRow, now: Date): CalendarState {
  const { readAt, ...validators } = state as CalendarState & { readAt?: string };
  const isFresh = readAt !== undefined && now.getTime() - Date.parse(readAt) < REREAD_MS;
  return isFresh && failure === null ? validators : {};
}

/** Puts what was read in place of what was there: times alone, merged, and none of our own visits. */
export async function keepBusy(
  { clock }: Kernel<DB>,
  trx: Transaction<DB>,
  { id, practitioner_id: practitionerId }: Pick<SourceRow, 'id' | 'practitioner_id'>,
  { busy, state }: BusyAnswer,
): Promise<void> {
  const now = clock.now();
  await trx
    .updateTable('calendar_source')
    .set({
      tried_at: now,
      synced_at: now,
      failure: null,
      failures: 0,
      next_at: nextSyncAt(now, 0),
      ...(busy && {
        unreadable: busy.unreadable,
        state: JSON.stringify({ ...state, readAt: now.toISOString() }),
      }),
    })
    .where('id', '=', id)
    .execute();
  // Whatever was missed of a practitioner's visits is written with the next look.
  await sql`update calendar_source set writes_at = ${now} where id = ${id}::uuid and writes_visits and writes_at is null`.execute(
    trx,
  );
  if (busy === null) return;
  const own = await ownVisits(
    trx,
    practitionerId,
    busy.times.map(({ uid }) => uid),
  );
  const foreign = merged(busy.times.filter(({ uid }) => !own.has(uid)));
  await trx.deleteFrom('external_busy').where('source_id', '=', id).execute();
  if (foreign.length === 0) return;
  await sql`
    insert into external_busy (source_id, practitioner_id, during, uid)
    select ${id}::uuid, ${practitionerId}::uuid, tstzrange(t.from_at, t.until_at), 'busy'
    from unnest(${foreign.map(({ start }) => new Date(start))}::timestamptz[],
      ${foreign.map(({ end }) => new Date(end))}::timestamptz[]) t (from_at, until_at)`.execute(
    trx,
  );
}

/** UIDs of events that stand for this practitioner's own visits; those of others are busy like anything else. */
async function ownVisits(
  trx: Transaction<DB>,
  practitionerId: string,
  uids: readonly string[],
): Promise<Set<string>> {
  const ids = [...new Set(uids.map(visitOfUid).filter((id) => id !== undefined))];
  if (ids.length === 0) return new Set();
  const rows = await trx
    .selectFrom('appointment')
    .select('id')
    .where('id', 'in', ids)
    .where('practitioner_id', '=', practitionerId)
    .execute();
  const known = new Set(rows.map(({ id }) => id));
  return new Set(uids.filter((uid) => known.has(visitOfUid(uid) ?? '')));
}
