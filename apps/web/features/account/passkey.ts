import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser';
import { ApiProblem } from '../../app/problem.ts';

const library = () => import('@simplewebauthn/browser');

/** Whether this browser knows passkeys (WebAuthn Level 2, conditional mediation apart). */
export const hasPasskeys = (): boolean => typeof globalThis.PublicKeyCredential === 'function';

/** Whether this device can keep one itself, behind a fingerprint, a face or the device's own code. */
export async function canKeepPasskey(): Promise<boolean> {
  if (!hasPasskeys()) return false;
  return PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable().catch(() => false);
}

/** Whether the browser offers passkeys among what it fills in. */
export async function canAutofillPasskey(): Promise<boolean> {
  if (!hasPasskeys()) return false;
  return (await library()).browserSupportsWebAuthnAutofill();
}

/**
 * Proves possession of a passkey. Throws `ApiProblem` `passkey_cancelled` where the person or the
 * browser called it off.
 */
export async function provePasskey(
  optionsJSON: PublicKeyCredentialRequestOptionsJSON,
  { isAutofill = false } = {},
): Promise<AuthenticationResponseJSON> {
  const { startAuthentication } = await library();
  return startAuthentication({ optionsJSON, useBrowserAutofill: isAutofill }).catch(inOurWords);
}

/** Makes a passkey on this device or a security key. Throws as above, and `passkey_known`. */
export async function makePasskey(
  optionsJSON: PublicKeyCredentialCreationOptionsJSON,
): Promise<RegistrationResponseJSON> {
  const { startRegistration } = await library();
  return startRegistration({ optionsJSON }).catch(inOurWords);
}

/** Ends a request that waits for the browser's autofill, so that another may begin. */
export async function stopPasskey(): Promise<void> {
  const { WebAuthnAbortService } = await library();
  WebAuthnAbortService.cancelCeremony();
}

function inOurWords(error: unknown): never {
  const name = error instanceof Error ? error.name : '';
  if (name === 'InvalidStateError') throw new ApiProblem(409, 'passkey_known', '');
  if (name === 'NotAllowedError' || name === 'AbortError')
    throw new ApiProblem(400, 'passkey_cancelled', '');
  throw new ApiProblem(400, 'passkey_failed', '');
}
