import type { Kysely, Selectable, Transaction } from 'kysely';
import type { DB, Session } from './types.gen.ts';

/** How a session was opened. */
export type Method = 'password' | 'passkey' | 'sso' | 'code';

/** A session to write. */
export interface NewSession {
  accountId: string;
  token: string;
  method: Method;
  amr: readonly string[];
  secondFactorAt: Date | null;
  deviceId: string;
  address: string;
  userAgent: string;
  startedAt: Date;
  confirmedAt: Date;
  expiresAt: Date;
}

/** Writes a session; returns its id. */
export async function insertSession(trx: Transaction<DB>, session: NewSession): Promise<string> {
  const { id } = await trx
    .insertInto('session')
    .values({
      user_id: session.accountId,
      token: session.token,
      method: session.method,
      amr: session.amr.join(' '),
      second_factor_at: session.secondFactorAt,
      confirmed_at: session.confirmedAt,
      device_id: session.deviceId,
      ip_address: session.address,
      user_agent: session.userAgent,
      created_at: session.startedAt,
      updated_at: session.startedAt,
      last_seen_at: session.startedAt,
      expires_at: session.expiresAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The account's open sessions, the last used first. */
export async function listSessions(
  db: Kysely<DB> | Transaction<DB>,
  accountId: string,
  now: Date,
): Promise<Selectable<Session>[]> {
  return db
    .selectFrom('session')
    .selectAll()
    .where('user_id', '=', accountId)
    .where('expires_at', '>', now)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .execute();
}

/** Notes that a session was used; at most once a minute, so that a busy page does not write all the time. */
export async function touchSession(db: Kysely<DB>, id: string, now: Date): Promise<void> {
  await db
    .updateTable('session')
    .set({ last_seen_at: now })
    .where('id', '=', id)
    .where('last_seen_at', '<', new Date(now.getTime() - 60_000))
    .execute();
}

/** Notes a new proof in an open session; a second factor of now counts for the session from now on. */
export async function confirmSession(
  trx: Transaction<DB>,
  id: string,
  proof: { amr: readonly string[]; at: Date; isSecondFactor: boolean },
): Promise<void> {
  await trx
    .updateTable('session')
    .set({
      confirmed_at: proof.at,
      amr: proof.amr.join(' '),
      ...(proof.isSecondFactor && { second_factor_at: proof.at }),
    })
    .where('id', '=', id)
    .execute();
}
