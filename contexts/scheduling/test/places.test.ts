import { afterAll, beforeAll, expect, test } from 'vitest';
import { confirmPlace, releasePlace, removeEndedHolds, takePlace } from '../store/places.ts';
import type { WantedTime } from '../store/places.ts';
import type { DB } from '../store/types.gen.ts';
import { startPractice } from './practice.ts';
import type { Practice } from './practice.ts';

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.hub.stop());

const NOW = new Date('2026-03-02T08:00:00Z');
const LATER = new Date(NOW.getTime() + 10 * 60_000);

const wanted = (start: string, capacity = 1): WantedTime => ({
  practitionerId: practice.practitionerId,
  visitTypeId: practice.visitType.id,
  start: new Date(start),
  end: new Date(Date.parse(start) + 30 * 60_000),
  blockedFrom: new Date(Date.parse(start) - 5 * 60_000),
  blockedUntil: new Date(Date.parse(start) + 40 * 60_000),
  capacity,
});
const take = (time: WantedTime, now = NOW, heldUntil: Date | null = null) =>
  practice.hub
    .db<DB>('scheduling')
    .transaction()
    .execute((trx) => takePlace(trx, time, now, heldUntil));
const inDb = <T>(work: (trx: Parameters<typeof takePlace>[0]) => Promise<T>) =>
  practice.hub.db<DB>('scheduling').transaction().execute(work);

test('a hold keeps the time with its buffers until it ends, and then gives way', async () => {
  const held = await take(wanted('2026-03-03T08:00:00Z'), NOW, LATER);
  expect(held).toBeDefined();
  expect(await take(wanted('2026-03-03T08:35:00Z'))).toBeUndefined();
  expect(await take(wanted('2026-03-03T08:35:00Z'), LATER)).toBeDefined();
  expect(await inDb((trx) => confirmPlace(trx, held!.placeId, LATER))).toBe(false);
});

test('a hold that was confirmed in time is firm', async () => {
  const held = await take(wanted('2026-03-03T10:00:00Z'), NOW, LATER);
  expect(await inDb((trx) => confirmPlace(trx, held!.placeId, NOW))).toBe(true);
  expect(await take(wanted('2026-03-03T10:00:00Z'), LATER)).toBeUndefined();
});

test('a group has as many places as it has, and ended holds in it are free again', async () => {
  const group = wanted('2026-03-04T08:00:00Z', 3);
  const [first, second, third, fourth] = [
    await take(group),
    await take(group, NOW, LATER),
    await take(group),
    await take(group),
  ];
  expect(new Set([first, second, third].map((place) => place?.reservationId)).size).toBe(1);
  expect(fourth).toBeUndefined();
  const freed = await inDb((trx) => removeEndedHolds(trx, LATER));
  expect(freed).toContain(practice.practitionerId);
  expect((await take(group, LATER))?.reservationId).toBe(first!.reservationId);
});

test('of many who want the places of a group at once, as many get one as there are', async () => {
  const group = wanted('2026-03-05T08:00:00Z', 5);
  const taken = await Promise.all(Array.from({ length: 40 }, () => take(group)));
  expect(taken.filter((place) => place !== undefined)).toHaveLength(5);
});

test('the time is free again with the last place', async () => {
  const group = wanted('2026-03-06T08:00:00Z', 2);
  const [one, other] = [await take(group), await take(group)];
  await inDb((trx) => releasePlace(trx, one!.placeId));
  expect(await take({ ...group, capacity: 1 })).toBeUndefined();
  await inDb((trx) => releasePlace(trx, other!.placeId));
  expect(await take({ ...group, capacity: 1 })).toBeDefined();
});
