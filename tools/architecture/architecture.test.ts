import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkArchitecture } from './check.ts';
import { rules } from './rules.ts';

const fixture = (name: string): string => join(import.meta.dirname, 'fixtures', name);

describe('the rules of who may import whom', () => {
  test.each(rules.map(({ name }) => name as string))('%s refuses its fixture', async (name) => {
    const { modules, violations } = await checkArchitecture(fixture(name));
    expect(modules).toBeGreaterThan(0);
    expect(violations.map(({ rule }) => rule)).toContain(name);
  });

  test('let through what is meant to be', async () => {
    const { modules, violations } = await checkArchitecture(fixture('allowed'));
    expect(violations).toEqual([]);
    expect(modules).toBe(10);
  });

  test('have no fixture without a rule', () => {
    const names = readdirSync(fixture('.')).filter((name) => name !== 'allowed');
    expect(names.toSorted()).toEqual(rules.map(({ name }) => name as string).toSorted());
  });
});
