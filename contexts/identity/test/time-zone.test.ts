import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { identity } from '../index.ts';
import { lastMail, openBrowser } from './browser.ts';

const PASSWORD = 'correct horse battery';
let hub: TestHub;
beforeAll(async () => {
  hub = await startHub([identity]);
});
afterAll(() => hub.stop());

/** What notifications is told of where people live by the clock, oldest first. */
const zonesTold = async (): Promise<(string | undefined)[]> => {
  const { rows } = await hub.owner.query<{ payload: { timeZone?: string } }>(
    "select payload from kernel.event where name = 'account.contact-changed.v1' order by id",
  );
  return rows.map(({ payload }) => payload.timeZone);
};

test('the browser’s time zone is kept with the account, told to notifications, and can be changed', async () => {
  const email = `${randomUUID()}@example.org`;
  const browser = openBrowser(hub);
  const body = { email, password: PASSWORD, locale: 'de', timeZone: 'Asia/Tokyo' };
  await browser.post('register', body);
  const { code = '' } = (await lastMail(hub, email)).params;
  await browser.post('register/verify', { email, code });
  expect(await zonesTold()).toEqual(['Asia/Tokyo']);
  await browser.signIn(email, PASSWORD);
  const { accessToken } = (await browser.post('token')).json() as unknown as {
    accessToken: string;
  };
  const change = (payload: object) =>
    hub.app.inject({
      method: 'PATCH',
      url: '/api/v1/identity/account',
      headers: { authorization: `Bearer ${accessToken}` },
      payload,
    });
  const changed = await change({ timeZone: 'Europe/Zurich' });
  expect(changed.json()).toMatchObject({ locale: 'de', timeZone: 'Europe/Zurich' });
  // A new language keeps the zone.
  expect((await change({ locale: 'fr' })).json()).toMatchObject({ timeZone: 'Europe/Zurich' });
  expect(await zonesTold()).toEqual(['Asia/Tokyo', 'Europe/Zurich', 'Europe/Zurich']);
  for (const refused of [{ timeZone: '+02:00' }, { timeZone: 'Mars/Olympus' }, {}])
    expect((await change(refused)).statusCode).toBe(422);
});
