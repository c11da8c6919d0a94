/** The front desk takes up a caller without an email address, finds and books for them, checks them in and prints the day. */
import { expectAccessible } from '../support/accessible.ts';
import { pointer as hands } from '../support/hands.ts';
import { accountOf, signedIn } from '../support/people.ts';
import { expect, test } from '../support/test.ts';
import { textsOf } from '../support/texts.ts';

const text = await textsOf('en');
const CALLER = { givenName: 'Berta', familyName: 'Journey', phone: '+49 761 5550199' };
const NAME = `${CALLER.givenName} ${CALLER.familyName}`;

test('the desk registers a caller, books for them, checks them in and prints', async ({
  browser,
  hub,
}) => {
  test.setTimeout(120_000);
  const page = await signedIn(browser, hub.baseUrl, accountOf(hub.demoAccounts, 'empfang'), {
    viewport: { width: 1440, height: 1000 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
  await page.goto('/desk');
  await expect(
    page.getByRole('heading', { level: 1, name: text('frontdesk:title') }),
  ).toBeVisible();
  await expectAccessible(page);

  await test.step('a caller without an email address is registered', async () => {
    await page.getByRole('button', { name: text('frontdesk:find.register') }).click();
    const dialog = page.getByRole('dialog', { name: text('desk:register.title') });
    const field = (name: string) => dialog.getByLabel(text(`desk:register.${name}`));
    await hands.type(field('givenName'), CALLER.givenName);
    await hands.type(field('familyName'), CALLER.familyName);
    await hands.typeDate(
      dialog.getByRole('group', { name: text('desk:register.birthDate') }),
      '04031951',
    );
    await hands.type(field('phone'), CALLER.phone);
    await dialog.locator('button[type="submit"]').click();
    await expect(dialog).toBeHidden();
  });

  await test.step('is found, and booked for today', async () => {
    await page.reload();
    await page.getByRole('combobox').first().pressSequentially('Journey');
    await page.getByRole('option').filter({ hasText: CALLER.givenName }).click();
    await page
      .getByRole('button', { name: text('frontdesk:find.bookFor', { name: NAME }) })
      .click();
    const dialog = page.getByRole('dialog', { name: text('schedule:book.title') });
    // The demo's general practitioner can be booked round the clock.
    await dialog.getByRole('button', { name: text('schedule:book.practitioner') }).click();
    await page.getByRole('option', { name: /Hartmann/ }).click();
    await dialog.getByRole('radio').last().press('Space');
    await dialog.getByRole('button', { name: /^Book for/ }).click();
    await expect(dialog).toBeHidden();
    await expect(page.locator('[data-visit]').filter({ hasText: NAME })).toBeVisible();
  });

  await test.step('is checked in', async () => {
    await page
      .getByRole('button', { name: text('schedule:attendance.checkInName', { name: NAME }) })
      .first()
      .click();
    const row = page.getByRole('listitem').filter({ hasText: NAME });
    await expect(row).toContainText(text('schedule:state.waiting'));
  });

  await test.step('the day is printed with nothing else on the paper', async () => {
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.getByRole('button', { name: text('frontdesk:print') }).click();
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('[data-sheet]');
    await expect(sheet.getByText(NAME)).toBeVisible();
    await expect(sheet.getByText('5550199')).toBeVisible();
    await expect(page.getByRole('navigation').first()).toBeHidden();
    expect((await page.pdf({ preferCSSPageSize: true })).byteLength).toBeGreaterThan(5_000);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect(sheet).toHaveCount(0);
  });
});
