import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defineContext } from '@hub/kernel/context.ts';
import { startHub } from '@hub/testkit/hub.ts';
import type { TestHub } from '@hub/testkit/hub.ts';
import { identity } from '../index.ts';
import { findAccount } from '../store/accounts.ts';
import type { DB } from '../store/types.gen.ts';
import { provisionAccounts } from '../usecases/provision-account.ts';

/** Stands where directory stands: it only tells. */
const teller = defineContext({
  name: 'teller',
  migrations: new URL('./fixtures/empty/', import.meta.url),
  setup: () => ({}),
});

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub([identity, teller]);
});
afterAll(() => hub.stop());

async function account(practitionerId?: string): Promise<string> {
  const [made] = await provisionAccounts(hub.kernel<DB>('identity'), [
    {
      email: `${randomUUID()}@example.org`,
      password: 'correct horse battery',
      locale: 'en',
      roles: [{ role: 'doctor', clinicId: randomUUID() }],
      ...(practitionerId && { practitionerId }),
    },
  ]);
  return made?.accountId ?? '';
}

async function tell(practitionerId: string, accountId: string | null): Promise<void> {
  const { db, events } = hub.kernel('teller');
  await db.transaction().execute((trx) =>
    events.emit(trx, 'practitioner.changed.v1', practitionerId, {
      practitionerId,
      clinicId: randomUUID(),
      accountId,
      slug: 'dr',
      name: 'Dr',
      specialties: [],
      languages: [],
      timeZone: 'Europe/Berlin',
      active: true,
    }),
  );
  await hub.drain();
}

async function actsFor(practitionerId: string): Promise<string[]> {
  const { rows } = await hub.owner.query<{ subject: string }>(
    `select subject from kernel.relation
     where kind = 'practitioner' and object = $1 and (valid_until is null or valid_until > $2)`,
    [practitionerId, hub.clock.now()],
  );
  return rows.map(({ subject }) => subject);
}

test('a profile is acted for by the account that directory links to it, one at a time', async () => {
  const [first, second, profile] = [await account(), await account(), randomUUID()];
  await tell(profile, first);
  expect(await actsFor(profile)).toEqual([first]);
  expect(await findAccount(hub.db<DB>('identity'), first)).toMatchObject({
    practitionerId: profile,
  });
  await tell(profile, second);
  expect(await actsFor(profile)).toEqual([second]);
  await tell(profile, null);
  expect(await actsFor(profile)).toEqual([]);
  expect(await findAccount(hub.db<DB>('identity'), second)).toMatchObject({ practitionerId: null });
});

test('an account that does not exist gets nothing', async () => {
  const profile = randomUUID();
  await tell(profile, randomUUID());
  expect(await actsFor(profile)).toEqual([]);
});

test('a profile that came with its account stays until directory names another', async () => {
  const profile = randomUUID();
  const provisioned = await account(profile);
  await tell(profile, null);
  expect(await actsFor(profile)).toEqual([provisioned]);
  const other = await account();
  await tell(profile, other);
  expect(await actsFor(profile)).toEqual([other]);
});
