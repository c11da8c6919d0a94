import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextDay, sendingTime } from './quiet-hours.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Whole and odd offsets, both hemispheres, and the zone that moves its clock by half an hour. */
const ZONES = [
  'Europe/Berlin',
  'Europe/Zurich',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Apia',
  'UTC',
];
const zone = fc.constantFrom(...ZONES);
const moment = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2029-01-01T00:00:00Z'),
  noInvalidDate: true,
});

/** By the wall clock that a reader sees, worked out in another way than the rule does. */
const wallClock = (at: Date, timeZone: string): string =>
  at.toLocaleTimeString('de-DE', { timeZone, hour: '2-digit', minute: '2-digit' });
const isNight = (at: Date, timeZone: string): boolean => {
  const time = wallClock(at, timeZone);
  return time < '07:00' || time >= '21:00';
};

describe('what can wait', () => {
  const waits = { canWait: true, by: null, isVoidAfter: false };

  test('never comes at night, and not later than the first morning', () => {
    fc.assert(
      fc.property(moment, zone, (now, where) => {
        const at = sendingTime(waits, now, where) as Date;
        expect(isNight(at, where)).toBe(false);
        expect(at.getTime()).toBeGreaterThanOrEqual(now.getTime());
        if (!isNight(now, where)) expect(at).toEqual(now);
        // A night has ten hours, and one more where the clocks are put back.
        else {
          expect(at.getTime() - now.getTime()).toBeLessThanOrEqual(11 * HOUR);
          expect(wallClock(at, where)).toBe('07:00');
          expect(isNight(new Date(at.getTime() - MINUTE), where)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['forward', '2026-03-28T22:00:00Z', '2026-03-29T05:00:00.000Z'],
    ['back', '2026-10-24T21:00:00Z', '2026-10-25T06:00:00.000Z'],
  ])('waits for seven by the new time when the clocks go %s', (_, now, morning) => {
    expect(nextDay(new Date(now), 'Europe/Berlin').toISOString()).toBe(morning);
  });

  test('does not wait where it could not be read in time, and never comes after it is of use', () => {
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: -120, max: 48 * 60 }),
        zone,
        fc.boolean(),
        (now, minutes, where, isVoidAfter) => {
          const by = new Date(now.getTime() + minutes * MINUTE);
          const at = sendingTime({ canWait: true, by: by.toISOString(), isVoidAfter }, now, where);
          if (isVoidAfter && by <= now) {
            expect(at).toBe('void');
            return;
          }
          const when = at as Date;
          if (when > now) expect(by.getTime() - when.getTime()).toBeGreaterThanOrEqual(HOUR);
          if (isNight(when, where)) {
            expect(when).toEqual(now);
            expect(nextDay(now, where).getTime() + HOUR).toBeGreaterThan(by.getTime());
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('what cannot wait leaves at once, at any hour', () => {
  fc.assert(
    fc.property(moment, zone, (now, where) => {
      const by = new Date(now.getTime() + MINUTE).toISOString();
      for (const isVoidAfter of [true, false])
        expect(sendingTime({ canWait: false, by, isVoidAfter }, now, where)).toEqual(now);
    }),
  );
});

test('the reminder of a visit at half past six in the morning does not wait until seven', () => {
  const timing = { canWait: true, by: '2026-03-03T05:30:00Z', isVoidAfter: true };
  const dayBefore = sendingTime(timing, new Date('2026-03-02T05:30:00Z'), 'Europe/Berlin');
  expect(dayBefore).toEqual(new Date('2026-03-02T06:00:00Z'));
  const hourBefore = new Date('2026-03-03T04:30:00Z');
  expect(sendingTime(timing, hourBefore, 'Europe/Berlin')).toEqual(hourBefore);
});
