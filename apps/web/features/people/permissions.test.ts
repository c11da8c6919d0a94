import { expect, test } from 'vitest';
import { type AccessDocument, byArea, permissionsOf } from './permissions.ts';

const operation = (rule: string, ...grants: string[]) => ({ 'x-access': { rule, grants } });
const document: AccessDocument = {
  paths: {
    '/api/v1/scheduling/appointments': {
      get: operation('scheduling.appointment.read', 'patient:self', 'doctor:own', 'desk:clinic'),
      post: operation('scheduling.appointment.read', 'patient:self', 'doctor:own', 'desk:clinic'),
    },
    '/fhir/R4/Composition': {
      get: operation('records.note.read', 'doctor:own', 'doctor:care'),
      put: operation('note.retained.read', 'admin:clinic'),
    },
    '/api/v1/directory/clinics': {
      get: operation('directory.read', 'anyone'),
      post: operation('directory.clinic.create', 'account', 'platform'),
      put: operation('directory.staff.read', 'doctor:clinic', 'doctor:own', 'admin:clinic'),
      delete: {},
    },
  },
};
const rules = (...roles: Parameters<typeof permissionsOf>[1][number][]) =>
  permissionsOf(document, roles).map(({ rule }) => rule);

test('each role has what its grants give, once', () => {
  expect(rules('desk')).toEqual(['scheduling.appointment.read']);
  expect(rules('admin')).toEqual(['note.retained.read', 'directory.staff.read']);
  expect(rules('doctor')).toEqual([
    'scheduling.appointment.read',
    'records.note.read',
    'directory.staff.read',
  ]);
});

test('nobody without a role has anything', () => expect(rules()).toEqual([]));

test('says by which role and on which records', () => {
  const [read] = permissionsOf(document, ['doctor', 'desk']);
  expect(read?.reasons).toEqual([
    { role: 'doctor', reach: 'own' },
    { role: 'desk', reach: 'clinic' },
  ]);
});

test('own records and patients in care stand beside each other', () => {
  const note = permissionsOf(document, ['doctor']).find(({ rule }) => rule === 'records.note.read');
  expect(note?.reasons.map(({ reach }) => reach)).toEqual(['own', 'care']);
});

test('the whole practice makes a narrower reason needless', () => {
  const staff = permissionsOf(document, ['doctor']).at(-1);
  expect(staff?.reasons).toEqual([{ role: 'doctor', reach: 'clinic' }]);
});

test('areas are the contexts that answer, and FHIR is the records', () => {
  expect(byArea(permissionsOf(document, ['admin'])).map(([area]) => area)).toEqual([
    'records',
    'directory',
  ]);
});
