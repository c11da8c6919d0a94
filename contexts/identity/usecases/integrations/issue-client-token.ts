import { anonymous } from '@hub/kernel/access/actor.ts';
import { AppError } from '@hub/kernel/errors.ts';
import { findLiveSecret, touchSecret } from '../../store/integrations.ts';
import { hashOf } from '../browser-cookie.ts';
import type { Identity } from '../identity.ts';
import { signToken } from '../sign-token.ts';
import type { SignedToken } from '../sign-token.ts';

/** An error of RFC 6749, 5.2, as problem+json: `error` is the name that OAuth clients read. */
export const oauthError = (
  error: 'invalid_request' | 'invalid_client' | 'invalid_scope' | 'unsupported_grant_type',
  message: string,
): AppError =>
  new AppError(error, message, {
    status: error === 'invalid_client' ? 401 : 400,
    details: { error },
  });

/** What a program shows to get a token. */
export interface ClientCredentials {
  clientId: string;
  clientSecret: string;
}

/**
 * An access token of ten minutes for a program, with all its scopes or those that it asks for. Its end
 * is that of the secret, where that is sooner. Throws 401 `invalid_client`, 400 `invalid_scope`.
 */
export async function issueClientToken(
  { kernel }: Identity,
  { clientId, clientSecret }: ClientCredentials,
  scope: string | undefined,
): Promise<SignedToken & { scope: string }> {
  const now = kernel.clock.now();
  const secret = await findLiveSecret(kernel.db, clientId, hashOf(clientSecret), now);
  if (secret === undefined) {
    await kernel.audit.write(kernel.db, anonymous, {
      action: 'refuse',
      kind: 'integration-token',
      id: clientId,
    });
    throw oauthError('invalid_client', 'The client or its secret is not valid');
  }
  const wanted = scope === undefined ? secret.scopes : scope.split(' ').filter(Boolean);
  if (wanted.length === 0 || !wanted.every((name) => secret.scopes.includes(name)))
    throw oauthError('invalid_scope', 'The client was not given this scope');
  await touchSecret(kernel.db, secret.id, now);
  const granted = wanted.join(' ');
  const claims = { sub: clientId, sid: secret.id, client: true, clinic: secret.clinicId };
  const signed = await signToken(
    { kernel },
    { ...claims, scope: granted },
    secret.expiresAt ?? undefined,
  );
  return { ...signed, scope: granted };
}
