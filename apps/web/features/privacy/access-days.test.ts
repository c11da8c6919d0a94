import { expect, test } from 'vitest';
import { byDay, matches } from './access-days.ts';
import type { AccessEntry } from './queries.ts';

const entry = (at: string, more: Partial<AccessEntry> = {}): AccessEntry => ({
  id: 1,
  at,
  you: false,
  role: 'doctor',
  action: 'read',
  kind: 'Patient',
  context: 'records',
  practitionerId: 'd',
  clinicId: 'c',
  ...more,
});
const day = (at: string) => at.slice(0, 10);

test('entries stand under their day', () => {
  const days = byDay(
    [entry('2026-03-02T10:00:00Z'), entry('2026-03-02T08:00:00Z'), entry('2026-03-01T08:00:00Z')],
    day,
  );
  expect(days.map(({ day: name, lines }) => [name, lines.length])).toEqual([
    ['2026-03-02', 2],
    ['2026-03-01', 1],
  ]);
});

test('the same look repeated within a minute is one line that says how often', () => {
  const [{ lines } = { lines: [] }] = byDay(
    [
      entry('2026-03-02T10:00:30Z'),
      entry('2026-03-02T10:00:20Z', { kind: 'Composition' }),
      entry('2026-03-02T10:00:10Z'),
      entry('2026-03-02T09:00:00Z'),
    ],
    day,
  );
  expect(lines.map(({ kind, times }) => [kind, times])).toEqual([
    ['Patient', 2],
    ['Composition', 1],
    ['Patient', 1],
  ]);
});

test('one sees everybody, everybody else, or practices alone', () => {
  const own = entry('2026-03-02T10:00:00Z', { you: true, role: 'patient' });
  const system = entry('2026-03-02T10:00:00Z', { role: 'anonymous' });
  const doctor = entry('2026-03-02T10:00:00Z');
  expect([own, system, doctor].map((one) => matches('all', one))).toEqual([true, true, true]);
  expect([own, system, doctor].map((one) => matches('others', one))).toEqual([false, true, true]);
  expect([own, system, doctor].map((one) => matches('practice', one))).toEqual([
    false,
    false,
    true,
  ]);
});
