import { describe, expect, it } from 'vitest';
import { addDays, dayOf, hourOf, slotsByDay, startOfDay } from './days.ts';

const iso = (at: number) => new Date(at).toISOString();

describe('days in a zone', () => {
  it('begin at local midnight, whatever the offset', () => {
    expect(iso(startOfDay('2026-01-15', 'Europe/Berlin'))).toBe('2026-01-14T23:00:00.000Z');
    expect(iso(startOfDay('2026-07-15', 'Europe/Berlin'))).toBe('2026-07-14T22:00:00.000Z');
    expect(iso(startOfDay('2026-07-15', 'Asia/Kolkata'))).toBe('2026-07-14T18:30:00.000Z');
    expect(iso(startOfDay('2026-07-15', 'Pacific/Apia'))).toBe('2026-07-14T11:00:00.000Z');
    expect(iso(startOfDay('2026-07-15', 'America/New_York'))).toBe('2026-07-15T04:00:00.000Z');
  });

  it('begin at the old offset on the day the clocks change', () => {
    expect(iso(startOfDay('2026-03-29', 'Europe/Berlin'))).toBe('2026-03-28T23:00:00.000Z');
    expect(iso(startOfDay('2026-03-30', 'Europe/Berlin'))).toBe('2026-03-29T22:00:00.000Z');
    expect(iso(startOfDay('2026-10-25', 'Europe/Berlin'))).toBe('2026-10-24T22:00:00.000Z');
    expect(iso(startOfDay('2026-10-26', 'Europe/Berlin'))).toBe('2026-10-25T23:00:00.000Z');
  });

  it('begin after the jump where midnight does not exist', () => {
    const start = startOfDay('2026-04-24', 'Africa/Cairo');
    expect(dayOf(start, 'Africa/Cairo')).toBe('2026-04-24');
    expect(dayOf(start - 1, 'Africa/Cairo')).toBe('2026-04-23');
  });

  it('are told apart near midnight', () => {
    expect(dayOf('2026-03-01T23:30:00Z', 'Europe/Berlin')).toBe('2026-03-02');
    expect(dayOf('2026-03-01T23:30:00Z', 'America/New_York')).toBe('2026-03-01');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(hourOf('2026-03-01T23:30:00Z', 'Europe/Berlin')).toBe(0);
    expect(hourOf('2026-03-01T23:30:00Z', 'Asia/Kolkata')).toBe(5);
  });
});

describe('a week of slots', () => {
  it('puts each slot on its day and keeps empty days', () => {
    const week = slotsByDay(
      [
        { start: '2026-03-02T08:00:00Z' },
        { start: '2026-03-02T23:30:00Z' },
        { start: '2026-03-20T08:00:00Z' },
      ],
      'Europe/Berlin',
      '2026-03-02',
      3,
    );
    expect(week.map(({ day, slots }) => [day, slots.length])).toEqual([
      ['2026-03-02', 1],
      ['2026-03-03', 1],
      ['2026-03-04', 0],
    ]);
  });
});
