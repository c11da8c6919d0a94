import { AppError, unauthenticated } from '@hub/kernel/errors.ts';
import { findAccount } from '../store/accounts.ts';
import { spendCode } from './answer-challenge.ts';
import { authHeaders, refusing } from './caller.ts';
import type { Caller, Step } from './caller.ts';
import type { Identity } from './identity.ts';
import { countPassword } from './password-attempt.ts';
import { actorOf, endSessions, findSession } from './session.ts';
import type { OpenSession } from './session.ts';

/** What an authenticator app needs: the URI for the QR code, and its secret to type by hand. */
export interface TotpEnrolment {
  uri: string;
  secret: string;
}

/**
 * Makes a secret, in force once a code proves that the app has it. Throws 401 on a wrong password, and
 * 429 after too many: a session that was taken over must not serve to guess its password.
 */
export async function startTotpEnrolment(
  identity: Identity,
  password: string,
  caller: Caller,
): Promise<Step<TotpEnrolment>> {
  const { email } = await requireNoFactor(identity, caller);
  const forgive = await countPassword(identity, email, caller.address);
  const { headers, response } = await refusing(
    identity.auth.api.enableTwoFactor({
      body: { password, method: 'totp' },
      headers: authHeaders(caller, ['session']),
      returnHeaders: true,
    }),
  );
  await forgive();
  if (!('totpURI' in response)) throw new Error('better-auth gave no TOTP URI');
  const secret = new URL(response.totpURI).searchParams.get('secret') ?? '';
  return { answer: { uri: response.totpURI, secret }, setCookies: headers.getSetCookie() };
}

/**
 * Puts the factor in force and gives the recovery codes, shown this once. The session goes on with a
 * second factor; sessions that began without one end.
 */
export async function confirmTotpEnrolment(
  identity: Identity,
  code: string,
  caller: Caller,
): Promise<Step<{ recoveryCodes: string[] }>> {
  const { auth, kernel } = identity;
  const { session: previous } = await requireNoFactor(identity, caller);
  const { headers } = await refusing(
    auth.api.verifyTOTP({
      body: { code },
      headers: authHeaders(caller, ['session']),
      returnHeaders: true,
    }),
  );
  await spendCode(identity, previous.accountId, code);
  const weak = await kernel.db
    .selectFrom('session')
    .select('id')
    .where('user_id', '=', previous.accountId)
    .where('second_factor_at', 'is', null)
    .execute();
  const ended = new Set([previous.id, ...weak.map(({ id }) => id)]);
  await endSessions(identity, actorOf(previous, kernel.clock.now()), [...ended]);
  await kernel.audit.write(kernel.db, actorOf(previous, kernel.clock.now()), {
    action: 'create',
    kind: 'second-factor',
    id: previous.accountId,
  });
  const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId: previous.accountId } });
  return { answer: { recoveryCodes: backupCodes }, setCookies: headers.getSetCookie() };
}

async function requireNoFactor(
  identity: Identity,
  caller: Caller,
): Promise<{ session: OpenSession; email: string }> {
  const found = await findSession(identity, caller);
  const account = found && (await findAccount(identity.kernel.db, found.session.accountId));
  if (found === undefined || account === undefined) throw unauthenticated();
  if (account.hasSecondFactor) {
    throw new AppError('totp_already_enrolled', 'An authenticator is enrolled already', {
      status: 409,
    });
  }
  return { session: found.session, email: account.email };
}
