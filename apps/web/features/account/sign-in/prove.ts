import { api, call } from '../../../app/api.ts';
import { provePasskey } from '../passkey.ts';

/** Signs in by passkey alone, or answers the second step with one, whichever is under way. */
export async function signInByPasskey(rememberDevice = false): Promise<void> {
  await sendProof(await passkeyProof(), rememberDevice);
}

/** Asks for a passkey; with `isAutofill` it waits until one is chosen where the browser fills in. */
export async function passkeyProof({ isAutofill = false } = {}) {
  const { options } = await call(api.POST('/api/v1/identity/passkeys/sign-in/options'));
  return provePasskey(options, { isAutofill });
}

/** Sends the proof; throws `ApiProblem` `invalid_passkey`, `challenge_expired`. */
export async function sendProof(
  response: Awaited<ReturnType<typeof passkeyProof>>,
  rememberDevice = false,
): Promise<void> {
  await call(api.POST('/api/v1/identity/passkeys/sign-in', { body: { response, rememberDevice } }));
}
