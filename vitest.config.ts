import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{apps,contexts,packages,tools,bench}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/fixtures/**'],
    pool: 'forks',
    globalSetup: ['packages/testkit/cluster.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
