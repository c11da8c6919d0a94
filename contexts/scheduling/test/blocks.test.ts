import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Transaction } from 'kysely';
import { releasePlace, removeEndedHolds, takePlace } from '../store/places.ts';
import type { TakenPlace, WantedTime } from '../store/places.ts';
import type { DB } from '../store/types.gen.ts';
import { keepBlocks, recomputeBlocks } from '../usecases/recompute-blocks.ts';
import { startPractice, tellPractitioner } from './practice.ts';
import type { Practice } from './practice.ts';

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.hub.stop());

const MINUTE = 60_000;
const NOW = Date.parse('2026-03-02T08:00:00Z');
/** The model counts in quarters of an hour from here. */
const ORIGIN = NOW + 24 * 60 * MINUTE;
const QUARTERS = 48;
const at = (quarter: number): Date => new Date(ORIGIN + quarter * 15 * MINUTE);

const transaction = <T>(work: (trx: Transaction<DB>) => Promise<T>): Promise<T> =>
  practice.hub.db<DB>('scheduling').transaction().execute(work);
const recompute = (id: string) =>
  transaction((trx) => recomputeBlocks(practice.hub.kernel<DB>('scheduling'), trx, id));

const wanted = (practitionerId: string, from: number, until: number): WantedTime => ({
  practitionerId,
  visitTypeId: practice.visitType.id,
  start: at(from),
  end: at(until),
  blockedFrom: at(from),
  blockedUntil: at(until),
  capacity: 1,
});

async function newPractitioner(): Promise<string> {
  const practitionerId = randomUUID();
  const { hub, clinicId } = practice;
  await tellPractitioner(hub, { practitionerId, clinicId, timeZone: 'Europe/Berlin' });
  return practitionerId;
}

const addAbsence = async (practitionerId: string, from: number, until: number): Promise<string> => {
  const { rows } = await practice.hub.owner.query<{ id: string }>(
    `insert into scheduling.absence (practitioner_id, clinic_id, during, kind, created_by, created_at)
      values ($1, $2, tstzrange($3, $4), 'leave', $1, $5) returning id`,
    [practitionerId, practice.clinicId, at(from), at(until), new Date(NOW)],
  );
  return rows[0]!.id;
};

async function addSource(practitionerId: string): Promise<string> {
  const { rows } = await practice.hub.owner.query<{ id: string }>(
    `insert into scheduling.calendar_source (practitioner_id, clinic_id, kind, name, url_sealed, created_by, created_at, next_at)
      values ($1, $2, 'ics', 'Home', '', $1, $3, $3) returning id`,
    [practitionerId, practice.clinicId, new Date(NOW)],
  );
  return rows[0]!.id;
}

interface Reserved {
  id: string;
  kind: 'visit' | 'block';
  from: Date;
  until: Date;
}
const reservationsOf = async (practitionerId: string): Promise<Reserved[]> =>
  (
    await practice.hub.owner.query<Reserved>(
      `select id, kind, lower(during) as from, upper(during) as until from scheduling.reservation
        where practitioner_id = $1 order by during`,
      [practitionerId],
    )
  ).rows;

/** The quarters that the rows of a kind cover; fails where one is covered twice. */
function covered(rows: readonly Reserved[], kind: Reserved['kind']): number[] {
  const quarters = rows
    .filter((row) => row.kind === kind)
    .flatMap(({ from, until }) => {
      const first = (from.getTime() - ORIGIN) / (15 * MINUTE);
      const count = (until.getTime() - from.getTime()) / (15 * MINUTE);
      return Array.from({ length: count }, (_, index) => first + index);
    });
  expect(new Set(quarters).size).toBe(quarters.length);
  return quarters.toSorted((a, b) => a - b);
}

const stretch = fc
  .tuple(fc.nat(QUARTERS - 1), fc.integer({ min: 1, max: 12 }))
  .map(([from, length]) => ({ from, until: from + length }));
const act = fc.oneof(
  fc.record({ act: fc.constant('absence' as const), time: stretch }),
  fc.record({ act: fc.constant('end' as const), which: fc.nat(5) }),
  fc.record({ act: fc.constant('busy' as const), times: fc.array(stretch, { maxLength: 4 }) }),
  fc.record({ act: fc.constant('take' as const), time: stretch }),
  fc.record({ act: fc.constant('hold' as const), time: stretch }),
  fc.record({ act: fc.constant('give-back' as const), which: fc.nat(5) }),
  fc.record({ act: fc.constant('holds-end' as const) }),
);

test('blocks are what absences and other calendars cover, less what is taken, after any order of changes', async () => {
  const { hub } = practice;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), async (acts) => {
      const id = await newPractitioner();
      const source = await addSource(id);
      const absences = new Map<string, Set<number>>();
      let busy = new Set<number>();
      const taken: { place: TakenPlace; quarters: number[]; isHold: boolean }[] = [];
      const quartersOf = ({ from, until }: { from: number; until: number }) =>
        Array.from({ length: until - from }, (_, index) => from + index);
      const isBlocked = (quarter: number) =>
        busy.has(quarter) || [...absences.values()].some((each) => each.has(quarter));
      for (const each of acts) {
        switch (each.act) {
          case 'absence': {
            const absence = await addAbsence(id, each.time.from, each.time.until);
            absences.set(absence, new Set(quartersOf(each.time)));
            await recompute(id);
            break;
          }
          case 'end': {
            const [absence] = [...absences.keys()].slice(each.which % (absences.size || 1));
            if (absence === undefined) break;
            absences.delete(absence);
            await hub.owner.query('update scheduling.absence set ended_at = $2 where id = $1', [
              absence,
              new Date(NOW),
            ]);
            await recompute(id);
            break;
          }
          case 'busy': {
            busy = new Set(each.times.flatMap(quartersOf));
            await hub.owner.query('delete from scheduling.external_busy where source_id = $1', [
              source,
            ]);
            for (const [index, { from, until }] of each.times.entries())
              await hub.owner.query(
                'insert into scheduling.external_busy values ($1, $2, tstzrange($3, $4), $5)',
                [source, id, at(from), at(until), String(index)],
              );
            await recompute(id);
            break;
          }
          case 'take':
          case 'hold': {
            const isHold = each.act === 'hold';
            const place = await transaction((trx) =>
              takePlace(
                trx,
                wanted(id, each.time.from, each.time.until),
                new Date(NOW),
                isHold ? new Date(NOW + 10 * MINUTE) : null,
              ),
            );
            const quarters = quartersOf(each.time);
            const wouldCollide = quarters.some(
              (quarter) =>
                isBlocked(quarter) || taken.some((other) => other.quarters.includes(quarter)),
            );
            expect(place === undefined).toBe(wouldCollide);
            if (place) taken.push({ place, quarters, isHold });
            break;
          }
          case 'give-back': {
            const index = each.which % (taken.length || 1);
            const [given] = taken.splice(index, 1);
            if (given) await transaction((trx) => releasePlace(trx, given.place.placeId));
            break;
          }
          case 'holds-end': {
            await transaction((trx) => removeEndedHolds(trx, new Date(NOW + 10 * MINUTE)));
            for (const held of taken.filter(({ isHold }) => isHold))
              taken.splice(taken.indexOf(held), 1);
            break;
          }
        }
        const rows = await reservationsOf(id);
        const visits = taken.flatMap(({ quarters }) => quarters).toSorted((a, b) => a - b);
        expect(covered(rows, 'visit')).toEqual(visits);
        const blocked = Array.from({ length: QUARTERS + 12 }, (_, quarter) => quarter).filter(
          (quarter) => isBlocked(quarter) && !visits.includes(quarter),
        );
        expect(covered(rows, 'block')).toEqual(blocked);
      }
      const before = await reservationsOf(id);
      await recompute(id);
      expect(await reservationsOf(id)).toEqual(before);
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('a hold that has ended in blocked time gives way to whoever takes part of it, and the rest is closed', async () => {
  const id = await newPractitioner();
  await transaction((trx) =>
    takePlace(trx, wanted(id, 0, 8), new Date(NOW), new Date(NOW + 10 * MINUTE)),
  );
  await addAbsence(id, 4, 12);
  await recompute(id);
  expect(covered(await reservationsOf(id), 'block')).toEqual([8, 9, 10, 11]);
  const later = new Date(NOW + 10 * MINUTE);
  expect(await transaction((trx) => takePlace(trx, wanted(id, 0, 3), later))).toBeDefined();
  const rows = await reservationsOf(id);
  expect(covered(rows, 'visit')).toEqual([0, 1, 2]);
  expect(covered(rows, 'block')).toEqual([4, 5, 6, 7, 8, 9, 10, 11]);
});

test.each(['an absence', 'another calendar'])(
  'what %s blocks beneath a hold that has ended is taken by nobody, before any job has closed it',
  async (blocker) => {
    const id = await newPractitioner();
    await transaction((trx) =>
      takePlace(trx, wanted(id, 4, 6), new Date(NOW), new Date(NOW + 10 * MINUTE)),
    );
    if (blocker === 'an absence') await addAbsence(id, 2, 8);
    else
      await practice.hub.owner.query(
        'insert into scheduling.external_busy values ($1, $2, tstzrange($3, $4), $5)',
        [await addSource(id), id, at(2), at(8), 'busy'],
      );
    await recompute(id);
    expect(covered(await reservationsOf(id), 'block')).toEqual([2, 3, 6, 7]);
    const later = new Date(NOW + 10 * MINUTE);
    for (const heldUntil of [null, new Date(NOW + 20 * MINUTE)])
      expect(
        await transaction((trx) => takePlace(trx, wanted(id, 4, 6), later, heldUntil)),
      ).toBeUndefined();
    expect(covered(await reservationsOf(id), 'block')).toEqual([2, 3, 4, 5, 6, 7]);
  },
);

test('nobody joins a group while its practitioner is away, though it stays for those who are in it', async () => {
  const id = await newPractitioner();
  const group = { ...wanted(id, 4, 6), capacity: 3 };
  const first = await transaction((trx) => takePlace(trx, group, new Date(NOW)));
  expect(first).toBeDefined();
  await addAbsence(id, 5, 8);
  await recompute(id);
  expect(await transaction((trx) => takePlace(trx, group, new Date(NOW)))).toBeUndefined();
  expect(covered(await reservationsOf(id), 'visit')).toEqual([4, 5]);
});

test('a search offers nothing there either', async () => {
  const { hub, call, doctor, book, patient, practitionerId, slots } = practice;
  const start = '2026-03-05T08:30:00.000Z';
  await call(patient, 'POST', '/holds', {
    practitionerId,
    visitTypeId: practice.visitType.id,
    start,
  });
  await call(doctor, 'POST', `/practitioners/${practitionerId}/absences`, {
    from: '2026-03-05T08:30:00Z',
    to: '2026-03-05T09:00:00Z',
    kind: 'training',
  });
  hub.clock.set(new Date(NOW + 10 * MINUTE));
  const offered = (await slots('2026-03-05T00:00:00Z', '2026-03-06T00:00:00Z')).slots;
  expect(offered.map((slot) => slot.start.slice(11, 16))).toEqual([
    '08:00',
    '09:00',
    '09:30',
    '10:00',
    '10:30',
  ]);
  expect((await book(await hub.actors.patient(), start)).json()).toMatchObject({
    status: 409,
    code: 'slot_taken',
  });
  hub.clock.set(new Date(NOW));
});

test('bookings and absences at the same moment end with each quarter taken once and none of the absence open', async () => {
  for (let round = 0; round < 5; round += 1) {
    const id = await newPractitioner();
    const places: TakenPlace[] = [];
    const book = async (quarter: number) => {
      const place = await transaction((trx) =>
        takePlace(trx, wanted(id, quarter, quarter + 2), new Date(NOW)),
      );
      if (place) places.push(place);
    };
    const beAbsent = async (from: number, until: number) => {
      await transaction(async (trx) => {
        await trx
          .insertInto('absence')
          .values({
            practitioner_id: id,
            clinic_id: practice.clinicId,
            during: `[${at(from).toISOString()},${at(until).toISOString()})`,
            kind: 'leave',
            created_by: id,
            created_at: new Date(NOW),
          })
          .execute();
        await recomputeBlocks(practice.hub.kernel<DB>('scheduling'), trx, id);
      });
    };
    await Promise.all([
      ...Array.from({ length: 12 }, (_, index) => book(index)),
      beAbsent(0, 8),
      beAbsent(4, 14),
      ...Array.from({ length: 12 }, (_, index) => book(index + 1)),
    ]);
    const rows = await reservationsOf(id);
    const all = [...covered(rows, 'visit'), ...covered(rows, 'block')].toSorted((a, b) => a - b);
    expect(all).toEqual(Array.from({ length: 14 }, (_, quarter) => quarter));
    expect(rows.filter(({ kind }) => kind === 'visit')).toHaveLength(places.length);
    await Promise.all(
      places.map(({ placeId }) => transaction((trx) => releasePlace(trx, placeId))),
    );
    expect(covered(await reservationsOf(id), 'block')).toHaveLength(14);
  }
}, 30_000);

test('what comes within reach as time goes by is blocked by the hourly job, and what is over goes', async () => {
  const { hub } = practice;
  const id = await newPractitioner();
  await addAbsence(id, 0, 4);
  const inThreeYears = 3 * 365 * 96;
  await addAbsence(id, inThreeYears, inThreeYears + 4);
  await recompute(id);
  expect(covered(await reservationsOf(id), 'block')).toEqual([0, 1, 2, 3]);
  hub.clock.advance(2 * 365 * 24 * 60 * MINUTE);
  await keepBlocks(hub.kernel<DB>('scheduling'));
  expect(covered(await reservationsOf(id), 'block')).toEqual(
    [0, 1, 2, 3].map((quarter) => inThreeYears + quarter),
  );
  hub.clock.set(new Date(NOW));
});
