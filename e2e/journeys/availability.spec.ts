/** When a practice is open: the holidays of its region. */
import { expectAccessible, expectFits } from '../support/accessible.ts';
import { accountOf, signedIn } from '../support/people.ts';
import { expect, test } from '../support/test.ts';
import { textsOf } from '../support/texts.ts';

const text = await textsOf('en');

test('the practice goes by the holidays of its region', async ({ browser, hub }) => {
  const admin = await signedIn(browser, hub.baseUrl, accountOf(hub.demoAccounts, 'leitung'), {
    locale: 'en-US',
  });
  await admin.goto('/clinic/rules');
  const preview = admin.getByRole('list', { name: text('clinic:rules.holidays') });
  await expect(preview.getByText('Epiphany')).toBeHidden();
  await admin.getByRole('button', { name: text('clinic:rules.region') }).click();
  await admin.getByRole('option', { name: 'Baden-Württemberg' }).click();
  await admin.getByRole('button', { name: text('clinic:rules.save') }).click();
  await expect(preview.getByText('Epiphany')).toBeVisible();
  await expectAccessible(admin);
  await expectFits(admin);
});
