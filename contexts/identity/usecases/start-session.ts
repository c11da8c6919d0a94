import { makeSignature } from 'better-auth/crypto';
import { amrOf } from '../domain/account.ts';
import type { FactorUsed } from '../domain/account.ts';
import { labelOf, labelText } from '../domain/device-label.ts';
import { SESSION_SECONDS, authSecret } from '../store/auth.ts';
import { DEVICE_SECONDS, meetDevice, rememberDevice } from '../store/devices.ts';
import { insertSession } from '../store/sessions.ts';
import type { Method } from '../store/sessions.ts';
import { cookieLine, cookieOf, hashOf, newToken } from './browser-cookie.ts';
import { USER_AGENT_CHARACTERS } from './caller.ts';
import type { Caller, Step } from './caller.ts';
import type { Identity } from './identity.ts';
import { actorOf, endSessionsIn, findSession } from './session.ts';
import type { OpenSession } from './session.ts';

/** Whose session, and what they proved for it. Nothing is checked here any more. */
export interface Proved {
  accountId: string;
  method: Method;
  /** When a second factor was proved; null: none was. */
  secondFactorAt: Date | null;
  /** The second factor after a password; undefined where the method itself was one, or there was none. */
  factor?: FactorUsed;
  /** When the person last proved as much as their account asks for; now unless told. */
  confirmedAt?: Date;
  /** Whether the next sign-ins in this browser need no second factor. */
  rememberDevice?: boolean;
  caller: Caller;
}

/**
 * Opens a session and ends the one that this browser had: with its audit row, the browser it is in,
 * a mail to the account where that browser is new, and the signed cookie.
 */
export async function startSession(
  identity: Identity,
  proved: Proved,
): Promise<Step<{ session: OpenSession }>> {
  const { kernel } = identity;
  const { accountId, method, secondFactorAt, caller } = proved;
  const now = kernel.clock.now();
  const previous = await findSession(identity, caller);
  const confirmedAt = proved.confirmedAt ?? now;
  const token = newToken();
  const deviceToken = cookieOf(caller, 'device') ?? newToken();
  const userAgent = (caller.userAgent ?? '').slice(0, USER_AGENT_CHARACTERS);
  const amr = amrOf(method, proved.factor, secondFactorAt !== null);
  const session = await kernel.db.transaction().execute(async (trx) => {
    const device = await meetDevice(trx, {
      accountId,
      tokenHash: hashOf(deviceToken),
      userAgent,
      now,
    });
    if (proved.rememberDevice === true) await rememberDevice(trx, device.id, now);
    const id = await insertSession(trx, {
      accountId,
      token,
      method,
      amr,
      secondFactorAt,
      deviceId: device.id,
      address: caller.address,
      userAgent,
      startedAt: now,
      confirmedAt,
      expiresAt: new Date(now.getTime() + SESSION_SECONDS * 1000),
    });
    const opened: OpenSession = {
      id,
      accountId,
      deviceId: device.id,
      method,
      amr,
      startedAt: now,
      confirmedAt,
      hasSecondFactor: secondFactorAt !== null,
    };
    const actor = actorOf(opened, now);
    await kernel.audit.write(trx, actor, { action: 'sign-in', kind: 'session', id });
    if (previous !== undefined) {
      await endSessionsIn(identity, trx, actorOf(previous.session, now), [previous.session.id]);
    }
    const isFirst = await noteFirstSignIn(identity, trx, accountId);
    // Who comes by a code was mailed just now.
    if (device.isNew && !isFirst && method !== 'code') {
      await kernel.mail.request(trx, {
        to: { account: accountId },
        template: 'new-sign-in',
        params: { device: labelText(labelOf(userAgent)), at: now.toISOString() },
      });
    }
    return opened;
  });
  if (previous !== undefined) kernel.revocations.add(previous.session.id);
  return {
    answer: { session },
    setCookies: [
      await sessionCookie(identity, token),
      cookieLine('device', deviceToken, DEVICE_SECONDS),
    ],
  };
}

/** The session's token, signed as better-auth reads it. */
async function sessionCookie({ kernel }: Identity, token: string): Promise<string> {
  const signature = await makeSignature(token, authSecret(kernel.secrets));
  return cookieLine('session', `${token}.${signature}`, SESSION_SECONDS);
}

/** Whether the account had never signed in before. */
async function noteFirstSignIn(
  { kernel }: Identity,
  trx: Parameters<typeof insertSession>[0],
  accountId: string,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('user_account')
    .set({ signed_in_at: kernel.clock.now() })
    .where('id', '=', accountId)
    .where('signed_in_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
