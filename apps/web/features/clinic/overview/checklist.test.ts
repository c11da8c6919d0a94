import { expect, test } from 'vitest';
import { type Facts, missingOf, stepsOf } from './checklist.ts';

const bare: Facts = {
  clinic: { description: null, phone: null, email: null, logoUrl: null, status: 'pending' },
  practitioners: [],
  visitTypes: [],
  hasHours: false,
};
const whole: Facts = {
  clinic: {
    description: { en: 'By the river' },
    phone: '+49 30 23125140',
    email: null,
    logoUrl: null,
    status: 'approved',
  },
  practitioners: [{ active: true, isConfirmed: true }],
  visitTypes: [{ active: true }],
  hasHours: true,
};
const missing = (facts: Facts) => missingOf(stepsOf(facts)).map(({ id }) => id);

test('a practice that has just signed up misses everything', () => {
  expect(missing(bare)).toEqual([
    'profile',
    'people',
    'registration',
    'visitTypes',
    'hours',
    'checked',
  ]);
});

test('nothing is missing without a logo', () => {
  expect(missing(whole)).toEqual([]);
});

test('people and visit types that are no longer active do not count', () => {
  expect(
    missing({
      ...whole,
      practitioners: [{ active: false, isConfirmed: true }],
      visitTypes: [{ active: false }],
    }),
  ).toEqual(['people', 'registration', 'visitTypes']);
});

test('a number that is confirmed for one person suffices', () => {
  const practitioners = [
    { active: true, isConfirmed: false },
    { active: true, isConfirmed: true },
  ];
  expect(missing({ ...whole, practitioners })).toEqual([]);
});
