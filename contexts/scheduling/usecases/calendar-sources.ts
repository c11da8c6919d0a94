import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import { subjectOf } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { AppError, conflict, unauthenticated, unprocessable } from '@hub/kernel/errors.ts';
import type { BusyAnswer, CalendarAccess } from '../calendars/adapter.ts';
import type { FoundCalendar } from '../calendars/caldav-adapter.ts';
import { CalendarError } from '../calendars/failure.ts';
import { busyInThread, discoverInThread } from '../calendars/in-thread.ts';
import type {
  CalendarAccountInput,
  CalendarSource,
  CalendarSourceChange,
  CalendarSourceInput,
} from '../schemas/calendar-sources.ts';
import {
  accessOf,
  lockSource,
  practitionerFor,
  readSources,
  sealedAccess,
  sealedCredentials,
} from '../store/calendar-sources.ts';
import type { DB } from '../store/types.gen.ts';
import { nextSyncAt, syncSoon } from './calendar-turns.ts';
import { recomputeBlocks } from './recompute-blocks.ts';
import { importWindow, keepBusy } from './sync-calendars.ts';

const MOST_SOURCES = 10;

interface OneSource {
  practitionerId: string;
  sourceId: string;
}

/** A practitioner's calendars elsewhere, for whoever may manage them. */
export async function listCalendars(
  kernel: Kernel<DB>,
  actor: Actor,
  practitionerId: string,
): Promise<CalendarSource[]> {
  await practitionerFor(kernel, actor, practitionerId);
  return readSources(kernel.db, practitionerId);
}

/** The calendars of a CalDAV account, to choose from. Nothing is kept. Throws 422 `calendar_unusable`. */
export async function discoverAccount(
  kernel: Kernel<DB>,
  actor: Actor,
  practitionerId: string,
  { url, username, password }: CalendarAccountInput,
): Promise<FoundCalendar[]> {
  await practitionerFor(kernel, actor, practitionerId);
  return tried(
    discoverInThread({
      kind: 'caldav',
      url: addressOf(url),
      credentials: { username, password },
      allowPrivate: kernel.config.calendarsAllowPrivate,
    }),
  );
}

/**
 * Connects a calendar, once it was read: what cannot be read is not kept. Throws 422 `calendar_unusable`
 * with the reason, 409 `too_many_calendars`.
 */
export async function connectCalendar(
  kernel: Kernel<DB>,
  actor: Actor,
  practitionerId: string,
  input: CalendarSourceInput,
): Promise<CalendarSource> {
  const by = subjectOf(actor);
  if (by === null) throw unauthenticated();
  const practitioner = await practitionerFor(kernel, actor, practitionerId);
  const access: CalendarAccess = {
    kind: input.kind,
    url: addressOf(input.url),
    credentials:
      input.kind === 'caldav' ? { username: input.username, password: input.password } : null,
    allowPrivate: kernel.config.calendarsAllowPrivate,
  };
  const window = importWindow(kernel.clock.now());
  const answer = await tried(
    busyInThread(access, { window, zone: practitioner.time_zone, state: {} }),
  );
  const id = randomUUID();
  await kernel.db.transaction().execute(async (trx) => {
    await practitionerFor(kernel, actor, practitionerId, trx);
    await requireRoom(trx, practitionerId);
    const now = kernel.clock.now();
    const writes = input.kind === 'caldav' && input.writesVisits;
    await trx
      .insertInto('calendar_source')
      .values({
        id,
        practitioner_id: practitionerId,
        clinic_id: practitioner.clinic_id,
        kind: input.kind,
        name: input.name,
        ...sealedAccess(kernel.secrets, id, access),
        writes_visits: writes,
        language: input.language,
        created_by: by,
        created_at: now,
        next_at: nextSyncAt(now, 0),
        writes_at: writes ? now : null,
      })
      .execute();
    await kept(kernel, trx, id, practitionerId, answer);
    await kernel.audit.write(trx, actor, {
      action: 'create',
      kind: 'calendar-source',
      id,
      clinic: practitioner.clinic_id,
    });
    if (writes) await syncSoon(kernel, trx);
  });
  return sourceOf(kernel, practitionerId, id);
}

async function kept(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  id: string,
  practitionerId: string,
  answer: BusyAnswer,
): Promise<void> {
  await keepBusy(kernel, trx, { id, practitioner_id: practitionerId }, answer);
  await recomputeBlocks(kernel, trx, practitionerId);
}

/** Renames, turns writing on or off, or takes a new password, which is tried first. */
export async function changeCalendar(
  kernel: Kernel<DB>,
  actor: Actor,
  which: OneSource,
  change: CalendarSourceChange,
): Promise<CalendarSource> {
  const credentials = await newCredentials(kernel, actor, which, change);
  await kernel.db.transaction().execute(async (trx) => {
    const row = await lockSource(kernel, trx, actor, which);
    const writes = change.writesVisits ?? row.writes_visits;
    if (writes && row.kind === 'ics')
      throw unprocessable([
        {
          path: 'body.writesVisits',
          message: 'A published calendar is read-only',
          code: 'read_only',
        },
      ]);
    const now = kernel.clock.now();
    const isRevived = credentials !== undefined;
    await trx
      .updateTable('calendar_source')
      .set({
        ...(change.name !== undefined && { name: change.name }),
        ...(credentials && sealedCredentials(kernel.secrets, row.id, credentials)),
        // What was written before is taken back, or written anew, in the background.
        ...(writes !== row.writes_visits && { writes_visits: writes, writes_at: now }),
        ...(isRevived && { next_at: now, failures: 0, writes_at: now, write_failures: 0 }),
      })
      .where('id', '=', row.id)
      .execute();
    await kernel.audit.write(trx, actor, {
      action: 'update',
      kind: 'calendar-source',
      id: row.id,
      clinic: row.clinic_id,
    });
    if (isRevived || writes !== row.writes_visits) await syncSoon(kernel, trx);
  });
  return sourceOf(kernel, which.practitionerId, which.sourceId);
}

async function newCredentials(
  kernel: Kernel<DB>,
  actor: Actor,
  which: OneSource,
  { username, password }: CalendarSourceChange,
) {
  if (username === undefined && password === undefined) return undefined;
  if (username === undefined || password === undefined)
    throw unprocessable([
      {
        path: username === undefined ? 'body.username' : 'body.password',
        message: 'User name and password go together',
        code: 'required',
      },
    ]);
  const { time_zone: zone } = await practitionerFor(kernel, actor, which.practitionerId);
  const row = await kernel.db.transaction().execute((trx) => lockSource(kernel, trx, actor, which));
  const access = { ...accessOf(kernel, row), credentials: { username, password } };
  const window = importWindow(kernel.clock.now());
  await tried(busyInThread(access, { window, zone, state: {} }));
  return access.credentials;
}

/** Has the calendar read at once, in the background. */
export const syncCalendar = (kernel: Kernel<DB>, actor: Actor, which: OneSource): Promise<void> =>
  kernel.db.transaction().execute(async (trx) => {
    const row = await lockSource(kernel, trx, actor, which);
    const now = kernel.clock.now();
    await trx
      .updateTable('calendar_source')
      .set({ next_at: now, ...(row.writes_visits && { writes_at: now }) })
      .where('id', '=', row.id)
      .execute();
    await kernel.audit.write(trx, actor, {
      action: 'update',
      kind: 'calendar-source',
      id: row.id,
      clinic: row.clinic_id,
    });
    await syncSoon(kernel, trx);
  });

/** Its busy times are free again at once; visits that were written there are taken back in the background. */
export const removeCalendar = (kernel: Kernel<DB>, actor: Actor, which: OneSource): Promise<void> =>
  kernel.db.transaction().execute(async (trx) => {
    const row = await lockSource(kernel, trx, actor, which);
    await endSources(kernel, trx, [row.id]);
    await recomputeBlocks(kernel, trx, row.practitioner_id);
    await kernel.audit.write(trx, actor, {
      action: 'delete',
      kind: 'calendar-source',
      id: row.id,
      clinic: row.clinic_id,
    });
  });

/** Ends calendars without asking who may. */
async function endSources(kernel: Kernel<DB>, trx: Transaction<DB>, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const now = kernel.clock.now();
  await trx.deleteFrom('external_busy').where('source_id', 'in', ids).execute();
  await trx
    .updateTable('calendar_source')
    .set({ ended_at: now, writes_at: now, writes_visits: false })
    .where('id', 'in', ids)
    .execute();
  await syncSoon(kernel, trx);
}

/** Who has left the clinic blocks and writes nothing through their calendars any more, and reads no feed. */
export async function endCalendarsOf(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  practitionerId: string,
): Promise<void> {
  const rows = await trx
    .selectFrom('calendar_source')
    .select('id')
    .where('practitioner_id', '=', practitionerId)
    .where('ended_at', 'is', null)
    .forUpdate()
    .execute();
  await endSources(
    kernel,
    trx,
    rows.map(({ id }) => id),
  );
  await trx.deleteFrom('calendar_feed').where('practitioner_id', '=', practitionerId).execute();
  if (rows.length > 0) await recomputeBlocks(kernel, trx, practitionerId);
}

async function requireRoom(trx: Transaction<DB>, practitionerId: string): Promise<void> {
  const { length } = await trx
    .selectFrom('calendar_source')
    .select('id')
    .where('practitioner_id', '=', practitionerId)
    .where('ended_at', 'is', null)
    .execute();
  if (length >= MOST_SOURCES)
    throw conflict('too_many_calendars', 'A practitioner has ten calendars at most', {
      most: MOST_SOURCES,
    });
}

async function sourceOf(
  { db }: Kernel<DB>,
  practitionerId: string,
  id: string,
): Promise<CalendarSource> {
  const [source] = await readSources(db, practitionerId, id);
  if (source === undefined)
    throw conflict('calendar_removed', 'The calendar was removed meanwhile');
  return source;
}

/** webcal is https for calendars. Throws 422 where it is no address at all. */
function addressOf(given: string): string {
  const url = given.replace(/^webcals?:\/\//i, 'https://');
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (address === undefined || !/^https?:$/.test(address.protocol))
    throw unprocessable([
      { path: 'body.url', message: 'An address such as https://…', code: 'invalid_address' },
    ]);
  // A name and a password have fields of their own.
  address.username = '';
  address.password = '';
  address.hash = '';
  return address.href;
}

/** Says what is wrong with a calendar to who is connecting it. */
async function tried<Result>(attempt: Promise<Result>): Promise<Result> {
  try {
    return await attempt;
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    throw new AppError('calendar_unusable', 'The calendar could not be read', {
      status: 422,
      details: { reason: error.failure },
    });
  }
}
