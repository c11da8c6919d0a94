import { expect, test } from 'vitest';
import { currencyOf, priceOf } from './visit-type-values.ts';

test.each([
  ['CH', 'CHF'],
  ['LI', 'CHF'],
  ['DE', 'EUR'],
  ['FR', 'EUR'],
  ['GB', 'GBP'],
])('prices in %s are in %s', (country, currency) => expect(currencyOf(country)).toBe(currency));

test('an amount becomes minor units without a rounding fault', () => {
  expect(priceOf(32.55, 'EUR')).toEqual({ amountMinor: 3255, currency: 'EUR' });
  expect(priceOf(1.005 * 100, 'CHF')).toEqual({ amountMinor: 10050, currency: 'CHF' });
  expect(priceOf(0, 'EUR')).toEqual({ amountMinor: 0, currency: 'EUR' });
});

test('no amount is no price', () => {
  expect(priceOf(null, 'EUR')).toBeNull();
  expect(priceOf(Number.NaN, 'EUR')).toBeNull();
});
