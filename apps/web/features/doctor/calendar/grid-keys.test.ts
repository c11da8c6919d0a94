import { describe, expect, it } from 'vitest';
import type { Entry } from '../../schedule/entries.ts';
import { nextFocus } from './grid-keys.ts';

const entries = [
  ['mon-early', '2026-03-02T08:00:00Z'],
  ['mon-late', '2026-03-02T15:00:00Z'],
  ['wed-noon', '2026-03-04T11:00:00Z'],
  ['wed-late', '2026-03-04T14:30:00Z'],
].map(([key, start]) => ({ key, start }) as Entry);
const after = (key: string, from: string) => nextFocus(key, from, entries, 'Europe/Berlin');

describe('arrow keys in a calendar', () => {
  it('lead up and down in order of time, over the end of a day', () => {
    expect(after('ArrowDown', 'mon-late')).toBe('wed-noon');
    expect(after('ArrowUp', 'wed-noon')).toBe('mon-late');
    expect(after('ArrowUp', 'mon-early')).toBeUndefined();
  });

  it('lead left and right to the nearest time of the next day with visits', () => {
    expect(after('ArrowRight', 'mon-late')).toBe('wed-late');
    expect(after('ArrowRight', 'mon-early')).toBe('wed-noon');
    expect(after('ArrowLeft', 'wed-late')).toBe('mon-late');
    expect(after('ArrowRight', 'wed-late')).toBeUndefined();
  });

  it('leave other keys alone', () => {
    expect(after('Enter', 'mon-late')).toBeUndefined();
  });
});
