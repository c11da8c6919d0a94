import { expect, test } from 'vitest';
import { nextHour } from './block-span.ts';

const now = Date.parse('2026-03-10T13:20:00Z');

test('a coming day is blocked from its first hour, on the clock of the practice', () => {
  expect(nextHour('2026-03-12', 'Europe/Berlin', now)).toEqual({
    from: '2026-03-12T07:00:00.000Z',
    to: '2026-03-12T08:00:00.000Z',
  });
});

test('today, or a day that is over, is blocked from the next full hour', () => {
  const next = { from: '2026-03-10T14:00:00.000Z', to: '2026-03-10T15:00:00.000Z' };
  expect(nextHour('2026-03-10', 'Europe/Berlin', now)).toEqual(next);
  expect(nextHour('2026-03-01', 'Europe/Berlin', now)).toEqual(next);
});
