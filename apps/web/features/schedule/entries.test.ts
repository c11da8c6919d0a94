import { describe, expect, it } from 'vitest';
import { entriesOf, sessionOf } from './entries.ts';
import type { Appointment } from './queries.ts';

const at = (hour: number): string => new Date(Date.UTC(2026, 2, 3, hour)).toISOString();
const visit = (id: string, more: Partial<Appointment> = {}): Appointment =>
  ({
    id,
    practitionerId: 'doctor',
    visitTypeId: 'group',
    start: at(8),
    end: at(9),
    state: 'booked',
    isGroup: true,
    bookedAt: at(1),
    ...more,
  }) as Appointment;

describe('a group visit', () => {
  const first = visit('first', { bookedAt: at(2) });
  const second = visit('second', { bookedAt: at(3) });
  const all = [
    second,
    first,
    visit('gone', { state: 'cancelled' }),
    visit('later', { start: at(10) }),
    visit('elsewhere', { practitionerId: 'colleague' }),
    visit('alone', { isGroup: false, visitTypeId: 'single' }),
  ];

  it('is everybody with a place in it, in the order in which they booked', () => {
    expect(sessionOf(all, first).map(({ id }) => id)).toEqual(['first', 'second']);
  });

  it('is one card, and a visit of two is another', () => {
    expect(entriesOf(all).map(({ appointments }) => appointments.map(({ id }) => id))).toEqual([
      ['second', 'first'],
      ['elsewhere'],
      ['alone'],
      ['later'],
    ]);
  });

  it('is nobody else where two meet alone, or the place was given up', () => {
    for (const id of ['alone', 'gone'])
      expect(
        sessionOf(
          all,
          all.find((one) => one.id === id)!,
        ),
      ).toEqual([]);
  });
});
