/** Every screen, light and dark: nothing that axe-core calls serious, nothing wider than a phone. */
import { expectAccessible, expectFits } from './support/accessible.ts';
import { accountOf, signedIn } from './support/people.ts';
import { expect, test } from './support/test.ts';

const screens: Record<string, readonly string[]> = {
  nobody: [
    '/',
    '/find',
    '/find?q=skin',
    '/find?q=zzzz',
    '/doctors/lena-hartmann',
    '/doctors/nobody',
    '/sign-in',
    '/register',
    '/nowhere',
  ],
  'anna.keller': ['/home', '/record', '/settings', '/today'],
  'lena.hartmann': ['/today', '/calendar', '/calendar?view=hours', '/patients', '/settings'],
  leitung: ['/clinic', '/settings'],
  empfang: ['/settings', '/clinic'],
};

for (const [who, paths] of Object.entries(screens)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`screens of ${who} in ${colorScheme}`, async ({ browser, hub }) => {
      test.setTimeout(180_000);
      const options = {
        viewport: { width: 360, height: 740 },
        locale: 'de-DE',
        language: 'de',
        colorScheme,
      } as const;
      const page =
        who === 'nobody'
          ? await (
              await browser.newContext({
                baseURL: hub.baseUrl,
                viewport: options.viewport,
                locale: options.locale,
                colorScheme,
              })
            ).newPage()
          : await signedIn(browser, hub.baseUrl, accountOf(hub.demoAccounts, who), options);
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      for (const path of paths) {
        await test.step(path, async () => {
          await page.goto(path);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await page.waitForLoadState('networkidle');
          await expectAccessible(page);
          await expectFits(page);
          await page.setViewportSize({ width: 1440, height: 900 });
          await expectAccessible(page);
          await page.setViewportSize(options.viewport);
        });
      }
      expect(faults).toEqual([]);
      await page.context().close();
    });
  }
}
