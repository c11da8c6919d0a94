import { parseDate } from '@internationalized/date';
import { expect, test } from 'vitest';
import { birthFault, dayOf, longestConsent, majorityOf } from './dates.ts';

const today = parseDate('2026-11-22');

test('a child comes of age on the 18th birthday, also one born on a leap day', () => {
  expect(majorityOf(parseDate('2019-06-01')).toString()).toBe('2037-06-01');
  expect(majorityOf(parseDate('2020-02-29')).toString()).toBe('2038-02-28');
});

test('who is of age, or not yet born, is not added as a child', () => {
  expect(birthFault(parseDate('2008-11-22'), today)).toBe('ofAge');
  expect(birthFault(parseDate('2008-11-23'), today)).toBeUndefined();
  expect(birthFault(parseDate('2026-11-22'), today)).toBeUndefined();
  expect(birthFault(parseDate('2026-11-23'), today)).toBe('future');
});

test('somebody is asked to act for two years at most', () => {
  expect(longestConsent(today).toString()).toBe('2028-11-22');
});

test('only a full day is a day', () => {
  expect(dayOf('2031-05-23')?.toString()).toBe('2031-05-23');
  expect(dayOf('1984-05')).toBeUndefined();
  expect(dayOf(undefined)).toBeUndefined();
});
