import { defineConfig } from '@playwright/test';
import { chromiumOptions } from './e2e/support/chromium.ts';
import type { HubOptions } from './e2e/support/test.ts';

/** What measures how soon pictures flow has the machine to itself. */
const CALLS = [
  'call-engine.spec.ts',
  'survival.spec.ts',
  'journeys/call.spec.ts',
  '**/*.journey.spec.ts',
];

export default defineConfig<object, HubOptions>({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // A database for tests of single parts; the journeys start whole hubs with databases of their own.
  globalSetup: './packages/testkit/cluster.ts',
  // `npm test` runs the journeys on two hubs side by side, and what measures times alone after them.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    // Recording each step costs about as much as the tests: on demand, by `--trace on`.
    trace: 'off',
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    launchOptions: chromiumOptions(),
  },
  projects: [
    { name: 'journeys', testIgnore: CALLS, use: { shape: 'one process' } },
    { name: 'calls', testMatch: CALLS, use: { shape: 'one process' } },
    // The meeting once more with the contexts as two services behind a gateway. By keyboard it is the
    // same web app on the same API.
    {
      name: 'two processes',
      testMatch: '**/*.journey.spec.ts',
      grep: /with the pointer/,
      use: { shape: 'two processes' },
    },
  ],
});
