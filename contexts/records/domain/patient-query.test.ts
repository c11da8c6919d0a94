import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPatientQuery, tellingDigits } from './patient-query.ts';

test.each([
  ['meier', { names: ['meier'], birthDates: [], phone: null }],
  ['Meier, Änne', { names: ['Meier', 'Änne'], birthDates: [], phone: null }],
  ['meier 9.3.1948', { names: ['meier'], birthDates: ['1948-03-09'], phone: null }],
  ['09/03/48', { names: [], birthDates: ['1948-03-09'], phone: null }],
  ['1.2.26', { names: [], birthDates: ['2026-02-01'], phone: null }],
  ['1.2.27', { names: [], birthDates: ['1927-02-01'], phone: null }],
  ['1948-03-09 O’Neill', { names: ['O’Neill'], birthDates: ['1948-03-09'], phone: null }],
  ['030 123 45 67', { names: [], birthDates: [], phone: '01234567' }],
  ['+49 (30) 123-4567 meier', { names: ['meier'], birthDates: [], phone: '01234567' }],
  ['31.2.1980', { names: [], birthDates: [], phone: null }],
  ['Test-123456a', { names: ['Test-123456a'], birthDates: [], phone: null }],
  ['(030) 1234567', { names: [], birthDates: [], phone: '01234567' }],
  ['12', { names: [], birthDates: [], phone: null }],
])('%s is read as names, a birth date and a number', (text, wanted) => {
  expect(readPatientQuery(text, 2026)).toEqual(wanted);
});

test('however a number is written, it is compared by the same digits', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[1-9]\d{8,10}$/),
      fc.array(fc.constantFrom(' ', '-', '/', '.'), { minLength: 11, maxLength: 11 }),
      (digits, between) => {
        const national = Array.from(digits, (digit, at) => digit + (between[at] ?? '')).join('');
        const wanted = digits.slice(-8);
        expect(tellingDigits(`+49${national}`)).toBe(wanted);
        expect(tellingDigits(`0${national}`)).toBe(wanted);
      },
    ),
  );
});

test('no text whatever is misread as a date that is in no calendar', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 0, max: 99 }), (text, day) => {
      for (const date of readPatientQuery(`${text} ${day}.2.2023`, 2026).birthDates)
        expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
    }),
  );
});
