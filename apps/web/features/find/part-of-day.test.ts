import { expect, it } from 'vitest';
import { inPartOfDay } from './part-of-day.ts';

it('sorts slots by the clock of the zone they are shown in', () => {
  const slots = ['07:59', '08:00', '10:59', '11:00', '15:59', '16:00'].map((time) => ({
    start: `2026-01-15T${time}:00Z`,
  }));
  const starts = (part: 'morning' | 'afternoon' | 'evening') =>
    inPartOfDay(slots, part, 'Europe/Berlin').map(({ start }) => start.slice(11, 16));
  expect(starts('morning')).toEqual(['07:59', '08:00', '10:59']);
  expect(starts('afternoon')).toEqual(['11:00', '15:59']);
  expect(starts('evening')).toEqual(['16:00']);
  expect(inPartOfDay(slots, 'any', 'Europe/Berlin')).toHaveLength(6);
});
