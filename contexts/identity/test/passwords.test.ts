import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { identity } from '../index.ts';
import type { DB } from '../store/types.gen.ts';
import { newTotpSecret } from '../usecases/codes.ts';
import { provisionAccounts } from '../usecases/provision-account.ts';
import type { Provision } from '../usecases/provision-account.ts';
import { codeOf, lastMail, mailsTo, openBrowser, tokenOf } from './browser.ts';

const PASSWORD = 'correct horse battery';
const OTHER = 'another horse battery';
let hub: TestHub;
let email: string;
let accountId: string;

beforeAll(async () => {
  hub = await startHub([identity]);
});
afterAll(() => hub.stop());
beforeEach(() => {
  email = `${randomUUID()}@example.org`;
  hub.clock.advance(4_000_000);
});

async function account(more: Partial<Provision> = {}): Promise<void> {
  const [made] = await provisionAccounts(hub.kernel<DB>('identity'), [
    { email, password: PASSWORD, locale: 'en', patientId: 'new', ...more },
  ]);
  accountId = made?.accountId ?? '';
}

async function resetToken(): Promise<string> {
  const { status } = await openBrowser(hub).post('password/forgot', { email });
  expect(status).toBe(202);
  return tokenOf(await lastMail(hub, accountId));
}

describe('a forgotten password', () => {
  test('is set by the link of a mail, once; every session ends and its owner is told', async () => {
    await account();
    const old = openBrowser(hub);
    await old.signIn(email, PASSWORD);
    const access = await old.token();
    const token = await resetToken();
    const browser = openBrowser(hub);
    const reset = () => browser.post('password/reset', { token, password: OTHER });
    const done = await reset();
    expect([done.status, done.json()]).toEqual([200, { next: 'sign-in' }]);
    expect((await reset()).status).toBe(410);
    expect((await old.post('token')).status).toBe(401);
    const refused = await hub.app.inject({
      url: '/api/v1/identity/account',
      headers: { authorization: `Bearer ${access}` },
    });
    expect(refused.json()).toMatchObject({ code: 'session_revoked' });
    expect(await browser.signIn(email, OTHER)).toBe('done');
    expect((await browser.post('sign-in', { email, password: PASSWORD })).status).toBe(401);
    const templates = (await mailsTo(hub, accountId)).map(({ template }) => template);
    expect(templates).toEqual(['reset-password', 'password-changed', 'new-sign-in']);
  });

  test('leaves the second factor on, and no device remembered', async () => {
    const totpSecret = newTotpSecret();
    await account({ totpSecret });
    const browser = openBrowser(hub);
    await browser.signIn(email, PASSWORD);
    const answer = { code: codeOf(hub, totpSecret), rememberDevice: true };
    expect((await browser.post('sign-in/totp', answer)).status).toBe(200);
    expect(await browser.signIn(email, PASSWORD)).toBe('done');
    const token = await resetToken();
    await openBrowser(hub).post('password/reset', { token, password: OTHER });
    expect(await browser.signIn(email, OTHER)).toBe('totp');
    expect((await browser.post('token')).status).toBe(401);
  });

  test('has a link for an hour, and only the last one', async () => {
    await account();
    const first = await resetToken();
    const second = await resetToken();
    const reset = async (token: string) =>
      (await openBrowser(hub).post('password/reset', { token, password: OTHER })).status;
    expect(await reset(first)).toBe(410);
    hub.clock.advance(3_601_000);
    expect(await reset(second)).toBe(410);
    expect(await reset('A'.repeat(43))).toBe(410);
    expect(await reset('short')).toBe(422);
  });

  test('is not set to the address, nor to one too short; the link is good for another try', async () => {
    await account();
    const token = await resetToken();
    const reset = async (password: string) =>
      (await openBrowser(hub).post('password/reset', { token, password })).status;
    expect(await reset(email)).toBe(422);
    expect(await reset('eleven char')).toBe(422);
    expect(await reset('x'.repeat(129))).toBe(422);
    expect(await reset(OTHER)).toBe(200);
  });
});

describe('a password is changed', () => {
  test('by its owner, who stays signed in here and nowhere else', async () => {
    await account();
    const [here, there] = [openBrowser(hub), openBrowser(hub)];
    await here.signIn(email, PASSWORD);
    await there.signIn(email, PASSWORD);
    const change = (current: string) =>
      here.call('POST', 'password/change', { current, password: OTHER });
    const wrong = await change('wrong horse battery');
    expect([wrong.status, wrong.json()['code']]).toEqual([401, 'invalid_credentials']);
    expect((await change(PASSWORD)).status).toBe(204);
    expect((await here.post('token')).status).toBe(200);
    expect((await there.post('token')).status).toBe(401);
    expect(await there.signIn(email, OTHER)).toBe('done');
  });

  test('only soon after a proof of who they are', async () => {
    await account();
    const browser = openBrowser(hub);
    await browser.signIn(email, PASSWORD);
    hub.clock.advance(601_000);
    const change = () =>
      browser.call('POST', 'password/change', { current: PASSWORD, password: OTHER });
    const stale = await change();
    expect([stale.status, stale.json()['code']]).toEqual([403, 'fresh_factor_required']);
    expect((await browser.post('confirm', { password: PASSWORD })).status).toBe(200);
    expect((await change()).status).toBe(204);
  });
});
