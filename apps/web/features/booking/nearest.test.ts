import { describe, expect, it } from 'vitest';
import { ApiProblem } from '../../app/problem.ts';
import { nearestTo, slotRefusal } from './nearest.ts';

const slot = (hour: number) => ({
  start: new Date(Date.UTC(2026, 2, 2, hour)).toISOString(),
  end: new Date(Date.UTC(2026, 2, 2, hour, 20)).toISOString(),
  placesLeft: 1,
});

describe('a slot that cannot be had', () => {
  it('is told from other errors, with the nearest free ones', () => {
    const problem = new ApiProblem(409, 'slot_taken', '', { nearest: [slot(9), 'x', null] });
    expect(slotRefusal(problem)).toEqual({ code: 'slot_taken', nearest: [slot(9)] });
    // A full day is not a time that was taken: choosing another hour of it would not help.
    const full = new ApiProblem(409, 'limit_reached', '', { nearest: [slot(20)] });
    expect(slotRefusal(full)).toEqual({ code: 'limit_reached', nearest: [slot(20)] });
    expect(slotRefusal(new ApiProblem(409, 'appointment_over', ''))).toBeUndefined();
    expect(slotRefusal(new Error('x'))).toBeUndefined();
  });

  it('offers the closest, in order of time', () => {
    const slots = [7, 8, 11, 12, 18].map(slot);
    expect(nearestTo(slot(10).start, { slots, next: null }, 3)).toEqual([
      slot(8),
      slot(11),
      slot(12),
    ]);
  });

  it('offers the next one where none is near', () => {
    expect(nearestTo(slot(10).start, { slots: [], next: slot(20) })).toEqual([slot(20)]);
    expect(nearestTo(slot(10).start, { slots: [], next: null })).toEqual([]);
  });
});
