import * as oidc from 'openid-client';
import { readClaims } from '../../domain/sso.ts';
import type { SsoClaims } from '../../domain/sso.ts';
import type { SsoProvider } from '../../store/sso-providers.ts';
import type { Identity } from '../identity.ts';
import { callbackAddress } from './addresses.ts';
import type { AttemptSecrets } from './begin-sign-in.ts';
import { SsoFailure, failureOf } from './failure.ts';
import { groupsClaimOf, openProvider } from './provider-client.ts';

/** What a provider vouched for, with the token that it wrote it in. */
export interface Vouched {
  claims: SsoClaims;
  idToken: string;
}

/** A proof asked for anew may be older than its asking by a provider's clock, in milliseconds. */
const AGAIN_TOLERANCE_MS = 60_000;

/**
 * Exchanges the code for an ID token and checks all of it: signature by the provider's published keys,
 * algorithm, issuer, audience, authorized party, nonce, times (OpenID Connect Core, 3.1.3.7). Throws
 * SsoFailure.
 */
export async function askProvider(
  { kernel }: Identity,
  provider: SsoProvider,
  attempt: AttemptSecrets,
  answer: { query: string; state: string },
): Promise<Vouched> {
  try {
    const config = await openProvider(kernel, provider);
    const address = new URL(`${callbackAddress(kernel.config)}?${answer.query}`);
    const tokens = await oidc.authorizationCodeGrant(config, address, {
      pkceCodeVerifier: attempt.verifier,
      expectedState: answer.state,
      expectedNonce: attempt.nonce,
      idTokenExpected: true,
    });
    const idToken = tokens.id_token;
    const own = tokens.claims();
    if (idToken === undefined || own === undefined)
      throw new SsoFailure('refused', provider.id, 'no ID token');
    // The library asks for it only where there are several audiences.
    if (own.azp !== undefined && own.azp !== provider.clientId)
      throw new SsoFailure('refused', provider.id, 'another authorized party');
    if (provider.preset === 'cognito' && own['token_use'] !== 'id')
      throw new SsoFailure('refused', provider.id, 'no ID token');
    const all = await withUserInfo(config, provider, own, tokens.access_token);
    const claims = readClaims(all, { groupsClaim: groupsClaimOf(provider) });
    if (attempt.again) requireNewProof(claims, attempt, provider);
    return { claims, idToken };
  } catch (error) {
    throw failureOf(error, provider.id);
  }
}

/**
 * Adds what the provider tells only at its userinfo endpoint, as many do with e-mail and groups (Core,
 * 5.4). The ID token's own claims win; how and when the person was proved comes from it alone, and that
 * an address was verified is taken only together with that address.
 */
async function withUserInfo(
  config: oidc.Configuration,
  provider: SsoProvider,
  own: oidc.IDToken,
  accessToken: string,
): Promise<Record<string, unknown>> {
  const groups = groupsClaimOf(provider);
  const isComplete = 'email_verified' in own && 'email' in own && groups in own;
  if (isComplete || config.serverMetadata().userinfo_endpoint === undefined) return own;
  const told: Record<string, unknown> = await oidc.fetchUserInfo(config, accessToken, own.sub);
  const sameAddress = !('email' in own) || own['email'] === told['email'];
  const wanted = [groups, 'name', 'locale', ...(sameAddress ? ['email', 'email_verified'] : [])];
  const more = Object.entries(told).filter(([name]) => wanted.includes(name));
  return { ...Object.fromEntries(more), ...own };
}

function requireNewProof(
  { authTime }: SsoClaims,
  { startedAt }: AttemptSecrets,
  provider: SsoProvider,
): void {
  if (authTime === undefined || authTime.getTime() < startedAt - AGAIN_TOLERANCE_MS)
    throw new SsoFailure('refused', provider.id, 'no new proof');
}
