/** The booking part in each language, on a phone and on a desktop. */
import { expectAccessible, expectFits } from '../support/accessible.ts';
import { bookAsNewPatient, newPatient } from '../support/booking.ts';
import { pointer } from '../support/hands.ts';
import { expect, test } from '../support/test.ts';
import { textsOf } from '../support/texts.ts';

const browserLanguage = { de: 'de-DE', fr: 'fr-FR' } as const;

for (const locale of ['de', 'fr'] as const) {
  for (const width of [360, 1440]) {
    test(`a new patient books in ${locale} at ${width} px`, async ({ browser, hub }) => {
      test.setTimeout(120_000);
      const context = await browser.newContext({
        baseURL: hub.baseUrl,
        viewport: { width, height: 800 },
        locale: browserLanguage[locale],
      });
      const page = await context.newPage();
      // Another doctor than the meeting's, whose next hour must stay free.
      await bookAsNewPatient(page, pointer, await textsOf(locale), newPatient(), 'Moreau');
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expectFits(page);
      await expectAccessible(page);
      await context.close();
    });
  }
}
