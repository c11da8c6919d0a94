import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { identity } from '../index.ts';
import type { DB } from '../store/types.gen.ts';
import { forgetExpired } from '../usecases/forget.ts';
import { provisionAccounts } from '../usecases/provision-account.ts';
import { lastMail, mailsTo, openBrowser, tokenOf } from './browser.ts';
import type { Browser } from './browser.ts';

const PASSWORD = 'correct horse battery';
const HOUR = 3_600_000;
let hub: TestHub;
let email: string;

beforeAll(async () => {
  hub = await startHub([identity]);
});
afterAll(() => hub.stop());
beforeEach(() => {
  email = `${randomUUID()}@example.org`;
  hub.clock.advance(2 * HOUR);
});

const register = (browser: Browser, password = PASSWORD) =>
  browser.post('register', { email, password, locale: 'fr' });
const verify = async (browser: Browser, proof: object): Promise<[number, unknown]> => {
  const { status, json } = await browser.post('register/verify', proof);
  return [status, json()[status === 200 ? 'next' : 'code']];
};
const accounts = async (): Promise<number> => {
  const { rows } = await hub.owner.query('select 1 from identity.user_account where email = $1', [
    email,
  ]);
  return rows.length;
};
const wrongCode = (code: string): string => (code === '000000' ? '000001' : '000000');

describe('an account is opened', () => {
  test('by the code of the mail, in the browser that registered', async () => {
    const browser = openBrowser(hub);
    const answer = await register(browser);
    expect([answer.status, answer.json()]).toEqual([202, { next: 'verify-email' }]);
    expect(await accounts()).toBe(0);
    const mail = await lastMail(hub, email);
    expect(mail).toMatchObject({ template: 'verify-email', to: { address: email, locale: 'fr' } });
    const { code = '' } = mail.params;
    expect(await verify(openBrowser(hub), { email, code })).toEqual([401, 'code_expired']);
    expect(await verify(browser, { email, code: wrongCode(code) })).toEqual([401, 'invalid_code']);
    expect(await verify(browser, { email, code })).toEqual([200, 'sign-in']);
    expect(await verify(browser, { email, code })).toEqual([401, 'code_expired']);
    expect(await browser.signIn(email, PASSWORD)).toBe('done');
    const { account } = (await browser.post('token')).json();
    expect(account).toMatchObject({ email, emailVerified: true, factors: ['password'] });
  });

  test('by the link, at once where it was registered, elsewhere with the password', async () => {
    const browser = openBrowser(hub);
    await register(browser);
    const token = tokenOf(await lastMail(hub, email));
    const phone = openBrowser(hub);
    expect(await verify(phone, { token })).toEqual([200, 'password']);
    expect(await accounts()).toBe(0);
    expect(await verify(phone, { token, password: 'wrong horse battery' })).toEqual([
      401,
      'invalid_credentials',
    ]);
    expect(await verify(phone, { token, password: PASSWORD })).toEqual([200, 'sign-in']);
    expect(await verify(browser, { token })).toEqual([410, 'link_expired']);
    expect(await accounts()).toBe(1);
  });

  test('by the link alone in the browser that registered, for a day', async () => {
    const browser = openBrowser(hub);
    await register(browser);
    const token = tokenOf(await lastMail(hub, email));
    hub.clock.advance(23 * HOUR);
    expect(await verify(browser, { token })).toEqual([200, 'sign-in']);
  });

  test('by whoever signs in with the password before: they are asked for a new code', async () => {
    await register(openBrowser(hub));
    const first = (await lastMail(hub, email)).params['code'];
    const browser = openBrowser(hub);
    const step = await browser.post('sign-in', { email, password: PASSWORD });
    expect(step.json()).toEqual({ next: 'verify-email', factors: [] });
    expect((await browser.post('token')).status).toBe(401);
    const { code } = (await lastMail(hub, email)).params;
    expect(code === first).toBe(false);
    expect(await verify(browser, { email, code })).toEqual([200, 'sign-in']);
  });
});

describe('a proof is refused', () => {
  test('after five wrong codes, until a new one is asked for', async () => {
    const browser = openBrowser(hub);
    await register(browser);
    const { code = '' } = (await lastMail(hub, email)).params;
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect((await verify(browser, { email, code: wrongCode(code) }))[1]).toBe('invalid_code');
    }
    expect(await verify(browser, { email, code })).toEqual([401, 'code_expired']);
    expect((await browser.post('register/resend', { email })).status).toBe(202);
    const fresh = (await lastMail(hub, email)).params['code'];
    expect(await verify(browser, { email, code: fresh })).toEqual([200, 'sign-in']);
  });

  test('after 15 minutes for a code, after a day for a link', async () => {
    const browser = openBrowser(hub);
    await register(browser);
    const mail = await lastMail(hub, email);
    hub.clock.advance(HOUR / 4 + 1000);
    expect(await verify(browser, { email, code: mail.params['code'] })).toEqual([
      401,
      'code_expired',
    ]);
    hub.clock.advance(24 * HOUR);
    expect(await verify(browser, { token: tokenOf(mail) })).toEqual([410, 'link_expired']);
  });

  test('of a mail that was replaced by a newer one', async () => {
    const browser = openBrowser(hub);
    await register(browser);
    const first = await lastMail(hub, email);
    await browser.post('register/resend', { email });
    const second = await lastMail(hub, email);
    expect(await verify(browser, { token: tokenOf(first) })).toEqual([410, 'link_expired']);
    expect(await verify(browser, { token: tokenOf(second) })).toEqual([200, 'sign-in']);
  });

  test('codes of one address slow down across registrations', async () => {
    const statuses: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const browser = openBrowser(hub);
      await register(browser);
      const { code = '' } = (await lastMail(hub, email)).params;
      for (let attempt = 0; attempt < 5; attempt += 1) {
        statuses.push((await verify(browser, { email, code: wrongCode(code) }))[0]);
      }
    }
    expect(statuses.slice(0, 11)).toEqual(Array.from({ length: 11 }, () => 401));
    expect(statuses.slice(11)).toEqual([429, 429, 429, 429]);
  });

  test('somebody cannot have the owner of an address prove it for them', async () => {
    const attacker = openBrowser(hub);
    await register(attacker, 'attacker horse bat');
    const trap = await lastMail(hub, email);
    const victim = openBrowser(hub);
    await register(victim);
    // The later mail of the attacker reaches the victim, who types its code or opens its link.
    await attacker.post('register/resend', { email });
    const lure = await lastMail(hub, email);
    expect((await verify(victim, { email, code: lure.params['code'] }))[0]).toBe(401);
    expect(await verify(victim, { token: tokenOf(lure) })).toEqual([200, 'password']);
    expect((await verify(victim, { token: tokenOf(lure), password: PASSWORD }))[0]).toBe(401);
    expect((await verify(victim, { token: tokenOf(trap) }))[0]).toBe(410);
    expect(await accounts()).toBe(0);
    await victim.post('register/resend', { email });
    const own = await lastMail(hub, email);
    expect(await verify(victim, { email, code: own.params['code'] })).toEqual([200, 'sign-in']);
    expect(await victim.signIn(email, PASSWORD)).toBe('done');
    expect((await verify(attacker, { email, code: lure.params['code'] }))[0]).toBe(401);
    expect((await attacker.post('sign-in', { email, password: 'attacker horse bat' })).status).toBe(
      401,
    );
  });
});

describe('an address that has an account', () => {
  async function known(): Promise<string> {
    const [made] = await provisionAccounts(hub.kernel<DB>('identity'), [
      { email, password: PASSWORD, locale: 'de', patientId: 'new' },
    ]);
    return made?.accountId ?? '';
  }

  test('gets a mail that says so, and every later answer is the same as for a new one', async () => {
    const accountId = await known();
    const answers: Record<'known' | 'fresh', unknown[]> = { known: [], fresh: [] };
    for (const kind of ['known', 'fresh'] as const) {
      if (kind === 'fresh') email = `${randomUUID()}@example.org`;
      const browser = openBrowser(hub);
      const password = 'another horse bat';
      const steps = [
        await register(browser, password),
        await browser.post('register/verify', { email, code: '999999' }),
        await browser.post('register/resend', { email }),
        await browser.post('sign-in', { email, password }),
        await openBrowser(hub).post('sign-in', { email, password }),
        await openBrowser(hub).post('sign-in', { email, password: 'neither of the two' }),
        await openBrowser(hub).post('password/forgot', { email }),
      ];
      answers[kind] = steps.map(({ status, json, setCookies }) => {
        const { requestId: _id, ...body } = json();
        return [status, body, setCookies.map((line) => line.replace(/=[^;]*/, ''))];
      });
    }
    expect(answers.known).toEqual(answers.fresh);
    const templates = (await mailsTo(hub, accountId)).map(({ template }) => template);
    expect(new Set(templates)).toEqual(new Set(['address-known', 'reset-password']));
  });

  test('is mailed a few times an hour, whoever asks', async () => {
    const accountId = await known();
    for (let round = 0; round < 8; round += 1) await register(openBrowser(hub));
    expect((await mailsTo(hub, accountId)).length).toBe(5);
  });
});

describe('a registration', () => {
  test('that nobody proved is forgotten after two days', async () => {
    const browser = openBrowser(hub);
    await register(browser);
    const mail = await lastMail(hub, email);
    hub.clock.advance(48 * HOUR + 1000);
    await forgetExpired(hub.kernel<DB>('identity'));
    const { rows } = await hub.owner.query('select 1 from identity.registration');
    expect(rows).toEqual([]);
    expect((await verify(browser, { token: tokenOf(mail) }))[0]).toBe(410);
  });

  test('keeps neither code nor link nor password in the clear', async () => {
    await register(openBrowser(hub));
    const mail = await lastMail(hub, email);
    const { rows } = await hub.owner.query<{ row: string }>(
      `select row_to_json(r)::text || (select coalesce(string_agg(payload::text, ''), '')
         from kernel.event where name = 'mail.requested.v1') as row
       from identity.registration r where email = $1`,
      [email],
    );
    const text = rows[0]?.row ?? '';
    expect(text).toContain('password_hash');
    for (const secret of [PASSWORD, `"${mail.params['code']}"`, tokenOf(mail)]) {
      expect(text).not.toContain(secret);
    }
  });

  test('is refused with the address as its password, before anything is mailed', async () => {
    const { status, json } = await register(openBrowser(hub), email.toUpperCase());
    expect(status).toBe(422);
    expect(json()['errors']).toMatchObject([
      { path: 'body.password', code: 'password_is_address' },
    ]);
    expect(await mailsTo(hub, email)).toEqual([]);
  });
});
