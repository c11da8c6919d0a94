import { expect, test } from 'vitest';
import document from '../../../docs/openapi.json' with { type: 'json' };
import words from './rules/en.ts';

type Operation = { 'x-access'?: { rule: string } };

test('every access rule of the API is said in words', () => {
  const rules = Object.values(document.paths as Record<string, Record<string, Operation>>)
    .flatMap((operations) => Object.values(operations))
    .map((operation) => operation['x-access']?.rule);
  expect(rules.length).toBeGreaterThan(50);
  expect([...new Set(rules)].filter((rule) => rule === undefined || !(rule in words))).toEqual([]);
});
