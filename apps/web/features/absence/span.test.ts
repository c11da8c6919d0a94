import { expect, test } from 'vitest';
import { spanText } from './span.ts';

test('whole days are said without times, and the last one is not the day after', () => {
  const text = spanText(
    { from: '2026-07-19T22:00:00Z', to: '2026-07-24T22:00:00Z' },
    'Europe/Berlin',
    'en-GB',
  );
  expect(text).toMatch(/20.*24 July 2026/);
  expect(text).not.toMatch(/:/);
});

test('part of a day is said with its times, on the clock of the practice', () => {
  const text = spanText(
    { from: '2026-07-20T08:00:00Z', to: '2026-07-20T10:30:00Z' },
    'Europe/Berlin',
    'de',
  );
  expect(text).toMatch(/10:00.*12:30/);
});
