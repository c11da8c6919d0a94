import { test as base } from '@playwright/test';
import { startHub, type HubUnderTest, type Shape } from './hub.ts';

export { expect } from '@playwright/test';

/** Options and parts that live as long as the test worker. */
export interface HubOptions {
  shape: Shape;
  hub: HubUnderTest;
}

/** Tests on a running hub with demo data; `page` and `request` start from its address. */
export const test = base.extend<object, HubOptions>({
  shape: ['one process', { option: true, scope: 'worker' }],
  hub: [
    async ({ shape }, use) => {
      const hub = await startHub(shape);
      await use(hub);
      await hub.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ hub }, use) => use(hub.baseUrl),
});
