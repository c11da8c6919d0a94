import type { Kysely, Selectable, Transaction } from 'kysely';
import type { DB, Device } from './types.gen.ts';

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

/** Lets sign-ins from the device go without a second factor until then. */
export async function rememberDevice(trx: Transaction<DB>, id: string, until: Date): Promise<void> {
  await trx.updateTable('device').set({ remembered_until: until }).where('id', '=', id).execute();
}

/** Whether the account asked to be remembered in this browser, and that still holds. */
export async function isRemembered(
  db: Kysely<DB>,
  accountId: string,
  tokenHash: Buffer,
  now: Date,
): Promise<boolean> {
  const row = await db
    .selectFrom('device')
    .select('id')
    .where('user_id', '=', accountId)
    .where('token_hash', '=', tokenHash)
    .where('remembered_until', '>', now)
    .executeTakeFirst();
  return row !== undefined;
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
