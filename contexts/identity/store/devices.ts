import type { Kysely, Selectable, Transaction } from 'kysely';
import type { DB, Device } from './types.gen.ts';

/** How long a browser is known that is not used to sign in, in seconds. */
export const DEVICE_SECONDS = 90 * 24 * 3600;

/** How long a remembered device needs no second factor, in seconds. */
const REMEMBERED_SECONDS = 30 * 24 * 3600;

/** Notes that the account signs in from a browser; tells whether it had before. */
export async function meetDevice(
  trx: Transaction<DB>,
  device: { accountId: string; tokenHash: Buffer; userAgent: string; now: Date },
): Promise<{ id: string; isNew: boolean }> {
  const known = await trx
    .updateTable('device')
    .set({ user_agent: device.userAgent, last_seen_at: device.now })
    .where('user_id', '=', device.accountId)
    .where('token_hash', '=', device.tokenHash)
    .returning('id')
    .executeTakeFirst();
  if (known !== undefined) return { id: known.id, isNew: false };
  const { id } = await trx
    .insertInto('device')
    .values({
      user_id: device.accountId,
      token_hash: device.tokenHash,
      user_agent: device.userAgent,
      created_at: device.now,
      last_seen_at: device.now,
    })
    // Two sign-ins at once from one browser.
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'token_hash']).doUpdateSet({ last_seen_at: device.now }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, isNew: true };
}

/** Lets sign-ins from the device go without the second factor that was proved now. */
export async function rememberDevice(trx: Transaction<DB>, id: string, now: Date): Promise<void> {
  const until = new Date(now.getTime() + REMEMBERED_SECONDS * 1000);
  await trx.updateTable('device').set({ remembered_until: until }).where('id', '=', id).execute();
}

/** When a second factor was proved in this browser, where the account is remembered in it. */
export async function rememberedSince(
  db: Kysely<DB>,
  accountId: string,
  tokenHash: Buffer,
  now: Date,
): Promise<Date | undefined> {
  const row = await db
    .selectFrom('device')
    .select('remembered_until')
    .where('user_id', '=', accountId)
    .where('token_hash', '=', tokenHash)
    .where('remembered_until', '>', now)
    .executeTakeFirst();
  const until = row?.remembered_until;
  return until == null ? undefined : new Date(until.getTime() - REMEMBERED_SECONDS * 1000);
}

/** The account's remembered devices, the last used first. */
export async function listRemembered(
  db: Kysely<DB>,
  accountId: string,
  now: Date,
): Promise<Selectable<Device>[]> {
  return db
    .selectFrom('device')
    .selectAll()
    .where('user_id', '=', accountId)
    .where('remembered_until', '>', now)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .execute();
}

/** Forgets a browser; false where the account has none of that id. */
export async function deleteDevice(
  trx: Transaction<DB>,
  accountId: string,
  id: string,
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('device')
    .where('user_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** Forgets all browsers of the account but one. */
export async function deleteDevices(
  trx: Transaction<DB>,
  accountId: string,
  keptId: string | null,
): Promise<void> {
  await trx
    .deleteFrom('device')
    .where('user_id', '=', accountId)
    .$if(keptId !== null, (query) => query.where('id', '!=', keptId))
    .execute();
}
