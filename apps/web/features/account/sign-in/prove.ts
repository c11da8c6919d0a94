import { api, call } from '../../../app/api.ts';
import { provePasskey } from '../passkey.ts';

/** Signs in by passkey alone, or answers the second step with one, whichever is under way. */
export async function signInByPasskey({
  isAutofill = false,
  rememberDevice = false,
} = {}): Promise<void> {
  const { options } = await call(api.POST('/api/v1/identity/passkeys/sign-in/options'));
  const response = await provePasskey(options, { isAutofill });
  await call(api.POST('/api/v1/identity/passkeys/sign-in', { body: { response, rememberDevice } }));
}
