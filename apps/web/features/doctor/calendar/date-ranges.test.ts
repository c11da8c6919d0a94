import { expect, test } from 'vitest';
import { rangesOf } from './date-ranges.ts';

const hours = [{ start: '10:00', end: '12:00', modes: ['video' as const], visitTypeIds: null }];

test('dates in a row with the same hours are one entry, across the end of a month', () => {
  expect(
    rangesOf([
      { date: '2026-12-30', hours: [] },
      { date: '2026-12-31', hours: [] },
      { date: '2027-01-01', hours: [] },
      { date: '2027-01-02', hours },
      { date: '2027-01-04', hours },
    ]),
  ).toEqual([
    { from: '2026-12-30', to: '2027-01-01', hours: [] },
    { from: '2027-01-02', to: '2027-01-02', hours },
    { from: '2027-01-04', to: '2027-01-04', hours },
  ]);
});
