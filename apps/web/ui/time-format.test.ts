import { describe, expect, it } from 'vitest';
import { formatMoney } from './Money.tsx';
import { formatRelative, formatTime, zoneName } from './time-format.ts';

const at = new Date('2026-03-29T07:00:00Z');

describe('moments in words', () => {
  it('are shown in the zone that is asked for', () => {
    expect(formatTime(at, 'time', 'de-DE', 'Europe/Zurich')).toBe('09:00');
    expect(formatTime(at, 'time', 'de-DE', 'Asia/Kolkata')).toBe('12:30');
  });

  it.each([
    ['2026-03-28T23:30:00Z', 'Today, 00:30'],
    ['2026-03-29T21:30:00Z', 'Today, 23:30'],
    ['2026-03-29T22:30:00Z', 'Tomorrow, 00:30'],
    ['2026-03-31T07:00:00Z', 'Tue 31 March at 09:00'],
  ])('say the day of %s as it is in the zone', (instant, words) => {
    expect(formatTime(new Date(instant), 'near', 'en-GB', 'Europe/Berlin', at)).toBe(words);
  });

  it('name the place of a zone', () => {
    expect(zoneName('America/New_York')).toBe('New York');
  });

  it.each([
    ['2026-03-29T07:12:00Z', 'in 12 minutes'],
    ['2026-03-29T04:00:00Z', '3 hours ago'],
    ['2026-03-30T07:00:00Z', 'tomorrow'],
    ['2026-04-08T07:00:00Z', 'in 10 days'],
    ['2025-12-29T07:00:00Z', '3 months ago'],
    ['2028-03-29T07:00:00Z', 'in 2 years'],
  ])('say how far %s is', (instant, words) => {
    expect(formatRelative(new Date(instant), at, 'en-GB')).toBe(words);
  });

  it('leave the present moment to the caller', () => {
    expect(formatRelative(new Date(at.getTime() + 20_000), at, 'en-GB')).toBeUndefined();
  });
});

describe('money', () => {
  it('counts in the minor unit of its currency', () => {
    expect(formatMoney(4_500, 'EUR', 'de-DE').replace(/\s/g, ' ')).toBe('45,00 €');
    expect(formatMoney(4_500, 'JPY', 'en-GB')).toBe('JP¥4,500');
  });
});
