import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openHours } from '../domain/availability.ts';
import type { WeeklyHours } from '../domain/availability.ts';
import type { Interval } from '../domain/interval.ts';
import { freeSlots } from '../domain/slots.ts';
import { clockChanges, oracleSlots } from './slot-oracle.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const ZONES = [
  'Europe/Berlin',
  'Europe/Zurich',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Apia',
];

/** Days round which the clocks change; for Apia also the date it left out, and its last summer time. */
const daysWorthTrying = (zone: string): number[] => [
  ...clockChanges(zone, 2026, 2028),
  ...(zone === 'Pacific/Apia'
    ? [...clockChanges(zone, 2011, 2012), ...clockChanges(zone, 2020, 2021)]
    : []),
  Date.UTC(2027, 4, 12),
];

/** Marks on the clock every five minutes, most of them at night, when clocks change. */
const mark = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 54 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 288 }) },
);

/** Hours on the three weekdays round the given one, so that few examples miss the change. */
const weekly = (around: number): fc.Arbitrary<WeeklyHours[]> =>
  fc
    .array(fc.uniqueArray(mark, { minLength: 2, maxLength: 8 }), { minLength: 3, maxLength: 3 })
    .map((days) =>
      days.flatMap((marks, index) => {
        const weekday = new Date(around + (index - 1) * DAY).getUTCDay() || 7;
        const sorted = marks.toSorted((a, b) => a - b);
        return sorted.flatMap((start, position) => {
          const end = sorted[position + 1];
          return position % 2 === 1 || end === undefined
            ? []
            : [{ weekday, startMinute: start * 5, endMinute: end * 5, modes: ['video' as const] }];
        });
      }),
    );

const busyTimes = (around: number): fc.Arbitrary<Interval[]> =>
  fc.array(
    fc
      .tuple(fc.integer({ min: -288, max: 576 }), fc.integer({ min: 1, max: 36 }))
      .map(([from, length]) => ({
        start: around + from * 5 * MINUTE,
        end: around + (from + length) * 5 * MINUTE,
      })),
    { maxLength: 8 },
  );

describe.each(ZONES)('slots in %s', (zone) => {
  const question = fc.constantFrom(...daysWorthTrying(zone)).chain((day) =>
    fc.record({
      hours: weekly(day),
      busy: busyTimes(day),
      durationMinutes: fc.constantFrom(5, 10, 15, 20, 25, 30, 45, 60, 90),
      start: fc.integer({ min: -1440, max: 360 }).map((minutes) => day + minutes * MINUTE),
      lengthMinutes: fc.oneof(fc.integer({ min: 0, max: 2 * 1440 }), fc.constant(2880)),
      noticeMinutes: fc.integer({ min: -3000, max: 720 }),
    }),
  );

  test('are exactly those of the oracle that reads the wall clock minute by minute', () => {
    fc.assert(
      fc.property(
        question,
        ({ hours, busy, durationMinutes, start, lengthMinutes, noticeMinutes }) => {
          const range = { start, end: start + lengthMinutes * MINUTE };
          const earliest = start + noticeMinutes * MINUTE;
          const durationMs = durationMinutes * MINUTE;
          const slots = freeSlots({
            open: openHours(hours, zone, range, 'video'),
            busy,
            durationMs,
            range,
            earliest,
          });
          expect(slots).toEqual(oracleSlots({ zone, hours, busy, durationMs, range, earliest }));
        },
      ),
      { numRuns: 50 },
    );
  }, 60_000);

  test('never overlap, whatever the hours', () => {
    fc.assert(
      fc.property(question, ({ hours, busy, durationMinutes, start }) => {
        const range = { start: start - 10 * DAY, end: start + 10 * DAY };
        const slots = freeSlots({
          open: openHours(hours, zone, range, 'video'),
          busy,
          durationMs: durationMinutes * MINUTE,
          range,
          earliest: 0,
        });
        slots.forEach((slot, index) => {
          expect(slot.start).toBeGreaterThanOrEqual(slots[index - 1]?.end ?? -Infinity);
          expect(busy.some((block) => block.start < slot.end && slot.start < block.end)).toBe(
            false,
          );
        });
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
