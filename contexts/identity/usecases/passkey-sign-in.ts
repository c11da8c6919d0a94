import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import type { Caller, Step } from './caller.ts';
import { cookieLine } from './browser-cookie.ts';
import type { Identity } from './identity.ts';
import { askPasskey, checkPasskey } from './passkey-challenge.ts';
import { findAsked, finishSignIn } from './second-factor.ts';
import { startSession } from './start-session.ts';

/** What a passkey is to sign: one of the account whose password was proved, else any. */
export async function startPasskeySignIn(
  identity: Identity,
  caller: Caller,
): Promise<Step<PublicKeyCredentialRequestOptionsJSON>> {
  const asked = (await findAsked(identity, caller)) ?? null;
  return askPasskey(identity, 'passkey-sign-in', asked, caller);
}

/**
 * Signs in by passkey, or finishes with it what the password began. It verifies its user, so it is two
 * factors at once. Throws 401 where it does not fit, or too long passed.
 */
export async function signInByPasskey(
  identity: Identity,
  answer: { response: AuthenticationResponseJSON; rememberDevice?: boolean | undefined },
  caller: Caller,
): Promise<Step<{ next: 'done' }>> {
  const proved = await checkPasskey(identity, 'passkey-sign-in', answer.response, caller);
  const spent = cookieLine('passkey', '', 0);
  if (proved.boundTo !== null) {
    const step = await finishSignIn(identity, 'passkey', answer.rememberDevice === true, caller);
    return { ...step, setCookies: [...step.setCookies, spent] };
  }
  const { setCookies } = await startSession(identity, {
    accountId: proved.accountId,
    method: 'passkey',
    secondFactorAt: identity.kernel.clock.now(),
    caller,
  });
  return { answer: { next: 'done' }, setCookies: [...setCookies, spent] };
}
