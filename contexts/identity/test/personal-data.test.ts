import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Subject } from '@hub/kernel/privacy/personal-data.ts';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { identity } from '../index.ts';
import { openBrowser } from './browser.ts';

const PASSWORD = 'correct horse battery';
let hub: TestHub;
beforeAll(async () => {
  hub = await startHub([identity]);
});
afterAll(() => hub.stop());

const inTransaction = <T>(work: (trx: never) => Promise<T>): Promise<T> =>
  hub
    .kernel('identity')
    .db.transaction()
    .execute((trx) => work(trx as never));
const part = () => hub.hub.parts.get('identity')!.personalData;

async function registered(email: string) {
  const browser = openBrowser(hub);
  await browser.register(email, PASSWORD, 'fr');
  await browser.signIn(email, PASSWORD);
  const { account } = (await browser.post('token')).json() as {
    account: { id: string; patientId: string };
  };
  const subject: Subject = {
    accountId: account.id,
    patientId: account.patientId,
    practitionerIds: [],
  };
  return { browser, subject, email };
}

test('a copy has the account, how and from where it is signed in, and no secret', async () => {
  const { subject, email } = await registered('copy@example.org');
  const { data } = await inTransaction((trx) => part().export(subject, trx));
  expect(data).toMatchObject({
    account: { email, locale: 'fr', emailVerified: true },
    signInMethods: [{ kind: 'credential' }],
    sessions: [{ signedInAt: expect.any(String) }],
    passkeys: [],
    roles: [],
  });
  const { rows } = await hub.owner.query<{ secret: string }>(
    `select password as secret from identity.credential where user_id = $1
     union all select token from identity.session where user_id = $1`,
    [subject.accountId],
  );
  expect(rows).toHaveLength(2);
  for (const { secret } of rows) expect(JSON.stringify(data)).not.toContain(secret);
});

test('an erasure ends sessions and rights, and the address is free again', async () => {
  const { browser, subject, email } = await registered('gone@example.org');
  const token = await browser.token();
  const answer = await inTransaction((trx) => part().erase(subject, trx));
  expect(answer.kept).toEqual([]);
  expect(answer.erased).toEqual(
    expect.arrayContaining([
      { kind: 'account', count: 1 },
      { kind: 'sign-in-method', count: 1 },
    ]),
  );
  const account = () =>
    hub.app.inject({
      url: '/api/v1/identity/account',
      headers: { authorization: `Bearer ${token}` },
    });
  await expect.poll(async () => (await account()).statusCode).toBe(401);
  const { rows } = await hub.owner.query(
    'select kind from kernel.relation where (subject = any($1) or object = any($1)) and (valid_until is null or valid_until > $2)',
    [[subject.accountId, subject.patientId], hub.clock.now()],
  );
  expect(rows).toEqual([]);
  const again = await registered(email);
  expect(again.subject.accountId).not.toBe(subject.accountId);
  expect(again.subject.patientId).not.toBe(subject.patientId);
});

test('addresses and browsers of sessions go after three months, also where the session goes on', async () => {
  const { subject } = await registered('traces@example.org');
  await hub.owner.query(
    "update identity.session set ip_address = '203.0.113.5', expires_at = expires_at + interval '1 year' where user_id = $1",
    [subject.accountId],
  );
  const start = hub.clock.now();
  const purge = async (days: number): Promise<unknown> => {
    hub.clock.set(new Date(start.getTime() + days * 86_400_000));
    await hub.owner.query("select graphile_worker.add_job('job:identity:purge')");
    await hub.drain();
    const { rows } = await hub.owner.query<{ ip_address: string | null }>(
      'select ip_address from identity.session where user_id = $1',
      [subject.accountId],
    );
    return rows[0]?.ip_address;
  };
  expect(await purge(80)).toBe('203.0.113.5');
  expect(await purge(93)).toBeNull();
  hub.clock.set(start);
});
