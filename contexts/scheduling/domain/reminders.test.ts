import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_REMINDERS, planReminders } from './reminders.ts';
import type { Reminder } from './reminders.ts';

const HOUR = 3_600_000;
const START = Date.parse('2026-03-29T07:00:00Z');
const dayBefore = START - 24 * HOUR;
const hourBefore = START - HOUR;

describe('planning', () => {
  test('a visit of next week has both reminders, counted in elapsed time across the change of the clocks', () => {
    expect(planReminders({ start: START }, DEFAULT_REMINDERS, [], START - 7 * 24 * HOUR)).toEqual([
      { minutesBefore: 1440, dueAt: dayBefore, state: 'waiting' },
      { minutesBefore: 60, dueAt: hourBefore, state: 'waiting' },
    ]);
  });

  test('what is booked five hours ahead is reminded of an hour ahead alone', () => {
    expect(planReminders({ start: START }, DEFAULT_REMINDERS, [], START - 5 * HOUR)).toEqual([
      { minutesBefore: 60, dueAt: hourBefore, state: 'waiting' },
    ]);
  });

  test('a reminder that was sent is sent again for another time, and for the same time it is not', () => {
    const sent: Reminder = { minutesBefore: 60, dueAt: hourBefore, state: 'requested' };
    const now = hourBefore + 1;
    expect(planReminders({ start: START }, [60], [sent], now)).toEqual([sent]);
    expect(planReminders({ start: START + 2 * HOUR }, [60], [sent], now)).toEqual([
      { minutesBefore: 60, dueAt: START + HOUR, state: 'waiting' },
    ]);
  });

  test('a cancelled visit is reminded of no more', () => {
    const kept: Reminder[] = [
      { minutesBefore: 1440, dueAt: dayBefore, state: 'requested' },
      { minutesBefore: 60, dueAt: hourBefore, state: 'waiting' },
    ];
    expect(planReminders(null, [1440, 60], kept, dayBefore + 1).map(({ state }) => state)).toEqual([
      'void',
      'void',
    ]);
  });
});

test('whatever came before: one reminder a rule, none waiting for another time than the visit’s, none after it', () => {
  const minutes = fc.integer({ min: 10, max: 20160 });
  const state = fc.constantFrom('waiting' as const, 'requested' as const, 'void' as const);
  const start = fc.integer({ min: 0, max: 30 * 24 }).map((hours) => START + hours * HOUR);
  fc.assert(
    fc.property(
      fc.option(start),
      fc.uniqueArray(minutes, { maxLength: 5 }),
      fc.uniqueArray(fc.record({ minutesBefore: minutes, start, state }), {
        maxLength: 5,
        selector: ({ minutesBefore }) => minutesBefore,
      }),
      fc.integer({ min: -20 * 24, max: 30 * 24 }),
      (at, rules, before, hours) => {
        const now = START + hours * HOUR + 1;
        const visit = at === null ? null : { start: at };
        const kept = before.map(({ start: was, ...reminder }) => ({
          ...reminder,
          dueAt: was - reminder.minutesBefore * 60_000,
        }));
        const planned = planReminders(visit, rules, kept, now);
        const keys = planned.map(({ minutesBefore }) => minutesBefore);
        expect(new Set(keys).size).toBe(keys.length);
        for (const reminder of kept) expect(keys).toContain(reminder.minutesBefore);
        for (const { minutesBefore, dueAt, state: now2 } of planned.filter(
          (reminder) => reminder.state === 'waiting',
        )) {
          expect(now2).toBe('waiting');
          expect(rules).toContain(minutesBefore);
          expect(dueAt + minutesBefore * 60_000).toBe(at);
          expect(at).toBeGreaterThan(now);
        }
        if (at !== null)
          for (const rule of rules) if (at - rule * 60_000 > now) expect(keys).toContain(rule);
        // Planned once more, nothing changes.
        expect(planReminders(visit, rules, planned, now)).toEqual(expect.arrayContaining(planned));
      },
    ),
    { numRuns: 1000 },
  );
});
