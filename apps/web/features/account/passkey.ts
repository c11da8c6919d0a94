import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialHint,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser';
import { ApiProblem } from '../../app/problem.ts';

/** As the API describes it: hints are any words, of which a browser takes those it knows. */
type Options<Json> = Omit<Json, 'hints'> & { hints?: string[] };

/** As the API takes it: results of extensions are any object. */
type Proof<Json> = Omit<Json, 'clientExtensionResults'> & {
  clientExtensionResults: Record<string, unknown>;
};

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
  options: Options<PublicKeyCredentialRequestOptionsJSON>,
  { isAutofill = false } = {},
): Promise<Proof<AuthenticationResponseJSON>> {
  const { startAuthentication } = await library();
  const proof = await startAuthentication({
    optionsJSON: withHints(options),
    useBrowserAutofill: isAutofill,
  }).catch(inOurWords);
  return { ...proof, clientExtensionResults: { ...proof.clientExtensionResults } };
}

/** Makes a passkey on this device or a security key. Throws as above, and `passkey_known`. */
export async function makePasskey(
  options: Options<PublicKeyCredentialCreationOptionsJSON>,
): Promise<Proof<RegistrationResponseJSON>> {
  const { startRegistration } = await library();
  const proof = await startRegistration({ optionsJSON: withHints(options) }).catch(inOurWords);
  return { ...proof, clientExtensionResults: { ...proof.clientExtensionResults } };
}

function withHints<Json extends { hints?: string[] }>(options: Json) {
  return { ...options, hints: options.hints as PublicKeyCredentialHint[] | undefined };
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
