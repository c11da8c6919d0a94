import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { identity } from '../index.ts';
import { openBrowser } from './browser.ts';

const PASSWORD = 'correct horse battery';
const lines: string[] = [];
let hub: TestHub;

beforeAll(async () => {
  hub = await startHub([identity], { onLog: (line) => void lines.push(line) });
});
afterAll(() => hub.stop());

async function registered(email: string) {
  const browser = openBrowser(hub);
  await browser.register(email, PASSWORD, 'de');
  return browser;
}

const getAccount = (token: string) =>
  hub.app.inject({
    url: '/api/v1/identity/account',
    headers: { authorization: `Bearer ${token}` },
  });

describe('a patient', () => {
  test('registers, signs in and gets a token with their account', async () => {
    const browser = await registered('Ana@Example.org');
    expect(await browser.signIn('ana@example.org', PASSWORD)).toBe('done');
    const answer = (await browser.post('token')).json();
    const account = answer['account'] as Record<string, unknown>;
    expect(account).toMatchObject({
      email: 'ana@example.org',
      locale: 'de',
      practitionerId: null,
      roles: [],
      mfa: false,
    });
    expect((await getAccount(String(answer['accessToken']))).json()).toEqual(account);
    const { rows } = await hub.owner.query(
      `select kind from kernel.relation where subject = $1 and object = $2`,
      [account['id'], account['patientId']],
    );
    expect(rows).toEqual([{ kind: 'self' }]);
    const events = await hub.owner.query(
      `select payload from kernel.event where name = 'account.registered.v1' and aggregate_id = $1`,
      [account['id']],
    );
    expect(events.rows).toEqual([
      { payload: { accountId: account['id'], patientId: account['patientId'], locale: 'de' } },
    ]);
  });

  test('holds the session in a cookie that no script and no other site can use', async () => {
    const browser = await registered('cookie@example.org');
    const { setCookies } = await browser.post('sign-in', {
      email: 'cookie@example.org',
      password: PASSWORD,
    });
    expect(setCookies.map((line) => line.split('=')[0])).toEqual([
      '__Host-hub.session_token',
      '__Host-hub.device',
    ]);
    for (const line of setCookies) {
      for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/']) {
        expect(line).toContain(attribute);
      }
      expect(line).not.toContain('Domain');
    }
  });

  test('signs out, and the token is refused at once', async () => {
    const browser = await registered('out@example.org');
    await browser.signIn('out@example.org', PASSWORD);
    const token = await browser.token();
    expect((await getAccount(token)).statusCode).toBe(200);
    expect((await browser.post('sign-out')).status).toBe(200);
    const refused = await getAccount(token);
    expect(refused.statusCode).toBe(401);
    expect(refused.json()).toMatchObject({ code: 'session_revoked' });
    expect((await browser.post('token')).status).toBe(401);
    const { rows } = await hub.owner.query(
      `select 1 from kernel.event where name = 'session.revoked.v1'`,
    );
    expect(rows.length).toBeGreaterThan(0);
  });

  test('cannot go on with the cookie of a session that was signed out', async () => {
    const browser = await registered('replay@example.org');
    await browser.signIn('replay@example.org', PASSWORD);
    const stolen = new Map(browser.cookies);
    await browser.post('sign-out');
    for (const [name, value] of stolen) browser.cookies.set(name, value);
    expect((await browser.post('token')).status).toBe(401);
  });

  test('who signs in again in one browser leaves no session behind', async () => {
    const browser = await registered('twice@example.org');
    await browser.signIn('twice@example.org', PASSWORD);
    const token = await browser.token();
    await browser.signIn('twice@example.org', PASSWORD);
    expect((await getAccount(token)).statusCode).toBe(401);
    expect((await getAccount(await browser.token())).statusCode).toBe(200);
  });

  test('changes their language', async () => {
    const browser = await registered('language@example.org');
    await browser.signIn('language@example.org', PASSWORD);
    const headers = { authorization: `Bearer ${await browser.token()}` };
    const change = (payload: object) =>
      hub.app.inject({ method: 'PATCH', url: '/api/v1/identity/account', headers, payload });
    expect((await change({ locale: 'fr' })).json()).toMatchObject({ locale: 'fr' });
    expect((await change({ locale: 'xx' })).statusCode).toBe(422);
    expect((await change({ locale: 'fr', email: 'x@example.org' })).statusCode).toBe(422);
  });

  test('is told which fields of a registration are wrong', async () => {
    const { status, json } = await openBrowser(hub).post('register', {
      email: 'no address',
      password: 'short',
      locale: 'de',
      role: 'admin',
    });
    expect(status).toBe(422);
    const paths = (json()['errors'] as { path: string }[]).map(({ path }) => path);
    expect(paths.toSorted()).toEqual(['body.email', 'body.password', 'body.role']);
  });

  test('keeps working from a page of ours only', async () => {
    const browser = await registered('csrf@example.org');
    await browser.signIn('csrf@example.org', PASSWORD);
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }]) {
      expect((await browser.post('token', undefined, headers)).status).toBe(403);
      expect((await browser.post('sign-out', undefined, headers)).status).toBe(403);
    }
    expect((await browser.post('token')).status).toBe(200);
  });

  test('leaves no e-mail address and no password in the log', () => {
    expect(lines.filter((line) => /example\.org|correct horse/i.test(line))).toEqual([]);
  });
});
