import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{apps,contexts,packages,tools,bench}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/fixtures/**'],
    pool: 'forks',
    // Every core: many tests wait for the database or for another process rather than compute.
    maxWorkers: '100%',
    globalSetup: ['packages/testkit/cluster.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
