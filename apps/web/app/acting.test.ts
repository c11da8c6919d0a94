import { expect, test } from 'vitest';
import { dependantOf, dependantsOf } from './acting.ts';

const now = Date.parse('2026-03-02T10:00:00Z');
const dependant = (patientId: string, until: string) => ({ guardianshipId: 'g', patientId, until });
const account = {
  patientId: 'me',
  dependants: [dependant('mia', '2035-01-01T00:00:00Z'), dependant('leo', '2026-03-01T00:00:00Z')],
};

test('a guardian acts for those whose guardianship still holds', () => {
  expect(dependantsOf(account, now)).toEqual(['mia']);
});

test('a choice that is no longer, or never was, a dependant counts as the person themselves', () => {
  expect(dependantOf(account, 'mia')).toBe('mia');
  expect(dependantOf({ ...account, dependants: [] }, 'mia')).toBeUndefined();
  expect(dependantOf(account, 'somebody-else')).toBeUndefined();
  expect(dependantOf(account, undefined)).toBeUndefined();
});
