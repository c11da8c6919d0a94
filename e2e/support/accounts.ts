/** Accounts of a journey's own, made over the API, and signing in as a person does. */
import { expect } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { newPatient } from './booking.ts';
import type { HubUnderTest } from './hub.ts';
import { latestMail } from './mail.ts';
import type { Text } from './texts.ts';

export interface OwnAccount {
  email: string;
  password: string;
}

/** A patient's account with a confirmed address and no second step. */
export async function newAccount({ baseUrl }: Pick<HubUnderTest, 'baseUrl'>): Promise<OwnAccount> {
  const account = { email: newPatient().email, password: 'four words in a row' };
  const asked = await post(baseUrl, 'register', { ...account, locale: 'en' });
  const { code } = await latestMail({ baseUrl }, account.email, 'verify-email');
  const cookie = asked.headers.getSetCookie().map((one) => one.split(';')[0]);
  await post(baseUrl, 'register/verify', { email: account.email, code }, cookie.join('; '));
  return account;
}

async function post(baseUrl: string, path: string, body: object, cookie = ''): Promise<Response> {
  const answer = await fetch(`${baseUrl}/api/v1/identity/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: baseUrl, cookie },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

/** A browser of its own, in English. */
export async function newBrowser(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: 'en-GB' });
  return context.newPage();
}

/** Types address and password on the sign-in page; what comes next is up to the account. */
export async function enterPassword(
  page: Page,
  text: Text,
  { email, password }: OwnAccount,
): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel(text('account:email')).fill(email);
  await page.getByRole('button', { name: text('account:signIn.next'), exact: true }).click();
  await page.getByLabel(text('account:password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: text('account:signIn.submit'), exact: true }).click();
}

/** Signs in to an account without a second step. */
export async function signIn(page: Page, text: Text, account: OwnAccount): Promise<void> {
  await enterPassword(page, text, account);
  await expect(page).toHaveURL(/\/(home|start|settings)/);
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Account menu' }).click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Sign in', exact: true }).first()).toBeVisible();
}

/** Codes of an authenticator, each a new one: a code works once. */
export function authenticator(secret: string): () => string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(/\s/g, '')) });
  let period = 0;
  return () => {
    period = Math.max(Math.floor(Date.now() / 30_000), period + 1);
    return totp.generate({ timestamp: period * 30_000 });
  };
}

/** The window's name while its browser makes no offers. */
const SILENT = 'offers no passkeys by itself';

/** A device that keeps passkeys and knows its owner, as Chromium's own tools play it. */
export async function addAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.addInitScript((silent) => {
    if (window.name === silent)
      PublicKeyCredential.isConditionalMediationAvailable = async () => false;
  }, SILENT);
}

/**
 * Whether the browser offers passkeys while the sign-in page waits, from the next page on. The device
 * answers such an offer at once, which would race with what the person presses.
 */
export const offerPasskeys = (page: Page, isOffering: boolean): Promise<unknown> =>
  page.evaluate((name) => (window.name = name), isOffering ? '' : SILENT);
