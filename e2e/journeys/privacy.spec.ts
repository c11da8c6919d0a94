/** A person's rights over their data: profile, consents, a copy, restriction, and erasure with its receipt. */
import { statSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { enterPassword, newAccount, newBrowser, signIn } from '../support/accounts.ts';
import { pointer as hands } from '../support/hands.ts';
import { accountOf, signedIn } from '../support/people.ts';
import { expect, test } from '../support/test.ts';
import { textsOf } from '../support/texts.ts';

const text = await textsOf('en');
const press = (page: Page, key: Parameters<typeof text>[0], values?: Record<string, string>) =>
  hands.press(page.getByRole('button', { name: text(key, values), exact: true }));

test('insurance and emergency contact are kept as one goes', async ({ browser, hub }) => {
  const anna = accountOf(hub.demoAccounts, 'anna.keller');
  const page = await signedIn(browser, hub.baseUrl, anna);
  await page.goto('/settings/profile');
  const insurer = page.getByLabel(text('profile:insurance.insurer'));
  const card = page.getByRole('region', { name: text('profile:insurance.title') });
  const saved = text('profile:save.saved');
  if (await card.getByRole('button', { name: text('profile:insurance.reveal') }).isVisible())
    await card.getByRole('button', { name: text('profile:insurance.reveal') }).click();
  await hands.type(insurer, 'AOK Baden-Württemberg');
  await card.getByText(text('profile:insurance.kinds.statutory')).click();
  const number = page.getByLabel(text('profile:insurance.number'), { exact: true });
  await number.fill('A<');
  await number.blur();
  await expect(page.getByText(text('profile:insurance.missing.number'))).toBeVisible();
  await number.fill('A987654321');
  await number.blur();
  await expect(card.getByText(saved)).toBeVisible();

  const contact = page.getByRole('region', { name: text('profile:emergency.title') });
  await contact.getByLabel(text('profile:emergency.name')).fill('Jonas Keller');
  await contact.getByLabel(text('profile:emergency.phone')).fill('+49 761 5550000');
  await contact.getByLabel(text('profile:emergency.phone')).blur();
  await expect(contact.getByText(saved)).toBeVisible();

  await page.reload();
  await expect(insurer).toHaveValue('AOK Baden-Württemberg');
  // Hidden until it is asked for: neither on the page nor in its source.
  await expect(page.getByText('•••• 4321')).toBeVisible();
  expect(await page.content()).not.toContain('A987654321');
  await expect(contact.getByLabel(text('profile:emergency.name'))).toHaveValue('Jonas Keller');
  await page.context().close();
});

test('a consent is given and withdrawn, and processing restricted', async ({ browser, hub }) => {
  const page = await newBrowser(browser, hub.baseUrl);
  await signIn(page, text, await newAccount(hub));
  await page.goto('/settings/privacy');
  const title = 'Research';
  await press(page, 'privacy:consents.giveTitle', { title });
  await hands.press(
    page.getByRole('alertdialog').getByRole('button', { name: text('privacy:consents.give') }),
  );
  const row = page.getByRole('listitem').filter({ hasText: title }).first();
  await expect(row.getByText(text('privacy:consents.state.given'))).toBeVisible();
  await press(page, 'privacy:consents.withdrawTitle', { title });
  await hands.press(
    page.getByRole('alertdialog').getByRole('button', { name: text('privacy:consents.withdraw') }),
  );
  await expect(row.getByText(text('privacy:consents.state.withdrawn'))).toBeVisible();

  await press(page, 'privacy:restriction.place');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(text('privacy:restriction.grounds.objection')).click();
  await hands.press(dialog.getByRole('button', { name: text('privacy:restriction.place') }));
  await expect(page.getByText(text('privacy:restriction.on'), { exact: true })).toBeVisible();
  await press(page, 'privacy:restriction.lift');
  await hands.press(
    page.getByRole('alertdialog').getByRole('button', { name: text('privacy:restriction.lift') }),
  );
  await expect(page.getByText(text('privacy:restriction.off'))).toBeVisible();
  await page.context().close();
});

test('a copy of everything is prepared and downloaded', async ({ browser, hub }) => {
  const page = await newBrowser(browser, hub.baseUrl);
  await signIn(page, text, await newAccount(hub));
  await page.goto('/settings/privacy/export');
  await press(page, 'privacy:export.start');
  const download = page.getByRole('button', { name: text('privacy:export.download') });
  await expect(download).toBeVisible({ timeout: 60_000 });
  const [file] = await Promise.all([page.waitForEvent('download'), download.click()]);
  expect(file.suggestedFilename()).toMatch(/\.zip$/);
  expect(statSync(await file.path()).size).toBeGreaterThan(2_000);
  await page.context().close();
});

test('an account is erased; its receipt outlives it', async ({ browser, hub }) => {
  const page = await newBrowser(browser, hub.baseUrl);
  const account = await newAccount(hub);
  await signIn(page, text, account);
  await page.goto('/settings/privacy/erasure');
  await press(page, 'privacy:erasure.preview');
  await expect(page.getByText(text('privacy:erasure.gone'))).toBeVisible({ timeout: 60_000 });
  const gone = page.getByRole('region', { name: text('privacy:erasure.gone') });
  await expect(gone.getByText(text('privacy:kinds.account'), { exact: true })).toBeVisible();
  await hands.type(
    page.getByLabel(text('privacy:erasure.type', { word: text('privacy:erasure.word') })),
    text('privacy:erasure.word'),
  );
  await press(page, 'privacy:erasure.submit');
  await expect(page).toHaveURL(/\/receipts\//);
  await expect(page.getByText(text('privacy:receipt.done'))).toBeVisible({ timeout: 60_000 });
  expect(await page.content()).not.toContain(account.email);
  await page.reload();
  await expect(page.getByText(text('privacy:receipt.done'))).toBeVisible();
  const [pdf] = await Promise.all([
    page.waitForEvent('download'),
    press(page, 'privacy:receipt.pdf'),
  ]);
  expect(pdf.suggestedFilename()).toMatch(/\.pdf$/);

  await enterPassword(page, text, account);
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.context().close();
});

test('a mail of the demo is read as its reader would see it, and runs nothing', async ({
  browser,
  hub,
}) => {
  const page = await newBrowser(browser, hub.baseUrl);
  const { email } = await newAccount(hub);
  await page.goto('/sign-in');
  await page.getByRole('link', { name: text('outbox:hintLink') }).click();
  await page.getByRole('link').filter({ hasText: email }).first().click();
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
  // Its own styles hold, though no inline style is allowed but those of the mail itself.
  const button = frame.getByRole('link').first();
  await expect(button).toHaveCSS('background-color', 'rgb(77, 182, 172)');
  await expect(page.getByRole('link', { name: text('outbox:open') })).toHaveAttribute(
    'href',
    /verify-email/,
  );
  await page.context().close();
});
