import { createLocalJWKSet, jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';
import { z } from 'zod';
import { anonymous } from '@hub/kernel/access/actor.ts';
import { AppError, notFound } from '@hub/kernel/errors.ts';
import { createOutboundFetch } from '@hub/kernel/http/outbound.ts';
import { findProvider, sessionsOf } from '../../store/sso-providers.ts';
import type { SsoProvider } from '../../store/sso-providers.ts';
import { LOGOUT_TOKEN_SECONDS, noteLogout } from '../../store/sso-sign-ins.ts';
import type { Identity } from '../identity.ts';
import { endSessionsIn } from '../session.ts';
import { reasonOf } from './failure.ts';
import { openProvider } from './provider-client.ts';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const TOLERANCE_SECONDS = 30;

const Claims = z
  .looseObject({
    jti: z.string().min(1).max(500),
    sub: z.string().min(1).optional(),
    sid: z.string().min(1).optional(),
    events: z.looseObject({ [EVENT]: z.looseObject({}) }),
    nonce: z.undefined().optional(),
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined);
const Jwks = z.looseObject({ keys: z.array(z.looseObject({ kty: z.string() })).max(100) });

/**
 * Ends the sessions that a provider's logout token names, by its session or its person (OpenID Connect
 * Back-Channel Logout 1.0). Throws 400 `invalid_logout_token` for one that is forged, old, meant for
 * others or used before.
 */
export async function acceptBackChannelLogout(
  identity: Identity,
  providerId: string,
  token: string,
): Promise<void> {
  const { kernel } = identity;
  const provider = await findProvider(kernel.db, providerId);
  if (provider === undefined) throw notFound('sso-provider');
  const claims = await checkToken(identity, provider, token);
  const ended = await kernel.db.transaction().execute(async (trx) => {
    const isNew = await noteLogout(trx, { providerId, jti: claims.jti }, kernel.clock.now());
    if (!isNew) throw invalid();
    const ids = await sessionsOf(trx, providerId, {
      ...(claims.sub !== undefined && { subject: claims.sub }),
      ...(claims.sid !== undefined && { providerSid: claims.sid }),
    });
    await endSessionsIn(identity, trx, anonymous, ids);
    return ids;
  });
  for (const id of ended) kernel.revocations.add(id);
}

const invalid = (): AppError =>
  new AppError('invalid_logout_token', 'The logout token is not valid', {
    status: 400,
    // RFC 6749's form, which the specification asks for.
    details: { error: 'invalid_request' },
  });

async function checkToken(
  identity: Identity,
  provider: SsoProvider,
  token: string,
): Promise<z.infer<typeof Claims>> {
  const { kernel } = identity;
  try {
    const config = await openProvider(kernel, provider);
    const metadata = config.serverMetadata();
    const keys = await publishedKeys(identity, metadata.jwks_uri);
    const { payload, protectedHeader } = await jwtVerify(token, createLocalJWKSet(keys), {
      algorithms: metadata.id_token_signing_alg_values_supported ?? [],
      issuer: metadata.issuer,
      audience: provider.clientId,
      currentDate: kernel.clock.now(),
      clockTolerance: TOLERANCE_SECONDS,
      maxTokenAge: LOGOUT_TOKEN_SECONDS,
      requiredClaims: ['iat', 'jti', 'events'],
    });
    if (protectedHeader.typ !== undefined && !isLogoutType(protectedHeader.typ)) throw invalid();
    return Claims.parse(payload satisfies JWTPayload);
  } catch (error) {
    kernel.log.warn(
      { providerId: provider.id, fault: reasonOf(error) },
      'a logout token was refused',
    );
    throw invalid();
  }
}

/** An ID token must not pass for one (specification, 2.4). */
const isLogoutType = (type: string): boolean =>
  ['logout+jwt', 'jwt'].includes(type.toLowerCase().replace(/^application\//, ''));

async function publishedKeys(
  { kernel }: Identity,
  address: string | undefined,
): Promise<z.infer<typeof Jwks>> {
  if (address === undefined) throw invalid();
  const fetch = createOutboundFetch({ allowPrivate: kernel.config.ssoAllowPrivateIssuers });
  return Jwks.parse(await (await fetch(address)).json());
}
