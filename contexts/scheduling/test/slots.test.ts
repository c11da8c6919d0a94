import { expect, test } from 'vitest';
import { faultyHours, openHours } from '../domain/availability.ts';
import type { WeeklyHours } from '../domain/availability.ts';
import { isoInstant } from '../domain/instant.ts';
import { freeSlots, nearestSlots } from '../domain/slots.ts';
import { weekdayOf } from '../domain/zone.ts';

const hours = (weekday: number, start: number, end: number): WeeklyHours => ({
  weekday,
  startMinute: start * 60,
  endMinute: end * 60,
  modes: ['video'],
});
const at = (iso: string): number => Date.parse(iso);
const day = (iso: string) => ({
  start: at(`${iso}T00:00:00Z`) - 43_200_000,
  end: at(`${iso}T00:00:00Z`) + 129_600_000,
});
const slotsOn = (iso: string, zone: string, weekly: WeeklyHours[], minutes: number): string[] =>
  freeSlots({
    open: openHours({ hours: weekly, zone }, day(iso), { mode: 'video' }),
    busy: [],
    durationMs: minutes * 60_000,
    range: day(iso),
    earliest: 0,
  }).map((slot) => new Date(slot.start).toISOString().slice(0, 16));

test('nine in the morning stays nine on the wall before and after the clocks change', () => {
  expect(slotsOn('2026-03-28', 'Europe/Berlin', [hours(6, 9, 10)], 60)).toEqual([
    '2026-03-28T08:00',
  ]);
  expect(slotsOn('2026-03-29', 'Europe/Berlin', [hours(7, 9, 10)], 60)).toEqual([
    '2026-03-29T07:00',
  ]);
  expect(slotsOn('2026-10-25', 'Europe/Berlin', [hours(7, 9, 10)], 60)).toEqual([
    '2026-10-25T08:00',
  ]);
});

test('the hour that is skipped in spring opens nothing', () => {
  expect(slotsOn('2026-03-29', 'Europe/Berlin', [hours(7, 2, 3)], 30)).toEqual([]);
  expect(slotsOn('2026-03-29', 'Europe/Berlin', [hours(7, 1, 4)], 60)).toEqual([
    '2026-03-29T00:00',
    '2026-03-29T01:00',
  ]);
});

test('hours across the repeated hour in autumn are an hour longer, and no slot comes twice', () => {
  expect(slotsOn('2026-10-25', 'Europe/Berlin', [hours(7, 1, 4)], 60)).toEqual([
    '2026-10-24T23:00',
    '2026-10-25T00:00',
    '2026-10-25T01:00',
    '2026-10-25T02:00',
  ]);
  expect(slotsOn('2026-10-25', 'Europe/Berlin', [hours(7, 1, 2.5), hours(7, 2.5, 4)], 30)).toEqual([
    '2026-10-24T23:00',
    '2026-10-24T23:30',
    '2026-10-25T00:00',
    '2026-10-25T00:30',
    '2026-10-25T01:00',
    '2026-10-25T01:30',
    '2026-10-25T02:00',
    '2026-10-25T02:30',
  ]);
});

test('a date that a zone leaves out opens nothing', () => {
  expect(weekdayOf(at('2011-12-30'))).toBe(5);
  expect(slotsOn('2011-12-30', 'Pacific/Apia', [hours(5, 9, 10)], 60)).toEqual([]);
  expect(slotsOn('2011-12-31', 'Pacific/Apia', [hours(6, 9, 10)], 60)).toEqual([
    '2011-12-30T19:00',
  ]);
});

test('half-hour offsets and hours to the end of the day hold', () => {
  expect(slotsOn('2026-07-06', 'Asia/Kolkata', [hours(1, 23, 24)], 30)).toEqual([
    '2026-07-06T17:30',
    '2026-07-06T18:00',
  ]);
});

test('a slot is offered in the modes of its hours only', () => {
  const inPerson = [{ ...hours(1, 9, 12), modes: ['in-person' as const] }];
  expect([
    ...openHours({ hours: inPerson, zone: 'Europe/Berlin' }, day('2026-07-06'), { mode: 'video' }),
  ]).toEqual([]);
});

test('the nearest slots lie before and after the wanted time', () => {
  const slots = [0, 10, 20, 30, 40].map((start) => ({ start, end: start + 10 }));
  expect(nearestSlots(slots, 21, 3).map((slot) => slot.start)).toEqual([10, 20, 30]);
});

test('hours that overlap or end before they start are named', () => {
  expect(
    faultyHours([hours(1, 9, 12), hours(1, 11, 13), hours(2, 11, 13), hours(3, 12, 12)]),
  ).toEqual([1, 3]);
});

test('a month of one practitioner takes about a millisecond once the zone is known', () => {
  const weekly = [1, 2, 3, 4, 5].flatMap((weekday) => [
    hours(weekday, 8, 12),
    hours(weekday, 13, 18),
  ]);
  const range = { start: at('2026-10-01T00:00:00Z'), end: at('2026-11-01T00:00:00Z') };
  const month = () =>
    freeSlots({
      open: openHours({ hours: weekly, zone: 'Europe/Berlin' }, range, { mode: 'video' }),
      busy: [],
      durationMs: 900_000,
      range,
      earliest: 0,
    });
  expect(month()).toHaveLength(22 * 36);
  const started = performance.now();
  for (let run = 0; run < 50; run += 1) month();
  expect((performance.now() - started) / 50).toBeLessThan(5);
});

test('instants are written as the platform writes them', () => {
  for (const instant of [
    0,
    -1,
    1,
    59_999,
    at('2026-03-29T00:59:00Z'),
    at('2026-12-31T23:59:00Z'),
    at('2027-01-01T00:00:00Z'),
    at('2027-01-01T00:00:01Z'),
  ]) {
    expect(isoInstant(instant)).toBe(new Date(instant).toISOString());
  }
});
