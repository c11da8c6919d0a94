import * as oidc from 'openid-client';
import { anonymous } from '@hub/kernel/access/actor.ts';
import { findProvider } from '../../store/sso-providers.ts';
import { findTrace, idTokenSeal } from '../../store/sso-sign-ins.ts';
import type { Identity } from '../identity.ts';
import { endSessions } from '../session.ts';
import { signedOutAddress } from './addresses.ts';
import { failureOf, reasonOf } from './failure.ts';
import { openProvider } from './provider-client.ts';

/** Ends the session that the browser had before it went to the provider. */
export async function endPrevious(identity: Identity, sessionId: string | null): Promise<void> {
  if (sessionId !== null) await endSessions(identity, anonymous, [sessionId]);
}

/**
 * Where to send a person who signs out, so that the provider ends its session too (OpenID Connect
 * RP-Initiated Logout 1.0; Cognito has a page of its own). Null where no provider was asked, where it
 * has no such page, or does not answer: signing out here must not fail for that. To be asked for
 * before the session ends.
 */
export async function signOutPage(identity: Identity, sessionId: string): Promise<string | null> {
  const { kernel } = identity;
  const trace = await findTrace(kernel.db, sessionId);
  const provider = trace && (await findProvider(kernel.db, trace.provider_id));
  if (trace === undefined || provider === undefined) return null;
  const back = signedOutAddress(kernel.config);
  if (provider.cognitoDomain !== null) {
    const page = new URL(`https://${provider.cognitoDomain}/logout`);
    page.search = new URLSearchParams({
      client_id: provider.clientId,
      logout_uri: back,
    }).toString();
    return page.href;
  }
  try {
    const config = await openProvider(kernel, provider);
    if (config.serverMetadata().end_session_endpoint === undefined) return null;
    return oidc.buildEndSessionUrl(config, {
      id_token_hint: kernel.secrets.decrypt(trace.id_token, idTokenSeal(provider.id)),
      post_logout_redirect_uri: back,
    }).href;
  } catch (error) {
    const { cause } = failureOf(error, provider.id);
    kernel.log.warn(
      { providerId: provider.id, fault: reasonOf(cause) },
      'a provider has no page to sign out at',
    );
    return null;
  }
}
