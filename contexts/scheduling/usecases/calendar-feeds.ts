import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { subjectOf } from '@hub/kernel/access/actor.ts';
import type { AccountActor, Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { conflict, forbidden, notFound, unauthenticated } from '@hub/kernel/errors.ts';
import { Locale } from '@hub/contracts/locale.ts';
import { feedOf } from '../domain/icalendar.ts';
import { DAY_MS, MINUTE_MS } from '../domain/interval.ts';
import { feedOfPatient, feedOfPractitioner } from '../rules.ts';
import type {
  CalendarFeed,
  CalendarFeedInput,
  NewCalendarFeed,
} from '../schemas/calendar-sources.ts';
import { calendarVisits, oneOfEachSession } from '../store/calendar-visits.ts';
import type { DB } from '../store/types.gen.ts';
import { originOf } from './appointment-calendar.ts';

const TOKEN_BYTES = 32;
const MOST_FEEDS = 20;
const DAYS_BACK = 30;
const REFRESH_MINUTES = 30;
/** That a program has read is told, not each of its readings. */
const READ_TOLD_MS = MINUTE_MS;

/**
 * A new private address of a patient's or a practitioner's visits, told once. Throws 403 for other
 * people's visits.
 */
export async function createFeed(
  kernel: Kernel<DB>,
  actor: Actor,
  { patientId: patient, practitionerId: practitioner, language }: CalendarFeedInput,
): Promise<NewCalendarFeed> {
  const { accountId } = personOf(actor);
  const patientId = patient ?? null;
  const practitionerId = practitioner ?? null;
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  return kernel.db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom('calendar_feed')
      .select('id')
      .where('account_id', '=', accountId)
      .execute();
    if (rows.length >= MOST_FEEDS)
      throw conflict('too_many_feeds', 'Revoke an address that is not needed any more', {
        most: MOST_FEEDS,
      });
    const mayShow = showable(kernel, actor, sql`${patientId}::uuid`, sql`${practitionerId}::uuid`);
    const { rows: allowed } = await sql`select 1 where ${mayShow}`.execute(trx);
    if (allowed.length === 0) throw forbidden();
    const row = await trx
      .insertInto('calendar_feed')
      .values({
        id: randomUUID(),
        account_id: accountId,
        patient_id: patientId,
        practitioner_id: practitionerId,
        token_hash: digestOf(token),
        language,
        created_at: kernel.clock.now(),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await kernel.audit.write(trx, actor, {
      action: 'create',
      kind: 'calendar-feed',
      id: row.id,
      patient: patientId,
    });
    return {
      ...toFeed(row),
      url: `${originOf(kernel.config)}/api/v1/scheduling/feeds/${token}.ics`,
    };
  });
}

/** The actor's own feeds, oldest first. */
export async function listFeeds({ db }: Kernel<DB>, actor: Actor): Promise<CalendarFeed[]> {
  const rows = await db
    .selectFrom('calendar_feed')
    .selectAll()
    .where('account_id', '=', subjectOf(actor))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(toFeed);
}

/** From now on the address answers to nobody. Throws `not_found` for other people's. */
export const revokeFeed = (kernel: Kernel<DB>, actor: Actor, id: string): Promise<void> =>
  kernel.db.transaction().execute(async (trx) => {
    const gone = await trx
      .deleteFrom('calendar_feed')
      .where('id', '=', id)
      .where('account_id', '=', personOf(actor).accountId)
      .returning('patient_id')
      .executeTakeFirst();
    if (gone === undefined) throw notFound('calendar-feed');
    await kernel.audit.write(trx, actor, {
      action: 'delete',
      kind: 'calendar-feed',
      id,
      patient: gone.patient_id,
    });
  });

/**
 * The visits behind a private address. Whoever made it must still be allowed to see them: a guardian
 * whose time is over or a doctor who left has a dead address. Throws `not_found`.
 */
export const readFeed = (
  kernel: Kernel<DB>,
  token: string,
): Promise<{ text: string; etag: string }> =>
  kernel.db.transaction().execute(async (trx) => {
    const { clock, config } = kernel;
    const now = clock.now();
    const row = await trx
      .selectFrom('calendar_feed')
      .selectAll()
      .where('token_hash', '=', digestOf(token))
      .executeTakeFirst();
    if (row === undefined) throw notFound('calendar-feed');
    const reader = readerFor(row.account_id, now);
    const { patient_id: patientId, practitioner_id: practitionerId } = row;
    const mayShow = showable(kernel, reader, sql`${patientId}::uuid`, sql`${practitionerId}::uuid`);
    const { rows: allowed } = await sql`select 1 where ${mayShow}`.execute(trx);
    if (allowed.length === 0) throw notFound('calendar-feed');
    const since = new Date(now.getTime() - DAYS_BACK * DAY_MS);
    const visits = await calendarVisits(
      trx,
      originOf(config),
      sql`a.state <> 'cancelled' and a.end_at > ${since} and ${
        practitionerId === null
          ? sql`a.patient_id = ${patientId}::uuid`
          : sql`a.practitioner_id = ${practitionerId}::uuid and ${oneOfEachSession}`
      }`,
    );
    if (row.read_at === null || now.getTime() - row.read_at.getTime() >= READ_TOLD_MS) {
      await trx
        .updateTable('calendar_feed')
        .set({ read_at: now })
        .where('id', '=', row.id)
        .execute();
      await kernel.audit.write(trx, reader, {
        action: 'read',
        kind: 'calendar-feed',
        id: row.id,
        patient: patientId,
      });
    }
    const text = feedOf({
      visits,
      language: Locale.parse(row.language),
      kind: practitionerId === null ? 'patient' : 'practitioner',
      refreshMinutes: REFRESH_MINUTES,
    });
    return { text, etag: `"${createHash('sha256').update(text).digest('base64url')}"` };
  });

/** 256 random bits need no salt or slow hash: nobody tries them all. */
const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Whose visits the actor may put into a feed. */
const showable = (
  { access }: Kernel<DB>,
  actor: Actor,
  patient: RawBuilder<string | null>,
  practitioner: RawBuilder<string | null>,
): RawBuilder<boolean> =>
  sql<boolean>`(${access.where(actor, feedOfPatient, { patient })} or ${access.where(actor, feedOfPractitioner, { practitioner })})`;

/** Who made the address, as far as rules go: it was made in a session that could. */
const readerFor = (accountId: string, now: Date): AccountActor => ({
  kind: 'account',
  accountId,
  sessionId: NO_SESSION,
  mfa: true,
  authTime: now,
  expiresAt: now,
});
const NO_SESSION = '00000000-0000-0000-0000-000000000000';

function personOf(actor: Actor): AccountActor {
  if (actor.kind === 'account') return actor;
  throw actor.kind === 'anonymous' ? unauthenticated() : forbidden();
}

const toFeed = (row: {
  id: string;
  patient_id: string | null;
  practitioner_id: string | null;
  created_at: Date;
  read_at: Date | null;
}): CalendarFeed => ({
  id: row.id,
  patientId: row.patient_id,
  practitionerId: row.practitioner_id,
  createdAt: row.created_at.toISOString(),
  readAt: row.read_at?.toISOString() ?? null,
});
