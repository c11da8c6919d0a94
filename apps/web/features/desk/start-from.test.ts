import { expect, test } from 'vitest';
import { startFrom } from './start-from.ts';

test.each([
  ['meier', { givenName: '', familyName: 'meier', phone: '' }],
  ['Anna Maria Meier', { givenName: 'Anna Maria', familyName: 'Meier', phone: '' }],
  ['Meier, Anna', { givenName: 'Anna', familyName: 'Meier', phone: '' }],
  ['Meier 030 1234567', { givenName: '', familyName: 'Meier', phone: '030 1234567' }],
  ['9.3.1948', { givenName: '', familyName: '', phone: '' }],
])('%s starts the form', (text, wanted) => {
  expect(startFrom(text)).toEqual(wanted);
});
