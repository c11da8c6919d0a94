import { expect } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { authenticator, newBrowser } from './accounts.ts';
import type { HubUnderTest } from './hub.ts';
import { latestMail } from './mail.ts';
import type { Text } from './texts.ts';

/** Sets up an authenticator app where the page asks for a second step; returns its codes. */
export async function enrolAuthenticator(page: Page, text: Text): Promise<() => string> {
  const choice = page.getByRole('button', { name: text('account:enrol.choose.totp') });
  const key = page.locator('code').filter({ hasText: /^[A-Z2-7 ]+$/ });
  await expect(choice.or(key)).toBeVisible();
  if (await choice.isVisible()) await choice.click();
  const code = authenticator((await key.textContent()) ?? '');
  await page.getByLabel(text('account:signIn.code')).fill(code());
  await page.locator('label', { hasText: text('account:enrol.kept') }).click();
  await page.getByRole('button', { name: text('account:enrol.continue') }).click();
  return code;
}

/** An invited person opens the mailed link in a browser of their own, and comes in with a second step. */
export async function acceptInvitation(
  browser: Browser,
  hub: HubUnderTest,
  text: Text,
  email: string,
): Promise<Page> {
  const { link } = await latestMail(hub, email, 'invitation');
  const page = await newBrowser(browser, hub.baseUrl);
  await page.goto(link ?? '');
  await page.getByLabel(text('account:password'), { exact: true }).fill('four words in a row');
  await page.getByRole('button', { name: text('account:invitation.register') }).click();
  await enrolAuthenticator(page, text);
  return page;
}
