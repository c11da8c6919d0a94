import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestTo, refusalOf, slotsFor } from '../domain/schedule.ts';
import type { Schedule, SlotTerms } from '../domain/schedule.ts';
import { clockChanges, DAY, MINUTE, oracleSlots, WallClock } from './slot-oracle.ts';
import type { OracleHours, OracleQuestion, OracleReservation } from './slot-oracle.ts';

/** Half-hour and 45-minute offsets, changes of half an hour, changes at midnight, a summer time that goes back in Ramadan. */
const ZONES = [
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'America/Santiago',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Apia',
];

/** Every change of 2026 to 2028 and a day without; for Apia also the date it left out, and its last summer time. */
const daysWorthTrying = (zone: string): number[] => [
  ...clockChanges(zone, 2026, 2028),
  ...(zone === 'Pacific/Apia'
    ? [Date.UTC(2011, 11, 30), ...clockChanges(zone, 2011, 2012), ...clockChanges(zone, 2020, 2021)]
    : []),
  Date.UTC(2027, 0, 1),
  Date.UTC(2028, 1, 29),
];
const DAYS = ZONES.flatMap((zone) => daysWorthTrying(zone).map((day) => ({ zone, day })));
const CASES = process.env['HUB_TEST_LONG'] ? 100_000 : 3_000;
const CASES_A_DAY = Math.ceil(CASES / DAYS.length);

/** Marks on the clock every five minutes, most of them at night, when clocks change. */
const mark = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 54 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 288 }) },
);
const minutes = (...values: number[]) => fc.constantFrom(...values);

const dayHours: fc.Arbitrary<OracleHours[]> = fc
  .tuple(
    fc.uniqueArray(mark, { minLength: 0, maxLength: 8 }),
    fc.array(
      fc.record({
        modes: fc.constantFrom<string[]>(['video'], ['video', 'in-person'], ['in-person']),
        visitTypeIds: fc.constantFrom<string[] | null>(
          null,
          null,
          ['asked'],
          ['other'],
          ['other', 'asked'],
        ),
      }),
      { minLength: 4, maxLength: 4 },
    ),
  )
  .map(([marks, kinds]) => {
    const sorted = marks.toSorted((a, b) => a - b);
    return kinds.flatMap((kind, index) => {
      const [start, end] = [sorted[index * 2], sorted[index * 2 + 1]];
      return start === undefined || end === undefined
        ? []
        : [{ ...kind, startMinute: start * 5, endMinute: end * 5 }];
    });
  });

const isoDay = (day: number): string => new Date(day).toISOString().slice(0, 10);

/** Time taken within some days of the given one, as the database's constraint keeps it: without overlaps. */
const reservations = (
  day: number,
  now: number,
  asked: OracleQuestion['type'],
): fc.Arbitrary<OracleReservation[]> =>
  fc
    .array(
      fc.record({
        at: fc.oneof(fc.integer({ min: -48, max: 360 }), fc.integer({ min: -1728, max: 1728 })),
        length: minutes(5, 15, 20, 30, 60),
        before: minutes(0, 0, 5, 10),
        after: minutes(0, 0, 5, 15),
        typeId: fc.constantFrom('asked', 'asked', 'other', null),
        mode: fc.constantFrom('video', 'in-person'),
        isHeld: fc.constantFrom(null, null, -5, 0, 5),
        // Most visits of the type asked for are as long as it says now, and as large.
        isAsNow: fc.boolean(),
        capacity: fc.constantFrom(1, 3),
        taken: fc.array(fc.constantFrom(null, -1, 0, 1), { minLength: 1, maxLength: 3 }),
      }),
      { maxLength: 14 },
    )
    .map((wishes) => {
      const kept: OracleReservation[] = [];
      for (const wish of wishes) {
        const isAsNow = wish.typeId === 'asked' && wish.isAsNow;
        const capacity = isAsNow ? asked.capacity : wish.capacity;
        const start = day + wish.at * 5 * MINUTE;
        const end = start + (isAsNow ? asked.minutes : wish.length) * MINUTE;
        const from = start - wish.before * MINUTE;
        const until = end + wish.after * MINUTE;
        if (kept.some((each) => each.from < until && from < each.until)) continue;
        const held = (offset: number | null) => (offset === null ? null : now + offset * MINUTE);
        const taken =
          capacity === 1 ? [held(wish.isHeld)] : wish.taken.map((offset) => held(offset));
        // As the database keeps it: a reservation ends with the last hold in it.
        const heldUntil = taken.includes(null) ? null : Math.max(...taken.map(Number));
        const visit = {
          typeId: wish.typeId!,
          // What is asked for is video.
          mode: wish.typeId === 'asked' ? 'video' : wish.mode,
          start,
          end,
          capacity,
          taken,
        };
        kept.push(
          wish.typeId === null
            ? { from, until, heldUntil: null, visit: null }
            : { from, until, heldUntil, visit },
        );
      }
      return kept;
    });

const maybe = (arbitrary: fc.Arbitrary<number>) => fc.oneof(fc.constant(null), arbitrary);

const asked = fc.record({
  id: fc.constant('asked'),
  mode: fc.constant('video'),
  minutes: minutes(5, 10, 15, 20, 25, 30, 45, 60, 90),
  interval: fc.constantFrom(null, null, 5, 15, 20, 40),
  before: minutes(0, 0, 5, 10, 30),
  after: minutes(0, 0, 5, 15),
  capacity: fc.constantFrom(1, 1, 3),
  perDay: maybe(fc.integer({ min: 1, max: 3 })),
  perWeek: maybe(fc.integer({ min: 2, max: 6 })),
  noticeMinutes: minutes(0, 0, 60, 720),
  daysAhead: fc.integer({ min: 1, max: 5 }),
});

const questions = (day: number, clock: WallClock): fc.Arbitrary<OracleQuestion> => {
  const threeDays = [-1, 0, 1].map((offset) => day + offset * DAY);
  return fc
    .record({
      from: fc.integer({ min: -1440, max: 360 }).map((offset) => day + offset * MINUTE),
      length: fc.integer({ min: 0, max: 2880 }),
      ago: fc.oneof(fc.integer({ min: -720, max: 2880 }), fc.constant(0)),
      type: asked,
    })
    .chain(({ from, length, ago, type }) => {
      const now = from - ago * MINUTE;
      return fc.record({
        clock: fc.constant(clock),
        weekly: fc.tuple(dayHours, dayHours, dayHours).map((days) =>
          days.flatMap((hours, index) =>
            hours.map((each) => ({
              ...each,
              weekday: new Date(threeDays[index]!).getUTCDay() || 7,
            })),
          ),
        ),
        overrides: fc
          .tuple(maybeHours, maybeHours, maybeHours)
          .map((days) =>
            Object.fromEntries(
              days.flatMap((hours, index) => (hours ? [[isoDay(threeDays[index]!), hours]] : [])),
            ),
          ),
        holidays: fc.subarray(threeDays.map(isoDay)).map((dates) => dates.slice(0, 1)),
        reservations: reservations(day, now, type),
        type: fc.constant(type),
        modePerDay: maybe(fc.integer({ min: 1, max: 4 })),
        modePerWeek: maybe(fc.integer({ min: 2, max: 8 })),
        from: fc.constant(from),
        to: fc.constant(from + length * MINUTE),
        now: fc.constant(now),
      });
    });
};
const maybeHours = fc.oneof(
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: dayHours },
);

/** The question as the domain keeps it. */
function asSchedule(zone: string, question: OracleQuestion): [Schedule, SlotTerms] {
  const { type, modePerDay, modePerWeek } = question;
  const hours = (each: OracleHours) => ({ ...each, modes: each.modes as 'video'[] });
  const visits = question.reservations.flatMap(({ visit, heldUntil }) =>
    visit ? [{ ...visit, mode: visit.mode as 'video', visitTypeId: visit.typeId, heldUntil }] : [],
  );
  return [
    {
      zone,
      hours: question.weekly.map((each) => ({ ...hours(each), weekday: each.weekday })),
      overrides: new Map(
        Object.entries(question.overrides).map(([date, list]) => [
          Date.parse(date),
          list.map(hours),
        ]),
      ),
      holidays: new Set(question.holidays.map((date) => Date.parse(date))),
      busy: question.reservations.map(({ from, until, heldUntil }) => ({
        start: from,
        end: until,
        heldUntil,
      })),
      visits,
      sessions: visits.filter(({ capacity }) => capacity > 1),
      modeLimits:
        modePerDay === null && modePerWeek === null
          ? []
          : [{ mode: 'video', perDay: modePerDay, perWeek: modePerWeek }],
    },
    {
      id: type.id,
      mode: 'video',
      durationMinutes: type.minutes,
      minimumNoticeMinutes: type.noticeMinutes,
      maximumDaysAhead: type.daysAhead,
      bufferBeforeMinutes: type.before,
      bufferAfterMinutes: type.after,
      slotIntervalMinutes: type.interval,
      dailyLimit: type.perDay,
      weeklyLimit: type.perWeek,
      capacity: type.capacity,
    },
  ];
}

describe.each(ZONES)('in %s', (zone) => {
  test('slots are exactly those of the oracle that reads the wall clock minute by minute, and booking accepts no others', () => {
    for (const { day } of DAYS.filter((each) => each.zone === zone)) {
      const clock = new WallClock(zone, day - 11 * DAY, 22);
      fc.assert(
        fc.property(questions(day, clock), fc.nat(), (question, pick) => {
          const [schedule, terms] = asSchedule(zone, question);
          const { from, to, now } = question;
          const expected = oracleSlots(question);
          const slots = slotsFor(schedule, terms, { start: from, end: to }, now);
          expect(slots).toEqual(expected);
          expect(slotsFor(schedule, terms, { start: from, end: to }, now, 2)).toEqual(
            expected.slice(0, 2),
          );
          const offered = new Set(expected.map(({ start }) => start));
          const tried = [
            expected[pick % (expected.length || 1)]?.start,
            from + ((pick % 2880) * (to - from)) / 2880,
            question.reservations[pick % 7]?.visit?.start,
          ];
          for (const start of tried)
            if (start !== undefined && start >= Math.max(from, now) && start < to)
              expect(refusalOf(schedule, terms, start, now) === undefined).toBe(offered.has(start));
          const nearest = nearestTo(schedule, terms, from, now, 3);
          for (const slot of nearest)
            if (slot.start >= from && slot.start < to) expect(offered).toContain(slot.start);
        }),
        { numRuns: CASES_A_DAY },
      );
    }
  }, 1_800_000);
});

test('the days tried include every change of the clocks in 2026 to 2028', () => {
  const days = (zone: string) =>
    DAYS.flatMap((each) => (each.zone === zone ? [isoDay(each.day)] : []));
  // Directive 2000/84/EC: the last Sundays of March and October.
  expect(days('Europe/Berlin').slice(0, 6)).toEqual([
    '2026-03-29',
    '2026-10-25',
    '2027-03-28',
    '2027-10-31',
    '2028-03-26',
    '2028-10-29',
  ]);
  expect(days('Australia/Lord_Howe')).toHaveLength(8);
  expect(days('Pacific/Apia')).toContain('2011-12-30');
});
