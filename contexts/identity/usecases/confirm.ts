import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { forbidden } from '@hub/kernel/errors.ts';
import { amrOfFactor, hasSecondFactor } from '../domain/account.ts';
import type { FactorUsed } from '../domain/account.ts';
import { findPassword } from '../store/passwords.ts';
import { confirmSession } from '../store/sessions.ts';
import { auditRefusal, countFactor, countPassword } from './attempts.ts';
import { cookieLine } from './browser-cookie.ts';
import { invalidCode, invalidCredentials } from './caller.ts';
import type { Caller, Step } from './caller.ts';
import { checkPassword } from './check-password.ts';
import { checkRecoveryCode, checkTotp } from './codes.ts';
import type { Identity } from './identity.ts';
import { askPasskey, checkPasskey, invalidPasskey } from './passkey-challenge.ts';
import { requireSession } from './require-session.ts';
import type { Signed } from './require-session.ts';
import { actorOf } from './session.ts';

/** By what the person can prove themself again, and what a passkey of theirs is to sign. */
export interface ConfirmOptions {
  factors: ('password' | 'totp' | 'passkey' | 'recovery-code')[];
  passkey: PublicKeyCredentialRequestOptionsJSON | null;
}

/** One proof. */
export type Proof =
  | { password: string }
  | { code: string }
  | { recoveryCode: string }
  | { passkey: AuthenticationResponseJSON };

/** Asks the person of an open session to prove anew who they are, before a sensitive act. */
export async function startConfirmation(
  identity: Identity,
  caller: Caller,
): Promise<Step<ConfirmOptions>> {
  const { account } = await requireSession(identity, caller);
  const factors = account.factors.filter(
    (factor) => (factor !== 'password') === hasSecondFactor(account),
  );
  if (!factors.includes('passkey')) {
    return { answer: { factors, passkey: null }, setCookies: [] };
  }
  const asked = await askPasskey(identity, 'passkey-confirmation', account.id, caller);
  return { answer: { factors, passkey: asked.answer }, setCookies: asked.setCookies };
}

/**
 * Renews the session's proof. Where the account has a second factor, the password is not enough (403).
 * Throws 401 for a wrong proof, 429 after too many.
 */
export async function confirm(
  identity: Identity,
  proof: Proof,
  caller: Caller,
): Promise<Step<{ confirmedAt: Date }>> {
  const { kernel } = identity;
  const signed = await requireSession(identity, caller);
  const factor = await check(identity, signed, proof, caller);
  const { session } = signed;
  const at = kernel.clock.now();
  await kernel.db.transaction().execute(async (trx) => {
    const isSecondFactor = factor !== undefined;
    const proved = factor === undefined ? ['pwd'] : [amrOfFactor(factor), 'mfa'];
    const amr = [...new Set([...session.amr, ...proved])];
    await confirmSession(trx, session.id, { amr, at, isSecondFactor });
    await kernel.audit.write(trx, actorOf({ ...session, confirmedAt: at }, at), {
      action: 'sign-in',
      kind: 'confirmation',
      id: session.id,
    });
  });
  return {
    answer: { confirmedAt: at },
    setCookies: 'passkey' in proof ? [cookieLine('passkey', '', 0)] : [],
  };
}

/** The second factor that was proved; undefined for a password. */
async function check(
  identity: Identity,
  { account }: Signed,
  proof: Proof,
  caller: Caller,
): Promise<FactorUsed | undefined> {
  if ('passkey' in proof) {
    const proved = await checkPasskey(identity, 'passkey-confirmation', proof.passkey, caller);
    if (proved.accountId !== account.id) throw invalidPasskey();
    return 'passkey';
  }
  if ('password' in proof) {
    if (hasSecondFactor(account)) throw forbidden('second_factor_required');
    const forgive = await countPassword(identity, account.email, caller.address);
    const known = await findPassword(identity.kernel.db, account.email);
    if (!(await checkPassword(known?.hash, proof.password))) {
      await auditRefusal(identity, 'confirmation', account.id);
      throw invalidCredentials();
    }
    await forgive();
    return undefined;
  }
  const forgive = await countFactor(identity, account.id, caller.address);
  const isRight =
    'code' in proof
      ? await checkTotp(identity, account.id, proof.code)
      : await checkRecoveryCode(identity, account.id, proof.recoveryCode);
  if (!isRight) {
    await auditRefusal(identity, 'confirmation', account.id);
    throw invalidCode();
  }
  await forgive();
  return 'code' in proof ? 'totp' : 'recovery-code';
}
