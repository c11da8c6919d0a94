import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { identity } from '../index.ts';
import type { DB } from '../store/types.gen.ts';
import { newTotpSecret } from '../usecases/codes.ts';
import { provisionAccounts } from '../usecases/provision-account.ts';
import type { Provision } from '../usecases/provision-account.ts';
import { codeOf, mailsTo, openBrowser } from './browser.ts';
import type { Browser } from './browser.ts';

const PASSWORD = 'correct horse battery';
const DAY = 24 * 3_600_000;
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0';
let hub: TestHub;
let email: string;
let accountId: string;
let totpSecret: string;

beforeAll(async () => {
  hub = await startHub([identity]);
});
afterAll(() => hub.stop());
beforeEach(() => {
  email = `${randomUUID()}@example.org`;
  totpSecret = newTotpSecret();
  hub.clock.advance(4_000_000);
});

async function account(more: Partial<Provision> = {}): Promise<void> {
  const [made] = await provisionAccounts(hub.kernel<DB>('identity'), [
    { email, password: PASSWORD, locale: 'en', patientId: 'new', ...more },
  ]);
  accountId = made?.accountId ?? '';
}

const statusOf = async (token: string): Promise<number> => {
  const url = '/api/v1/identity/account';
  return (await hub.app.inject({ url, headers: { authorization: `Bearer ${token}` } })).statusCode;
};

interface Listed {
  items: { id: string; current: boolean; remembered: boolean }[];
  devices: { id: string; current: boolean }[];
}
const sessionsOf = async (browser: Browser) =>
  (await browser.call('GET', 'sessions')).json() as unknown as Listed;

describe('sessions', () => {
  test('are listed by browser, address and time, the last used first', async () => {
    await account();
    const phone = openBrowser(hub, { address: '198.51.100.7' });
    const laptop = openBrowser(hub, { userAgent: FIREFOX, address: '192.0.2.1' });
    await phone.signIn(email, PASSWORD);
    hub.clock.advance(120_000);
    await laptop.signIn(email, PASSWORD);
    const { items, devices } = await sessionsOf(laptop);
    expect(items).toMatchObject([
      {
        current: true,
        device: { browser: 'Firefox', system: 'Linux', kind: 'desktop' },
        address: '192.0.2.1',
        method: 'password',
        createdAt: hub.clock.now().toISOString(),
        remembered: false,
      },
      { current: false, address: '198.51.100.7' },
    ]);
    expect(devices).toEqual([]);
    hub.clock.advance(120_000);
    expect((await sessionsOf(phone)).items.map(({ current }) => current)).toEqual([true, false]);
  });

  test('are ended one by one or all others, and their tokens are refused at once', async () => {
    await account();
    const browsers = [openBrowser(hub), openBrowser(hub), openBrowser(hub)] as const;
    for (const browser of browsers) await browser.signIn(email, PASSWORD);
    const [here, second, third] = browsers;
    const tokens = [await second.token(), await third.token()] as const;
    const { items } = await sessionsOf(second);
    const own = items.find(({ current }) => current)?.id ?? '';
    expect((await here.call('DELETE', `sessions/${own}`)).status).toBe(204);
    expect((await here.call('DELETE', `sessions/${own}`)).status).toBe(404);
    expect([await statusOf(tokens[0]), await statusOf(tokens[1])]).toEqual([401, 200]);
    expect((await here.call('DELETE', 'sessions')).json()).toEqual({ ended: 1 });
    expect(await statusOf(tokens[1])).toBe(401);
    expect((await sessionsOf(here)).items).toHaveLength(1);
  });

  test('of somebody else are neither seen nor ended', async () => {
    await account();
    const owner = openBrowser(hub);
    await owner.signIn(email, PASSWORD);
    const id = (await sessionsOf(owner)).items[0]?.id;
    email = `${randomUUID()}@example.org`;
    await account();
    const other = openBrowser(hub);
    await other.signIn(email, PASSWORD);
    expect((await sessionsOf(other)).items).toHaveLength(1);
    expect((await other.call('DELETE', `sessions/${id}`)).status).toBe(404);
    expect((await owner.post('token')).status).toBe(200);
  });

  test('in a browser not seen before are told by mail, but not the first one of all', async () => {
    await account();
    const browser = openBrowser(hub, { userAgent: FIREFOX });
    await browser.signIn(email, PASSWORD);
    await browser.signIn(email, PASSWORD);
    expect(await mailsTo(hub, accountId)).toEqual([]);
    await openBrowser(hub, { userAgent: FIREFOX }).signIn(email, PASSWORD);
    expect(await mailsTo(hub, accountId)).toMatchObject([
      { template: 'new-sign-in', params: { device: 'Firefox, Linux' } },
    ]);
  });
});

describe('a remembered device', () => {
  async function remembered(): Promise<Browser> {
    const browser = openBrowser(hub);
    await browser.signIn(email, PASSWORD);
    const answer = { code: codeOf(hub, totpSecret), rememberDevice: true };
    expect((await browser.post('sign-in/totp', answer)).status).toBe(200);
    return browser;
  }

  test('needs no second factor for 30 days, and for that account only', async () => {
    await account({ totpSecret });
    const browser = await remembered();
    const first = email;
    expect(await browser.signIn(email, PASSWORD)).toBe('done');
    email = `${randomUUID()}@example.org`;
    await account({ totpSecret: newTotpSecret() });
    expect(await browser.signIn(email, PASSWORD)).toBe('totp');
    hub.clock.advance(29 * DAY);
    expect(await browser.signIn(first, PASSWORD)).toBe('done');
    hub.clock.advance(2 * DAY);
    expect(await browser.signIn(first, PASSWORD)).toBe('totp');
  });

  test('never spares staff the factor, whatever they ask', async () => {
    await account({ totpSecret, roles: [{ role: 'desk', clinicId: randomUUID() }] });
    const browser = await remembered();
    expect(await browser.signIn(email, PASSWORD)).toBe('totp');
  });

  test('spares the factor at the door, not before a sensitive act', async () => {
    await account({ totpSecret });
    const browser = await remembered();
    hub.clock.advance(DAY);
    expect(await browser.signIn(email, PASSWORD)).toBe('done');
    expect((await browser.post('token')).json()['account']).toMatchObject({ mfa: false });
    const refused = await browser.call('DELETE', 'totp');
    expect([refused.status, refused.json()['code']]).toEqual([403, 'fresh_factor_required']);
    expect((await browser.post('passkeys/options')).status).toBe(403);
    const byPassword = await browser.post('confirm', { password: PASSWORD });
    expect([byPassword.status, byPassword.json()['code']]).toEqual([403, 'second_factor_required']);
    expect((await browser.post('confirm', { code: codeOf(hub, totpSecret) })).status).toBe(200);
    expect((await browser.call('DELETE', 'totp')).status).toBe(204);
  });

  test('is listed with the sessions and can be forgotten, from anywhere', async () => {
    await account({ totpSecret });
    const browser = await remembered();
    await browser.post('sign-out');
    const elsewhere = openBrowser(hub);
    await elsewhere.signIn(email, PASSWORD);
    await elsewhere.post('sign-in/totp', { code: codeOf(hub, totpSecret, 1) });
    const { items, devices } = await sessionsOf(elsewhere);
    expect([items.length, devices.length, devices[0]?.current]).toEqual([1, 1, false]);
    expect((await elsewhere.call('DELETE', `devices/${devices[0]?.id}`)).status).toBe(204);
    expect(await browser.signIn(email, PASSWORD)).toBe('totp');
  });

  test('is forgotten with its session', async () => {
    await account({ totpSecret });
    const browser = await remembered();
    const own = (await sessionsOf(browser)).items[0]?.id;
    const elsewhere = openBrowser(hub);
    await elsewhere.signIn(email, PASSWORD);
    await elsewhere.post('sign-in/totp', { code: codeOf(hub, totpSecret, 1) });
    expect((await elsewhere.call('DELETE', `sessions/${own}`)).status).toBe(204);
    expect(await browser.signIn(email, PASSWORD)).toBe('totp');
  });
});

describe('a proof before a sensitive act', () => {
  test('lasts ten minutes, by password where there is no second factor', async () => {
    await account();
    const browser = openBrowser(hub);
    await browser.signIn(email, PASSWORD);
    hub.clock.advance(601_000);
    expect((await browser.post('confirm/options')).json()).toEqual({
      factors: ['password'],
      passkey: null,
    });
    expect((await browser.post('confirm', { password: 'wrong horse bat' })).status).toBe(401);
    expect((await browser.post('confirm', { code: '123456' })).status).toBe(401);
    const confirmed = await browser.post('confirm', { password: PASSWORD });
    expect(confirmed.json()).toEqual({ confirmedAt: hub.clock.now().toISOString() });
    const claims = JSON.parse(
      Buffer.from((await browser.token()).split('.')[1] ?? '', 'base64url').toString(),
    ) as Record<string, unknown>;
    expect(claims['auth_time']).toBe(Math.floor(hub.clock.now().getTime() / 1000));
  });

  test('needs an open session', async () => {
    const browser = openBrowser(hub);
    expect((await browser.post('confirm', { password: PASSWORD })).status).toBe(401);
    expect((await browser.post('confirm/options')).status).toBe(401);
  });
});

describe('recovery codes and the authenticator', () => {
  test('codes are renewed, those before are worthless; without the factor they go', async () => {
    await account({ totpSecret });
    const browser = openBrowser(hub);
    await browser.signIn(email, PASSWORD);
    await browser.post('sign-in/totp', { code: codeOf(hub, totpSecret) });
    const first = (await browser.call('POST', 'recovery-codes')).json()[
      'recoveryCodes'
    ] as string[];
    const second = (await browser.call('POST', 'recovery-codes')).json()[
      'recoveryCodes'
    ] as string[];
    const confirm = async (recoveryCode = '') =>
      (await browser.post('confirm', { recoveryCode })).status;
    expect(await confirm(first[0])).toBe(401);
    expect(await confirm(second[0])).toBe(200);
    expect(await confirm(second[0])).toBe(401);
    const { account: shown } = (await browser.post('token')).json();
    expect(shown).toMatchObject({ recoveryCodesLeft: 9 });
    expect((await browser.call('DELETE', 'totp')).status).toBe(204);
    expect((await browser.call('DELETE', 'totp')).status).toBe(404);
    expect((await browser.call('POST', 'recovery-codes')).status).toBe(409);
    expect(await browser.signIn(email, PASSWORD)).toBe('done');
    const changes = (await mailsTo(hub, accountId)).map(({ params }) => params['change']);
    expect(changes.filter(Boolean)).toEqual([
      'recovery-codes-renewed',
      'recovery-codes-renewed',
      'totp-removed',
    ]);
  });

  test('staff cannot turn the only factor off', async () => {
    await account({ totpSecret, roles: [{ role: 'desk', clinicId: randomUUID() }] });
    const browser = openBrowser(hub);
    await browser.signIn(email, PASSWORD);
    await browser.post('sign-in/totp', { code: codeOf(hub, totpSecret) });
    const refused = await browser.call('DELETE', 'totp');
    expect([refused.status, refused.json()['code']]).toEqual([409, 'last_factor']);
    await browser.post('sign-out');
    await browser.signIn(email, PASSWORD);
    expect((await browser.post('sign-in/totp', { code: codeOf(hub, totpSecret, 1) })).status).toBe(
      200,
    );
  });
});
