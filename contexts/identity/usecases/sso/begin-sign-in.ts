import * as oidc from 'openid-client';
import type { Locale } from '@hub/contracts/locale.ts';
import { STAFF_SESSION_HOURS } from '../../domain/account.ts';
import { safeNext } from '../../domain/sso.ts';
import { findProvider } from '../../store/sso-providers.ts';
import type { SsoProvider } from '../../store/sso-providers.ts';
import { insertAttempt } from '../../store/sso-sign-ins.ts';
import { COOKIES } from '../../store/auth.ts';
import { cookieOf, hashOf, newToken } from '../browser-cookie.ts';
import type { Caller, Step } from '../caller.ts';
import type { Identity } from '../identity.ts';
import { findSession } from '../session.ts';
import { callbackAddress } from './addresses.ts';
import { SsoFailure, failureOf } from './failure.ts';
import { openProvider } from './provider-client.ts';

/** How long a person may take at the provider, in seconds. */
export const ATTEMPT_SECONDS = 600;

/** What a sign-in under way must remember; sealed. */
export interface AttemptSecrets {
  nonce: string;
  verifier: string;
  next: string;
  /** The person must prove who they are anew, whatever session the provider has. */
  again: boolean;
  /** The session that this browser had, whose cookie does not come back with the provider's redirect. */
  previousSessionId: string | null;
  locale: Locale | null;
  startedAt: number;
}

/** What binds the secrets to their row. */
export const attemptSeal = (stateHash: Buffer): string =>
  `identity/sso-attempt/${stateHash.toString('base64url')}`;

/**
 * The provider's page to go to, with state, nonce and code challenge. The answer is good once, for ten
 * minutes, in the browser that gets the cookie. Throws SsoFailure.
 */
export async function beginSsoSignIn(
  identity: Identity,
  wanted: {
    providerId: string;
    next?: string | undefined;
    again?: boolean;
    locale?: Locale | undefined;
  },
  caller: Caller,
): Promise<Step<URL>> {
  const { kernel } = identity;
  const provider = await findProvider(kernel.db, wanted.providerId);
  if (provider === undefined) throw new SsoFailure('unavailable', wanted.providerId);
  const state = newToken();
  // One cookie for all tabs: a second sign-in must not spoil the first.
  const browser = cookieOf(caller, 'sso') ?? newToken();
  const previous = await findSession(identity, caller);
  const startedAt = kernel.clock.now().getTime();
  const secrets: AttemptSecrets = {
    nonce: newToken(),
    verifier: oidc.randomPKCECodeVerifier(),
    next: safeNext(wanted.next),
    again: wanted.again === true,
    previousSessionId: previous?.session.id ?? null,
    locale: wanted.locale ?? null,
    startedAt,
  };
  const location = await pageOf(identity, provider, secrets, state);
  const stateHash = hashOf(state);
  await insertAttempt(kernel.db, {
    stateHash,
    browserHash: hashOf(browser),
    providerId: provider.id,
    secrets: kernel.secrets.encrypt(JSON.stringify(secrets), attemptSeal(stateHash)),
    expiresAt: new Date(startedAt + ATTEMPT_SECONDS * 1000),
  });
  return { answer: location, setCookies: [ssoCookie(browser, ATTEMPT_SECONDS)] };
}

async function pageOf(
  { kernel }: Identity,
  provider: SsoProvider,
  secrets: AttemptSecrets,
  state: string,
): Promise<URL> {
  try {
    const config = await openProvider(kernel, provider);
    return oidc.buildAuthorizationUrl(config, {
      redirect_uri: callbackAddress(kernel.config),
      scope: ['openid', 'email', 'profile', ...provider.extraScopes].join(' '),
      state,
      nonce: secrets.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(secrets.verifier),
      code_challenge_method: 'S256',
      ...(provider.acrValues.length > 0 && { acr_values: provider.acrValues.join(' ') }),
      // With it a provider must tell when it proved the person. Cognito tells anyway and takes none.
      ...(provider.preset === 'oidc' && {
        max_age: secrets.again ? '0' : String(STAFF_SESSION_HOURS * 3600),
      }),
      ...(secrets.again && { prompt: 'login' }),
    });
  } catch (error) {
    throw failureOf(error, provider.id);
  }
}

/** Lax, unlike our other cookies: it must come back when the provider sends the person to us. */
export const ssoCookie = (value: string, seconds: number): string =>
  `${COOKIES.sso}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; Secure; SameSite=Lax`;
