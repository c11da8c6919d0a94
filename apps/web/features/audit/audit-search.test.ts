import { expect, test } from 'vitest';
import { auditQueryOf, auditSearch } from './audit-search.ts';

const id = '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';

test('filters come back from an address as they were put there', () => {
  const search = {
    clinic: id,
    account: id,
    role: 'doctor',
    action: 'read',
    kind: 'Patient',
    patient: id,
    from: '2026-03-01',
    to: '2026-03-31',
  };
  expect(auditSearch(search)).toEqual(search);
});

test('what is no filter is left out', () => {
  expect(
    auditSearch({
      account: 'Anna Keller',
      role: 'king',
      action: 'x',
      kind: 'a b',
      patient: '1',
      from: 'today',
    }),
  ).toEqual({});
});

test('the last day is shown to its end', () => {
  const query = auditQueryOf({ from: '2026-03-01', to: '2026-03-01' });
  const hours = (Date.parse(query.to ?? '') - Date.parse(query.from ?? '')) / 3_600_000;
  expect(hours).toBe(24);
});

test('the clinic is no filter of the log', () => {
  expect(auditQueryOf({ clinic: id, role: 'desk' })).toEqual({ role: 'desk' });
});
