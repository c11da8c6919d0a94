import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadConfig } from '@hub/kernel/config.ts';
import { writeDemoAccounts } from '../demo/accounts.ts';
import { printDemo } from '../demo/print.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'hub-demo-'));
afterAll(() => rmSync(dataDir, { recursive: true }));
const printed = (): string =>
  printDemo(loadConfig({ HUB_DATA_DIR: dataDir, HUB_DEMO: '0' }, []), 'http://localhost:3000');

test('without the demo the terminal says nothing of it, unless its people can still sign in', () => {
  expect(printed()).toBe('');
  const password = 'abcd-efgh-jkmn-pqrs';
  writeDemoAccounts(dataDir, [
    { role: 'patient', email: 'alex@example.org', password, note: 'A patient' },
  ]);
  expect(printed()).toContain('its people can still sign in');
  expect(printed()).not.toContain(password);
});
