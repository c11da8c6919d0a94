import type { FastifyReply, FastifyRequest } from 'fastify';
import { rule } from '@hub/kernel/access/rule.ts';
import { AppError } from '@hub/kernel/errors.ts';
import { addressOf } from '@hub/kernel/http/address.ts';
import type { Caller, Step } from '../usecases/caller.ts';

/**
 * Refuses calls that another site made a browser send, for the routes that read or set cookies.
 * Fetch metadata where the browser sends them, else the origin; a caller with neither is no browser
 * and brings no cookies of a person. SameSite=Strict stands behind it.
 */
export async function refuseCrossSite(request: FastifyRequest): Promise<void> {
  const site = request.headers['sec-fetch-site'];
  const { origin } = request.headers;
  const isOwn =
    site === undefined
      ? origin === undefined || hostOf(origin) === request.host
      : site === 'same-origin' || site === 'none';
  if (!isOwn)
    throw new AppError('cross_site_request', 'Use our own pages for this', { status: 403 });
}

/** Everything up to an access token goes by the cookie, before there is an actor. */
const proveIdentity = rule('identity.prove', ['anyone']);

/** What the routes have in common that read or set cookies. */
export const cookieRoute = { config: { access: proveIdentity }, onRequest: refuseCrossSite };

/** Enrolling a second factor. By the cookie as well: staff do it before they may have a token. */
const enrolFactor = rule('identity.enrol-factor', ['anyone']);

export const enrolmentRoute = { config: { access: enrolFactor }, onRequest: refuseCrossSite };

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

/** Who calls, for the use cases. */
export const callerOf = (request: FastifyRequest): Caller => ({
  cookieHeader: request.headers.cookie,
  address: addressOf(request),
  userAgent: request.headers['user-agent'],
  origin: request.headers.origin,
});

/** Passes the cookies of a step on; what it answers must not be kept by any cache. */
export function withCookies<T>(reply: FastifyReply, { answer, setCookies }: Step<T>): T {
  for (const cookie of setCookies) reply.header('set-cookie', cookie);
  reply.header('cache-control', 'no-store');
  return answer;
}
