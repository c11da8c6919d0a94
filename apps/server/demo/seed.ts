import pg from 'pg';
import type { Hub } from '@hub/kernel/compose.ts';
import type { Config } from '@hub/kernel/config.ts';
import { readDemoAccounts, writeDemoAccounts } from './accounts.ts';
import { bookComing, bookFirstFree, openOffer } from './bookings.ts';
import { accountsOf, finishCast, FIRST_EMAIL, LAST_EMAIL, openCast } from './cast.ts';
import { giveConsents } from './consents.ts';
import { COMING_MEETINGS, FIRST_MEETING } from './meetings.ts';
import { addNewcomer, openChild, openNewcomers } from './newcomers.ts';
import { settle } from './settle.ts';
import { DAY_MS, MINUTE_MS, stageOf } from './stage.ts';
import type { Stage } from './stage.ts';
import { keepVisitDue } from './visit-due.ts';
import { openRecords, playPast } from './visits.ts';
import { wipe } from './wipe.ts';

/** The practice opened this long ago: before the first of its past visits. */
const OPENED_DAYS_AGO = 120;

/**
 * Puts the demo on: a clinic with doctors, patients, past visits and coming ones, one of them due in
 * a few minutes. Only in demo mode, in a process that runs every context, on a database without
 * accounts; a seeding that was killed half-way is begun again. Where the demo stands already, it only
 * sees to it that a visit is due. Call it once background work runs and before requests are taken.
 */
export async function seedDemo(hub: Hub, config: Config, databaseUrl: string): Promise<void> {
  const stage = config.demo ? stageOf(hub, new Date()) : undefined;
  if (stage === undefined) return;
  const owner = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  owner.on('error', () => undefined);
  try {
    const state = await stateOf(owner);
    if (state === 'unfinished') await wipe(owner);
    if (state === 'empty' || state === 'unfinished') await putOn(stage, owner, config.dataDir);
    if (state === 'whole') await keepVisitDue(stage, owner);
  } finally {
    await owner.end();
  }
}

/** `foreign`: people's own data, which the demo leaves alone. */
export type DemoState = 'empty' | 'unfinished' | 'whole' | 'foreign';

export async function stateOf(owner: pg.Pool): Promise<DemoState> {
  const { rows } = await owner.query<{ first: boolean | null; last: boolean | null }>(
    'select bool_or(email = $1) as first, bool_or(email = $2) as last from identity.user_account',
    [FIRST_EMAIL, LAST_EMAIL],
  );
  const { first, last } = rows[0]!;
  if (first === null) return 'empty';
  if (!first) return 'foreign';
  return last ? 'whole' : 'unfinished';
}

async function putOn(stage: Stage, owner: pg.Pool, dataDir: string): Promise<void> {
  const opened = new Date(stage.now.getTime() - OPENED_DAYS_AGO * DAY_MS);
  const accounts = accountsOf(readDemoAccounts(dataDir));
  writeDemoAccounts(dataDir, accounts);
  const cast = await openCast(stage, accounts, opened);
  const newcomerId = await addNewcomer(stage, cast);
  await settle(owner);
  const offer = await openOffer(stage, cast, opened);
  await openRecords(stage, cast, opened);
  await giveConsents(stage, cast, opened);
  await openChild(stage, cast, opened);
  await openNewcomers(stage, cast, newcomerId);
  const { accountId } = cast.patients.get(FIRST_MEETING.patient)!;
  await bookFirstFree(stage, {
    accountId,
    practitionerId: cast.doctors.get(FIRST_MEETING.doctor)!.practitionerId,
    visitTypeId: offer(FIRST_MEETING.doctor, FIRST_MEETING.mode),
    reason: FIRST_MEETING.reason,
    notBefore: new Date(stage.now.getTime() + FIRST_MEETING.minutesAhead * MINUTE_MS),
    bookedAt: new Date(stage.now.getTime() - DAY_MS),
  });
  await bookComing(stage, cast, offer, COMING_MEETINGS);
  await playPast(stage, owner, cast, offer);
  await finishCast(stage, accounts, cast, opened);
  await settle(owner);
}
