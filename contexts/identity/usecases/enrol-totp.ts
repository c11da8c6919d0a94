import { AppError } from '@hub/kernel/errors.ts';
import { hasSecondFactor } from '../domain/account.ts';
import { activateTotp, proposeTotp } from '../store/factors.ts';
import { findPassword } from '../store/passwords.ts';
import { auditRefusal, countFactor, countPassword } from './attempts.ts';
import { invalidCode, invalidCredentials } from './caller.ts';
import type { Caller, Step } from './caller.ts';
import { checkPassword } from './check-password.ts';
import { checkTotp, newTotpSecret, renewRecoveryCodes, sealTotp, totpOf } from './codes.ts';
import type { Identity } from './identity.ts';
import { requireFresh, requireSession, strengthenSession } from './require-session.ts';
import type { Signed } from './require-session.ts';
import { actorOf } from './session.ts';

/** What an authenticator app needs: the URI for the QR code, and its secret to type by hand. */
export interface TotpEnrolment {
  uri: string;
  secret: string;
}

const alreadyEnrolled = (): AppError =>
  new AppError('totp_already_enrolled', 'An authenticator is enrolled already', { status: 409 });

/**
 * Makes a secret, in force once a code proves that the app has it. Asks for the password, or for a
 * proof of the last ten minutes; where there is a second factor already, for that. Throws 401 on a
 * wrong password, 403 without a proof, and 429 after too many tries: a session that was taken over
 * must not serve to guess its password.
 */
export async function startTotpEnrolment(
  identity: Identity,
  password: string | undefined,
  caller: Caller,
): Promise<TotpEnrolment> {
  const signed = await requireSession(identity, caller);
  const { account } = signed;
  if (account.factors.includes('totp')) throw alreadyEnrolled();
  if (password === undefined || hasSecondFactor(account)) requireFresh(identity, signed);
  else await requirePassword(identity, signed, password, caller);
  const secret = newTotpSecret();
  if (!(await proposeTotp(identity.kernel.db, account.id, await sealTotp(identity, secret)))) {
    throw alreadyEnrolled();
  }
  return { uri: totpOf(secret, account.email).toString(), secret };
}

async function requirePassword(
  identity: Identity,
  { account }: Signed,
  password: string,
  caller: Caller,
): Promise<void> {
  const forgive = await countPassword(identity, account.email, caller.address);
  const known = await findPassword(identity.kernel.db, account.email);
  if (!(await checkPassword(known?.hash, password))) {
    await auditRefusal(identity, 'confirmation', account.id);
    throw invalidCredentials();
  }
  await forgive();
}

/**
 * Puts the factor in force. Gives the recovery codes, shown this once, where the account had none.
 * The session goes on with a second factor; sessions that began without one end.
 */
export async function confirmTotpEnrolment(
  identity: Identity,
  code: string,
  caller: Caller,
): Promise<Step<{ recoveryCodes: string[] | null }>> {
  const { kernel } = identity;
  const signed = await requireSession(identity, caller);
  const { account, session } = signed;
  if (account.factors.includes('totp')) throw alreadyEnrolled();
  const forgive = await countFactor(identity, account.id, caller.address);
  if (!(await checkTotp(identity, account.id, code, 'proposed'))) {
    await auditRefusal(identity, 'second-factor', account.id);
    throw invalidCode();
  }
  await forgive();
  const recoveryCodes = await kernel.db.transaction().execute(async (trx) => {
    if (!(await activateTotp(trx, account.id))) throw alreadyEnrolled();
    await kernel.audit.write(trx, actorOf(session, kernel.clock.now()), {
      action: 'create',
      kind: 'second-factor',
      id: account.id,
    });
    await kernel.mail.request(trx, {
      to: { account: account.id },
      template: 'factor-changed',
      params: { change: 'totp-added' },
    });
    if (account.factors.includes('recovery-code')) return null;
    return renewRecoveryCodes(identity, trx, account.id);
  });
  const setCookies = await strengthenSession(identity, signed, 'totp', caller);
  return { answer: { recoveryCodes }, setCookies };
}
