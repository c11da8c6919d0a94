import { describe, expect, it } from 'vitest';
import { mondayOf } from './calendar-search.ts';
import {
  copyDay,
  faultsOf,
  type Hours,
  minutesOf,
  moreHours,
  sameWeek,
  weeklyOf,
  weekOf,
} from './hours.ts';

const week = (...monday: Partial<Hours>[]) => [
  monday.map((hours, key) => ({
    key,
    start: '09:00',
    end: '12:00',
    video: true,
    inPerson: false,
    visitTypeIds: null,
    ...hours,
  })),
  ...Array.from({ length: 6 }, () => []),
];

describe('weekly hours under edit', () => {
  it('are for all kinds of visit or for some, never for none', () => {
    expect(faultsOf(week({ visitTypeIds: ['a'] })).size).toBe(0);
    expect(faultsOf(week({ visitTypeIds: [] })).get(0)).toBe('types');
  });

  it('come back from editing as they were, to the end of the day', () => {
    const weekly = [
      { weekday: 1, start: '00:00', end: '08:00', modes: ['video' as const], visitTypeIds: ['a'] },
      {
        weekday: 7,
        start: '08:00',
        end: '24:00',
        modes: ['video' as const, 'in-person' as const],
        visitTypeIds: null,
      },
    ];
    expect(weeklyOf(weekOf(weekly))).toEqual(weekly);
    expect(minutesOf(weekOf(weekly))).toBe(24 * 60);
  });

  it('are faulty where they end before they start, but not where they end at midnight', () => {
    expect(faultsOf(week({ start: '12:00', end: '09:00' })).get(0)).toBe('order');
    expect(faultsOf(week({ start: '22:00', end: '00:00' })).size).toBe(0);
  });

  it('are faulty where they overlap, and not where they meet', () => {
    expect([...faultsOf(week({ end: '12:00' }, { start: '11:00', end: '13:00' }))]).toEqual([
      [1, 'overlap'],
    ]);
    expect(faultsOf(week({ end: '12:00' }, { start: '12:00', end: '13:00' })).size).toBe(0);
    expect(
      faultsOf(week({ start: '20:00', end: '00:00' }, { start: '21:00', end: '22:00' })).get(1),
    ).toBe('overlap');
  });

  it('need both times and a way to meet', () => {
    expect(faultsOf(week({ end: undefined })).get(0)).toBe('missing');
    expect(faultsOf(week({ video: false })).get(0)).toBe('mode');
  });

  it('are copied to other days in place of theirs', () => {
    const copied = copyDay(week({}, { start: '14:00', end: '16:00' }), 0, new Set([0, 1, 4]));
    expect(weeklyOf(copied).map(({ weekday }) => weekday)).toEqual([1, 1, 2, 2, 5, 5]);
    expect(new Set(copied.flat().map(({ key }) => key)).size).toBe(6);
  });

  it('grow by an afternoon after a morning', () => {
    expect(moreHours(week({})[0] ?? [])).toMatchObject({
      start: '13:00',
      end: '17:00',
      video: true,
      inPerson: false,
    });
    expect(moreHours([])).toMatchObject({ start: '09:00', end: '13:00' });
    expect(moreHours(week({ end: '00:00' })[0] ?? [])).toMatchObject({ start: undefined });
  });

  it('are the same in another order of typing', () => {
    expect(
      sameWeek(
        week({}, { start: '14:00', end: '15:00' }),
        week({ start: '14:00', end: '15:00' }, {}),
      ),
    ).toBe(true);
    expect(sameWeek(week({}), week({ inPerson: true }))).toBe(false);
  });
});

describe('a week of the calendar', () => {
  it('begins on Monday', () => {
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
    expect(mondayOf('2026-11-23')).toBe('2026-11-23');
  });
});
