import * as oidc from 'openid-client';
import { OutboundError, createOutboundFetch } from '@hub/kernel/http/outbound.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { COGNITO_GROUPS } from '../../domain/sso.ts';
import { secretSeal } from '../../store/sso-providers.ts';
import type { SsoProvider } from '../../store/sso-providers.ts';
import type { DB } from '../../store/types.gen.ts';

/**
 * Signatures with a key pair only: `none` proves nothing, and an HMAC's key is known to both sides
 * (RFC 8725, 3.1 and 3.2).
 */
const ALGORITHMS = new Set([
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
]);
const TIMEOUT_SECONDS = 5;
/** How far a provider's clock may differ. */
const TOLERANCE_SECONDS = 30;
/** How long what a provider says of itself is good. */
const METADATA_MS = 10 * 60_000;

/** What is needed to talk to a provider; the secret in the clear. */
export type ProviderAccess = Pick<SsoProvider, 'issuer' | 'clientId' | 'preset'> & {
  clientSecret: string | undefined;
};

/** A provider that cannot be used as it is; `reason` is for the admin who set it up. */
export class UnsuitableProvider extends Error {
  override name = 'UnsuitableProvider';
  readonly reason: 'algorithms' | 'endpoints' | 'pkce' | 'code-flow' | 'issuer';
  constructor(reason: UnsuitableProvider['reason']) {
    super('The provider lacks what we need');
    this.reason = reason;
  }
}

interface Known {
  metadata: oidc.ServerMetadata;
  issuer: string;
  until: number;
}
const known = new WeakMap<Kernel<DB>, Map<string, Known>>();

/** The provider's access with its secret opened. */
export const accessOf = (kernel: Kernel<DB>, provider: SsoProvider): ProviderAccess => ({
  ...provider,
  clientSecret:
    provider.sealedSecret === null
      ? undefined
      : kernel.secrets.decrypt(provider.sealedSecret, secretSeal(provider.clinicId)),
});

/** A client for a stored provider. What the provider says of itself is remembered for ten minutes. */
export async function openProvider(
  kernel: Kernel<DB>,
  provider: SsoProvider,
): Promise<oidc.Configuration> {
  const cache = known.get(kernel) ?? new Map<string, Known>();
  known.set(kernel, cache);
  const access = accessOf(kernel, provider);
  const now = kernel.clock.now().getTime();
  const hit = cache.get(provider.id);
  if (hit !== undefined && hit.issuer === provider.issuer && hit.until > now)
    return configure(kernel, access, hit.metadata);
  const metadata = await discover(kernel, access);
  cache.set(provider.id, { metadata, issuer: provider.issuer, until: now + METADATA_MS });
  return configure(kernel, access, metadata);
}

/**
 * What the provider says of itself, checked for what we need. Throws UnsuitableProvider, OutboundError
 * where the address is away or refused, or openid-client's errors where the document is wrong.
 */
export async function discover(
  kernel: Kernel<DB>,
  access: ProviderAccess,
): Promise<oidc.ServerMetadata> {
  // The library refuses it too, in words that do not tell it from a wrong document.
  if (!kernel.config.ssoAllowPrivateIssuers && new URL(access.issuer).protocol !== 'https:')
    throw new OutboundError('Only https is used', { refused: true });
  const found = await oidc.discovery(
    new URL(access.issuer),
    access.clientId,
    access.clientSecret,
    undefined,
    {
      timeout: TIMEOUT_SECONDS,
      [oidc.customFetch]: outbound(kernel),
      ...(kernel.config.ssoAllowPrivateIssuers && { execute: [oidc.allowInsecureRequests] }),
    },
  );
  const { supportsPKCE, ...metadata } = found.serverMetadata();
  // Also where the library makes an exception: one for all tenants would let in other tenants' people.
  if (new URL(metadata.issuer).href !== new URL(access.issuer).href)
    throw new UnsuitableProvider('issuer');
  const algorithms = (metadata.id_token_signing_alg_values_supported ?? ['RS256']).filter(
    (algorithm) => ALGORITHMS.has(algorithm),
  );
  if (algorithms.length === 0) throw new UnsuitableProvider('algorithms');
  if (metadata.authorization_endpoint === undefined || metadata.token_endpoint === undefined)
    throw new UnsuitableProvider('endpoints');
  if (metadata.response_types_supported?.includes('code') === false)
    throw new UnsuitableProvider('code-flow');
  // Cognito takes PKCE and does not say so.
  if (access.preset !== 'cognito' && !supportsPKCE() && publishesPkce(metadata))
    throw new UnsuitableProvider('pkce');
  return { ...metadata, id_token_signing_alg_values_supported: algorithms };
}

/** Providers that say nothing of PKCE must ignore it (RFC 6749, 3.1), so it is sent to all. */
const publishesPkce = (metadata: oidc.ServerMetadata): boolean =>
  metadata.code_challenge_methods_supported !== undefined;

function configure(
  kernel: Kernel<DB>,
  access: ProviderAccess,
  metadata: oidc.ServerMetadata,
): oidc.Configuration {
  const { clientId, clientSecret } = access;
  const skewMs = kernel.clock.now().getTime() - Date.now();
  const config = new oidc.Configuration(
    metadata,
    clientId,
    {
      [oidc.clockSkew]: Math.round(skewMs / 1000),
      [oidc.clockTolerance]: TOLERANCE_SECONDS,
    },
    clientSecret === undefined ? oidc.None() : authentication(metadata, clientSecret),
  );
  config.timeout = TIMEOUT_SECONDS;
  config[oidc.customFetch] = outbound(kernel);
  // The signature is checked although the token comes straight from the provider: its TLS is one layer.
  oidc.enableNonRepudiationChecks(config);
  if (kernel.config.ssoAllowPrivateIssuers) oidc.allowInsecureRequests(config);
  return config;
}

/** Basic where the provider does not rule it out, as OpenID Connect Discovery has it for the default. */
const authentication = (metadata: oidc.ServerMetadata, secret: string): oidc.ClientAuth =>
  metadata.token_endpoint_auth_methods_supported?.includes('client_secret_basic') === false
    ? oidc.ClientSecretPost(secret)
    : oidc.ClientSecretBasic(secret);

function outbound(kernel: Kernel<DB>): oidc.CustomFetch {
  const fetch = createOutboundFetch({
    allowPrivate: kernel.config.ssoAllowPrivateIssuers,
    timeoutMs: TIMEOUT_SECONDS * 1000,
  });
  return (url, { method, headers, body }) => fetch(url, { method, headers, body });
}

/** The groups' claim of a provider; Cognito's has a name of its own. */
export const groupsClaimOf = (provider: Pick<SsoProvider, 'preset' | 'groupsClaim'>): string =>
  provider.preset === 'cognito' ? COGNITO_GROUPS : provider.groupsClaim;
