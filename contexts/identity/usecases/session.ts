import type { Transaction } from 'kysely';
import type { AccountActor, Actor } from '@hub/kernel/access/actor.ts';
import type { Method } from '../store/sessions.ts';
import type { DB } from '../store/types.gen.ts';
import { authHeaders } from './caller.ts';
import type { Caller } from './caller.ts';
import type { Identity } from './identity.ts';

/** An open session as its cookie names it. */
export interface OpenSession {
  id: string;
  accountId: string;
  /** The browser that it was opened in. */
  deviceId: string | null;
  method: Method;
  /** Authentication methods as in RFC 8176. */
  amr: readonly string[];
  startedAt: Date;
  /** The last proof: the sign-in, or a later one before a sensitive act. */
  confirmedAt: Date;
  hasSecondFactor: boolean;
}

/** The session of the caller's cookie, prolonged where it is due; undefined where there is none. */
export async function findSession(
  { auth }: Identity,
  caller: Caller,
): Promise<{ session: OpenSession; setCookies: string[] } | undefined> {
  const { headers, response } = await auth.api.getSession({
    headers: authHeaders(caller, ['session']),
    returnHeaders: true,
  });
  if (response === null) return undefined;
  const { session } = response;
  return {
    session: {
      id: session.id,
      accountId: session.userId,
      deviceId: session.deviceId ?? null,
      method: session.method as Method,
      amr: (session.amr ?? '').split(' '),
      startedAt: session.createdAt,
      confirmedAt: session.confirmedAt ?? session.createdAt,
      hasSecondFactor: session.secondFactorAt != null,
    },
    setCookies: headers.getSetCookie(),
  };
}

/** The actor of a session, for its audit rows. */
export const actorOf = (session: OpenSession, now: Date): AccountActor => ({
  kind: 'account',
  accountId: session.accountId,
  sessionId: session.id,
  mfa: session.hasSecondFactor,
  authTime: session.confirmedAt,
  expiresAt: now,
});

/**
 * Ends sessions for good: their rows go, and every token of theirs is refused from now on, in all
 * processes.
 */
export async function endSessions(
  identity: Identity,
  actor: Actor,
  sessionIds: readonly string[],
): Promise<void> {
  if (sessionIds.length === 0) return;
  await identity.kernel.db
    .transaction()
    .execute((trx) => endSessionsIn(identity, trx, actor, sessionIds));
  for (const id of sessionIds) identity.kernel.revocations.add(id);
}

/** The same within the caller's transaction; `kernel.revocations.add` follows its commit. */
export async function endSessionsIn(
  { kernel }: Identity,
  trx: Transaction<DB>,
  actor: Actor,
  sessionIds: readonly string[],
): Promise<void> {
  if (sessionIds.length === 0) return;
  await trx.deleteFrom('session').where('id', 'in', sessionIds).execute();
  for (const id of sessionIds) {
    await kernel.revocations.revoke(trx, id);
    await kernel.audit.write(trx, actor, { action: 'sign-out', kind: 'session', id });
  }
}
