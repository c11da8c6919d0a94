import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantAt, minuteOn } from './wall-clock.ts';

const zones = ['Europe/Berlin', 'Europe/Paris', 'Asia/Kathmandu', 'America/St_Johns', 'UTC'];

describe('times on the clock of a practice', () => {
  it('are found again on every day and in every zone, also where clocks change', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 1100 }),
        // Not within the hour that a clock skips.
        fc.integer({ min: 4 * 60, max: 1439 }),
        (zone, offset, minute) => {
          const day = new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10);
          expect(minuteOn(day, instantAt(day, minute, zone), zone)).toBe(minute);
        },
      ),
    );
  });

  it('are an hour apart in elapsed time across a change', () => {
    const at = (day: string, minute: number) =>
      new Date(instantAt(day, minute, 'Europe/Berlin')).toISOString();
    expect(at('2026-03-29', 9 * 60)).toBe('2026-03-29T07:00:00.000Z');
    expect(at('2026-03-28', 9 * 60)).toBe('2026-03-28T08:00:00.000Z');
    expect(at('2026-10-25', 9 * 60)).toBe('2026-10-25T08:00:00.000Z');
  });

  it('count on over midnight', () => {
    expect(minuteOn('2026-03-02', '2026-03-02T23:30:00Z', 'Europe/Berlin')).toBe(1470);
  });
});
