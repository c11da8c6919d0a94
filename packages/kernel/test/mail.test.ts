import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MailRequested } from '@hub/contracts/events/notifications.ts';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { defineContext } from '../context.ts';
import { nothingPersonal } from '../privacy/personal-data.ts';

const sender = defineContext<unknown>({
  name: 'sender',
  migrations: new URL('./fixtures/empty/', import.meta.url),
  setup: () => ({ personalData: nothingPersonal('a fixture') }),
});
let hub: TestHub;
beforeAll(async () => {
  hub = await startHub([sender]);
});
afterAll(() => hub.stop());

const address = 'mira.brandt@mail.example';
const link = 'https://hub.example/verify#token=abc';

async function request(): Promise<MailRequested> {
  const { db, mail } = hub.kernel('sender');
  const mailId = await mail.request(db, {
    to: { address, locale: 'de' },
    template: 'verify-email',
    params: { code: '123456', link },
  });
  const { rows } = await hub.owner.query<{ payload: MailRequested }>(
    'select payload from kernel.event where aggregate_id = $1',
    [mailId],
  );
  return rows[0]!.payload;
}

test('a request keeps address and content sealed, and opens to what was asked', async () => {
  const payload = await request();
  expect(JSON.stringify(payload)).not.toMatch(/mira|123456|token=/);
  expect(hub.kernel('sender').mail.open(payload)).toEqual({
    mailId: payload.mailId,
    template: 'verify-email',
    to: { address, locale: 'de' },
    params: { code: '123456', link },
  });
});

test('what was sealed for one mail does not open as another', async () => {
  const [one, other] = [await request(), await request()];
  expect(() => hub.kernel('sender').mail.open({ ...one, mailId: other.mailId })).toThrow();
});

test('params that the template does not take are refused before anything is written', async () => {
  const { db, mail } = hub.kernel('sender');
  await expect(
    mail.request(db, {
      to: { address, locale: 'de' },
      template: 'verify-email',
      params: { code: '12', link },
    }),
  ).rejects.toThrow();
});
