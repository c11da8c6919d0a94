import { expect, test } from 'vitest';
import { domainsOf, groupRolesOf, rowsOf, wordsOf } from './sign-on-values.ts';

test('domains are read however they are typed', () => {
  expect(domainsOf('Klinikum.example\n@praxis.example, klinikum.example;  ')).toEqual([
    'klinikum.example',
    'praxis.example',
  ]);
  expect(domainsOf('  ')).toEqual([]);
});

test('words are apart by space or comma', () => {
  expect(wordsOf('groups, profile  email')).toEqual(['groups', 'profile', 'email']);
});

test('the table of groups comes back as it was', () => {
  const roles = { 'hub-doctors': 'doctor', 'hub-admins': 'admin' } as const;
  expect(groupRolesOf(rowsOf(roles))).toEqual(roles);
});

test('a row without a group says nothing', () => {
  expect(groupRolesOf([{ key: 1, group: '  ', role: 'desk' }])).toEqual({});
});
