import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { chromiumOptions } from '../../e2e/support/chromium.ts';
import type { Part } from '../support/figure.ts';
import { startWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

/** Compressed JavaScript that a real browser loads for the public booking page, all chunks, in kB (1,000 bytes). */
export const web: Part = {
  names: ['web.public_page_kb'],
  async measure() {
    const world = await startWorld();
    const browser = await chromium.launch(chromiumOptions());
    try {
      const address = await bookingAddress(world, browser);
      const page = await browser.newPage();
      const sizes: Promise<number>[] = [];
      page.on('requestfinished', (request) => {
        if (request.resourceType() === 'script')
          sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
      });
      await page.goto(address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
      return { 'web.public_page_kb': { value: bytes / 1000, unit: 'kB' } };
    } finally {
      await browser.close();
      await world.stop();
    }
  },
};

/** The address of a free slot's booking page, as the doctor's page links to it. */
async function bookingAddress({ hub, doctor }: World, browser: Browser): Promise<string> {
  const page = await browser.newPage();
  await page.goto(`${hub.url}/doctors/${doctor.slug}`);
  const path = await page.locator('a[href^="/book/"]').first().getAttribute('href');
  await page.close();
  return new URL(path!, hub.url).href;
}
