import { chromium } from '@playwright/test';
import { chromiumOptions } from '../../e2e/support/chromium.ts';
import type { Part } from '../support/figure.ts';
import { freeSlots, startWorld } from '../support/world.ts';

/** Compressed JavaScript that a real browser loads for the public booking page, all chunks, in kB (1,000 bytes). */
export const web: Part = {
  names: ['web.public_page_kb'],
  async measure() {
    const world = await startWorld();
    const browser = await chromium.launch(chromiumOptions());
    try {
      const page = await browser.newPage();
      const [start] = await freeSlots(world, 14);
      let bytes = 0;
      page.on('response', async (response) => {
        if (response.request().resourceType() === 'script')
          bytes += (await response.request().sizes()).responseBodySize;
      });
      await page.goto(`${world.hub.url}/doctors/${world.doctor.slug}`);
      await page.waitForLoadState('networkidle');
      const links = page.locator('a[href^="/book/"]');
      const target = (await links.first().getAttribute('href')) ?? '';
      if (target === '' || start === undefined) throw new Error('The doctor page links to no slot');
      bytes = 0;
      const fresh = await browser.newContext();
      const booking = await fresh.newPage();
      booking.on('response', async (response) => {
        if (response.request().resourceType() === 'script')
          bytes += (await response.request().sizes()).responseBodySize;
      });
      await booking.goto(`${world.hub.url}${target}`);
      await booking.getByRole('heading', { level: 1 }).waitFor();
      await booking.waitForLoadState('networkidle');
      return { 'web.public_page_kb': { value: bytes / 1000, unit: 'kB' } };
    } finally {
      await browser.close();
      await world.stop();
    }
  },
};
