import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import type { DemoAccount } from './hub.ts';

/** A one-time code works once, so a second sign-in within its 30 s needs the next one. */
const used = new Map<string, number>();

function codeOf({
  email,
  totpSecret,
}: Pick<DemoAccount, 'email' | 'totpSecret'>): string | undefined {
  if (totpSecret === undefined) return undefined;
  const period = Math.max(Math.floor(Date.now() / 30_000), (used.get(email) ?? 0) + 1);
  used.set(email, period);
  return new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate({
    timestamp: period * 30_000,
  });
}

/** The demo account whose address begins like this. */
export function accountOf(accounts: readonly DemoAccount[], start: string): DemoAccount {
  const found = accounts.find(({ email }) => email.startsWith(start));
  if (!found) throw new Error(`No demo account begins with ${start}`);
  return found;
}

export interface SignedInOptions extends BrowserContextOptions {
  /** The account's language from now on; English unless told. */
  language?: 'en' | 'de' | 'fr';
}

/** A browser of this person's own, signed in. */
export async function signedIn(
  browser: Browser,
  baseURL: string,
  account: Pick<DemoAccount, 'email' | 'password' | 'totpSecret'>,
  { language = 'en', ...options }: SignedInOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL, ...options });
  const page = await context.newPage();
  await page.goto('/');
  const code = codeOf(account);
  await page.evaluate(
    async ({ email, password, totp, locale }) => {
      const send = async (
        path: string,
        body: object,
        method = 'POST',
        token?: string,
      ): Promise<{ accessToken?: string }> => {
        const answer = await fetch(`/api/v1/identity/${path}`, {
          method,
          headers: {
            'content-type': 'application/json',
            ...(token && { authorization: `Bearer ${token}` }),
          },
          body: JSON.stringify(body),
        });
        if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
        return (await answer.json()) as { accessToken?: string };
      };
      await send('sign-in', { email, password });
      if (totp !== undefined) await send('sign-in/totp', { code: totp });
      const { accessToken } = await send('token', {});
      await send('account', { locale }, 'PATCH', accessToken);
      localStorage.setItem('hub.signed-in', '1');
    },
    { email: account.email, password: account.password, totp: code, locale: language },
  );
  return page;
}

/** Calls the API as the person of this page. */
export function ask<Answer>(page: Page, path: string): Promise<Answer> {
  return page.evaluate(async (url) => {
    const token = (await (await fetch('/api/v1/identity/token', { method: 'POST' })).json()) as {
      accessToken: string;
    };
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token.accessToken}` } });
    return (await answer.json()) as never;
  }, path);
}

/** Sends something as the person of this page; rejects on a refusal, with its problem document. */
export function send<Answer>(
  page: Page,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: object,
): Promise<Answer> {
  return page.evaluate(
    async ({ url, how, payload }) => {
      const token = (await (await fetch('/api/v1/identity/token', { method: 'POST' })).json()) as {
        accessToken: string;
      };
      const answer = await fetch(url, {
        method: how,
        headers: {
          authorization: `Bearer ${token.accessToken}`,
          ...(payload && { 'content-type': 'application/json' }),
        },
        ...(payload && { body: JSON.stringify(payload) }),
      });
      if (!answer.ok) throw new Error(`${how} ${url}: ${await answer.text()}`);
      return (await answer.json()) as never;
    },
    { url: path, how: method, payload: body },
  );
}
