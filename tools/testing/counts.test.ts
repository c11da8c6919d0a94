import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { playwrightCounts, vitestCounts } from './counts.ts';

const folder = mkdtempSync(join(tmpdir(), 'hub-counts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const report = (content: unknown): string => {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
};
const vitest = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [],
};
const playwright = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] };

describe('the counts of a test run', () => {
  test('are those of the report', () => {
    expect(vitestCounts(report(vitest), 0)).toEqual({ passed: 5, failed: 0, skipped: 3 });
  });

  test('take a test that passed only when repeated for failed', () => {
    expect(playwrightCounts(report(playwright), 1)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  test('count a file that does not load', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(vitestCounts(report({ ...vitest, testResults }), 1).failed).toBe(1);
  });

  test('are never all well when the runner was not, or left no report', () => {
    expect(vitestCounts(report(vitest), 1).failed).toBe(1);
    expect(vitestCounts(join(folder, 'none.json'), 0).failed).toBe(1);
    expect(playwrightCounts(join(folder, 'none.json'), 0).failed).toBe(1);
  });
});
