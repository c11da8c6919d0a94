import { describe, expect, it } from 'vitest';
import { slotAfterKey } from './slot-keys.ts';

const days = [
  { day: '1', slots: [{ start: '1a' }, { start: '1b' }, { start: '1c' }] },
  { day: '2', slots: [] },
  { day: '3', slots: [{ start: '3a' }, { start: '3b' }] },
];

describe('keys among slots', () => {
  it.each([
    ['1a', 'ArrowDown', '1b'],
    ['1c', 'ArrowDown', '3a'],
    ['3a', 'ArrowUp', '1c'],
    ['1b', 'ArrowRight', '3b'],
    ['1c', 'ArrowRight', '3b'],
    ['3a', 'ArrowLeft', '1a'],
    ['1b', 'End', '3b'],
    ['3b', 'Home', '1a'],
  ])('from %s by %s to %s', (from, key, to) => expect(slotAfterKey(days, from, key)).toBe(to));

  it.each([
    ['1a', 'ArrowUp'],
    ['1a', 'ArrowLeft'],
    ['3b', 'ArrowDown'],
    ['3a', 'ArrowRight'],
    ['1a', 'x'],
    ['gone', 'ArrowDown'],
  ])('nowhere from %s by %s', (from, key) => expect(slotAfterKey(days, from, key)).toBeUndefined());
});
