import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { identity } from '../index.ts';
import type { DB } from '../store/types.gen.ts';
import { forgetGuests } from '../usecases/guests.ts';
import { provisionAccounts } from '../usecases/provision-account.ts';
import { lastMail, mailsTo, openBrowser } from './browser.ts';
import type { Browser } from './browser.ts';

const PASSWORD = 'correct horse battery';
const HOUR = 3_600_000;
const erika = { givenName: 'Erika', familyName: 'Beispiel', birthDate: '1984-03-09' };
const kim = { givenName: 'Kim', familyName: 'Beispiel', birthDate: '1990-01-01' };
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

const ask = (browser: Browser) => browser.post('guests', { email, locale: 'de' });
const codeTo = async (address = email): Promise<string> =>
  (await lastMail(hub, address)).params['code'] ?? '';
const verify = async (
  browser: Browser,
  code: string,
  person: object = erika,
): Promise<[number, unknown]> => {
  const { status, json } = await browser.post('guests/verify', { code, ...person });
  return [status, json()[status === 200 ? 'next' : 'code']];
};
/** Proves the address in a new browser; what followed, and who it is. */
async function comeIn(person: object = erika, browser = openBrowser(hub)) {
  await ask(browser);
  const [, next] = await verify(browser, await codeTo(), person);
  const token = await browser.post('token');
  const account = token.json()['account'] as { id: string; patientId: string } | undefined;
  return { browser, next, account };
}
const wrong = (code: string): string => (code === '000000' ? '000001' : '000000');
const guests = async (): Promise<number> => {
  const { rows } = await hub.owner.query(
    'select 1 from identity.user_account where guest and email = $1',
    [email],
  );
  return rows.length;
};

describe('somebody without an account', () => {
  test('proves an address and is a patient with a session, but without any way to sign in', async () => {
    const browser = openBrowser(hub);
    const answer = await ask(browser);
    expect([answer.status, answer.json()]).toEqual([202, { next: 'verify-guest' }]);
    expect(await guests()).toBe(0);
    const mail = await lastMail(hub, email);
    expect(mail).toMatchObject({ template: 'guest-code', to: { address: email, locale: 'de' } });
    expect(await verify(browser, await codeTo())).toEqual([200, 'done']);
    const { account } = (await browser.post('token')).json();
    expect(account).toMatchObject({ email, guest: true, factors: [], roles: [], locale: 'de' });
    const { rows } = await hub.owner.query(
      `select 1 from kernel.relation where kind = 'self' and subject = $1 and object = $2`,
      [(account as { id: string }).id, (account as { patientId: string }).patientId],
    );
    expect(rows).toHaveLength(1);
    expect((await browser.call('PATCH', 'account', { locale: 'fr' })).status).toBe(200);
  });

  test('is the same guest by the same address, names and birth date, however they write them', async () => {
    const first = await comeIn();
    const again = await comeIn({ ...erika, givenName: ' ERIKA ', familyName: 'Béispiel' });
    expect(again.account).toEqual(expect.objectContaining({ id: first.account?.id }));
    expect(await guests()).toBe(1);
  });

  test('is nobody else of the same address', async () => {
    const first = await comeIn();
    const other = await comeIn(kim);
    const later = await comeIn({ ...erika, birthDate: '1984-03-10' });
    const all = [first, other, later].map(({ account }) => account?.patientId);
    expect(new Set(all).size).toBe(3);
  });

  test('who says that they were here before is made nobody new, and may mend a mistyped name', async () => {
    const { account } = await comeIn();
    const browser = openBrowser(hub);
    await ask(browser);
    const code = await codeTo();
    const returning = { isReturning: true };
    expect(await verify(browser, code, { ...kim, ...returning })).toEqual([200, 'unknown']);
    expect((await browser.post('token')).status).toBe(401);
    expect(await verify(browser, code, { ...erika, ...returning })).toEqual([200, 'done']);
    expect((await browser.post('token')).json()['account']).toMatchObject({ id: account?.id });
    expect(await guests()).toBe(1);
  });

  test('two browsers that prove the same person at once are one guest', async () => {
    const [one, two] = [openBrowser(hub), openBrowser(hub)];
    await ask(one);
    const first = await codeTo();
    await ask(two);
    const second = await codeTo();
    expect(await Promise.all([verify(one, first), verify(two, second)])).toEqual([
      [200, 'done'],
      [200, 'done'],
    ]);
    expect(await guests()).toBe(1);
  });
});

describe('an address that has an account', () => {
  beforeEach(async () => {
    await provisionAccounts(hub.kernel<DB>('identity'), [
      { email, password: PASSWORD, locale: 'de' },
    ]);
  });

  test('is told of it only once it was proved', async () => {
    const browser = openBrowser(hub);
    const answer = await ask(browser);
    expect([answer.status, answer.json()]).toEqual([202, { next: 'verify-guest' }]);
    const code = await codeTo();
    expect(await verify(browser, wrong(code))).toEqual([401, 'invalid_code']);
    expect(await verify(browser, code)).toEqual([200, 'sign-in']);
    expect((await browser.post('token')).status).toBe(401);
    expect(await guests()).toBe(0);
  });

  test('is not asked for a password by a guest, nor reset for one', async () => {
    const known = (await mailsTo(hub, email)).length;
    email = `${randomUUID()}@example.org`;
    const { account } = await comeIn();
    const browser = openBrowser(hub);
    await browser.post('password/forgot', { email });
    expect((await mailsTo(hub, account?.id ?? '')).map(({ template }) => template)).toEqual([]);
    expect(await browser.signIn(email, PASSWORD)).toBeUndefined();
    expect(known).toBe(0);
  });
});

describe('a code is refused', () => {
  test('in another browser, once used, after five wrong ones and after 15 minutes', async () => {
    const browser = openBrowser(hub);
    await ask(browser);
    const code = await codeTo();
    expect(await verify(openBrowser(hub), code)).toEqual([401, 'code_expired']);
    const other = openBrowser(hub);
    await ask(other);
    expect(await verify(other, code)).toEqual([401, 'invalid_code']);
    expect(await verify(browser, code)).toEqual([200, 'done']);
    expect(await verify(browser, code)).toEqual([401, 'code_expired']);

    const guesser = openBrowser(hub);
    await ask(guesser);
    const right = await codeTo();
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect((await verify(guesser, wrong(right)))[1]).toBe('invalid_code');
    expect(await verify(guesser, right)).toEqual([401, 'code_expired']);

    hub.clock.advance(2 * HOUR);
    const late = openBrowser(hub);
    await ask(late);
    hub.clock.advance(15 * 60_000);
    expect(await verify(late, await codeTo())).toEqual([401, 'code_expired']);
    expect(await guests()).toBe(1);
  });

  test('guessing in ever new browsers is slowed down, for known and unknown addresses alike', async () => {
    const outcomes: unknown[] = [];
    for (let round = 0; round < 4; round += 1) {
      const browser = openBrowser(hub, { address: `198.51.100.${round + 1}` });
      await ask(browser);
      for (let attempt = 0; attempt < 5; attempt += 1)
        outcomes.push((await verify(browser, wrong(await codeTo())))[1]);
    }
    expect(outcomes.filter((code) => code === 'too_many_attempts').length).toBeGreaterThan(5);
  });

  test('an address is mailed a few times an hour, and the answer does not tell', async () => {
    for (let time = 0; time < 8; time += 1) expect((await ask(openBrowser(hub))).status).toBe(202);
    expect((await mailsTo(hub, email)).length).toBeLessThan(6);
  });
});

describe('a guest session', () => {
  test('ends after a day, with its tokens, and at once where they sign out', async () => {
    const { browser } = await comeIn();
    hub.clock.advance(23.95 * HOUR);
    const { status, json } = await browser.post('token');
    expect(status).toBe(200);
    const ends = Date.parse(String(json()['expiresAt'])) - hub.clock.now().getTime();
    expect(ends).toBeLessThan(4 * 60_000);
    hub.clock.advance(0.05 * HOUR);
    expect((await browser.post('token')).status).toBe(401);

    const leaving = await comeIn();
    const token = await leaving.browser.token();
    await leaving.browser.post('sign-out');
    const answer = await hub.app.inject({
      url: '/api/v1/identity/account',
      headers: { authorization: `Bearer ${token}` },
    });
    expect(answer.statusCode).toBe(401);
  });

  test('changes nothing that needs an account', async () => {
    const { browser } = await comeIn();
    const refused = await Promise.all([
      browser.call('GET', 'sessions'),
      browser.call('GET', 'passkeys'),
      browser.call('POST', 'dependants', {
        until: '2030-01-01',
        declaration: 'x',
        locale: 'de',
      }),
      browser.call('POST', 'password/change', { current: PASSWORD, password: `${PASSWORD}!` }),
      browser.post('confirm', { password: PASSWORD }),
      browser.post('totp', {}),
    ]);
    const told = refused.map(({ status }) => status);
    expect(told.filter((status) => status < 400)).toEqual([]);
    expect(told.slice(0, 2)).toEqual([403, 403]);
  });
});

describe('a guest turns into an account', () => {
  test('with a password: the same patient, and every guest session ends', async () => {
    const elsewhere = await comeIn();
    const { browser, account } = await comeIn();
    const set = await browser.post('guests/account', { password: PASSWORD });
    expect([set.status, set.json()]).toEqual([200, { next: 'done' }]);
    const now = (await browser.post('token')).json()['account'];
    expect(now).toMatchObject({
      id: account?.id,
      patientId: account?.patientId,
      guest: false,
      factors: ['password'],
    });
    expect((await elsewhere.browser.post('token')).status).toBe(401);
    expect(await openBrowser(hub).signIn(email, PASSWORD)).toBe('done');
    expect((await comeIn()).next).toBe('sign-in');
    expect((await browser.post('guests/account', { password: PASSWORD })).status).toBe(403);
  });

  test('after a code alone in the open session, which proves the address anew; in no other session', async () => {
    const { browser } = await comeIn();
    hub.clock.advance(11 * 60_000);
    await ask(browser);
    const { status, json } = await browser.post('guests/verify', { code: await codeTo() });
    expect([status, json()]).toEqual([200, { next: 'done' }]);
    expect((await browser.post('guests/account', { password: PASSWORD })).status).toBe(200);

    const stranger = openBrowser(hub);
    await ask(stranger);
    expect((await stranger.post('guests/verify', { code: await codeTo() })).status).toBe(401);
    const own = email;
    email = `${randomUUID()}@example.org`;
    const other = await comeIn(kim);
    email = own;
    await ask(other.browser);
    expect((await other.browser.post('guests/verify', { code: await codeTo() })).status).toBe(401);
  });

  test('only where the address was proved lately and has no account yet', async () => {
    const { browser } = await comeIn();
    hub.clock.advance(11 * 60_000);
    const stale = await browser.post('guests/account', { password: PASSWORD });
    expect([stale.status, stale.json()['code']]).toEqual([403, 'fresh_factor_required']);
    const second = await comeIn(kim);
    await second.browser.post('guests/account', { password: PASSWORD });
    const { browser: fresh, next } = await comeIn();
    expect(next).toBe('done');
    const taken = await fresh.post('guests/account', { password: PASSWORD });
    expect([taken.status, taken.json()['code']]).toEqual([409, 'address_has_account']);
    expect((await openBrowser(hub).post('guests/account', { password: PASSWORD })).status).toBe(
      401,
    );
  });
});

describe('guests who never had a visit', () => {
  const lapsed = async (id: string | undefined): Promise<number> => {
    const { rows } = await hub.owner.query(
      `select 1 from kernel.event where name = 'guest.lapsed.v1' and aggregate_id = $1`,
      [id],
    );
    return rows.length;
  };

  test('are given up a month after they were last here, each once; those with a visit never', async () => {
    const kernel = hub.kernel<DB>('identity');
    const idle = (await comeIn()).account;
    const treated = (await comeIn(kim)).account;
    await hub.actors.relate(randomUUID(), 'care', treated?.patientId ?? '');
    hub.clock.advance(29 * 24 * HOUR);
    await forgetGuests(kernel);
    expect(await lapsed(idle?.id)).toBe(0);
    hub.clock.advance(2 * 24 * HOUR);
    await forgetGuests(kernel);
    await forgetGuests(kernel);
    expect([await lapsed(idle?.id), await lapsed(treated?.id)]).toEqual([1, 0]);
  });
});

test('the database holds no name and no birth date of a guest', async () => {
  await comeIn({ ...erika, familyName: 'Unverwechselbar' });
  const { rows } = await hub.owner.query<{ text: string }>(
    `select (select json_agg(g)::text from identity.guest g) || (select json_agg(u)::text from identity.user_account u) as text`,
  );
  expect(rows[0]?.text).not.toMatch(/unverwechselbar|1984-03-09/i);
});
