import type { FastifyInstance, FastifyRequest } from 'fastify';
import { anonymous } from '../access/actor.ts';
import type { Actor } from '../access/actor.ts';
import { isStaffGrant, mayHold } from '../access/rule.ts';
import type { Rule } from '../access/rule.ts';
import type { Authenticate } from '../auth/authenticate.ts';
import type { Clock } from '../clock.ts';
import { AppError, forbidden, unauthenticated } from '../errors.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call the route. Required: a route without it fails at start. */
    access?: Rule;
    /** A sensitive act: the person must have proved who they are within the last ten minutes. */
    fresh?: boolean;
    /** The route takes a program's id and secret by the Authorization header itself (RFC 6749, 2.3.1). */
    takesBasic?: boolean;
  }
  interface FastifyRequest {
    actor: Actor;
  }
  interface FastifyInstance {
    /** Every route with its rule, so that what each person may do can be listed and tested. */
    declaredRoutes: readonly DeclaredRoute[];
  }
}

/** A route as it was declared. */
export interface DeclaredRoute {
  method: string;
  url: string;
  operationId: string | undefined;
  access: Rule;
  fresh: boolean;
}

/** How long a proof of identity is good for sensitive acts. */
const FRESH_MS = 10 * 60_000;

/** Authenticates each request and applies the part of its rule that needs no record. Stores do the rest. */
export function installGate(app: FastifyInstance, authenticate: Authenticate, clock: Clock): void {
  app.decorateRequest<Actor, 'actor'>('actor', null as never);
  const routes: DeclaredRoute[] = [];
  app.decorate('declaredRoutes', routes);
  app.addHook('onRoute', ({ config, url, method, schema }) => {
    const access = config?.access;
    if (access === undefined)
      throw new Error(`The route ${String(method)} ${url} declares no access rule`);
    const { operationId } = (schema ?? {}) as { operationId?: string };
    for (const each of [method].flat())
      routes.push({ method: each, url, operationId, access, fresh: config?.fresh === true });
  });
  app.addHook('onRequest', async (request) => {
    const { access, fresh } = request.routeOptions.config;
    request.actor = await actorOf(request, authenticate);
    if (access !== undefined) admit(request.actor, access);
    if (fresh === true) requireFreshProof(request.actor, clock);
  });
}

async function actorOf(request: FastifyRequest, authenticate: Authenticate): Promise<Actor> {
  const header = request.headers.authorization;
  if (header === undefined) return anonymous;
  const [scheme, token] = header.split(' ', 2);
  if (scheme?.toLowerCase() === 'basic' && request.routeOptions.config.takesBasic === true)
    return anonymous;
  if (scheme?.toLowerCase() !== 'bearer' || token === undefined || token === '')
    throw unauthenticated('token_invalid');
  return authenticate(token).catch((error: unknown) => {
    noteRefused(error, request);
    throw error;
  });
}

/** An expired token is everyday; a forged one, or one of a session that was ended, is worth a look. */
function noteRefused(error: unknown, { log }: FastifyRequest): void {
  if (
    error instanceof AppError &&
    (error.code === 'token_invalid' || error.code === 'session_revoked')
  )
    log.warn({ code: error.code }, 'an access token was refused');
}

function admit(actor: Actor, access: Rule): void {
  const { grants } = access;
  if (grants.some((grant) => mayHold(actor, access, grant))) return;
  if (actor.kind === 'anonymous') throw unauthenticated();
  if (actor.kind === 'integration') throw forbidden('scope_missing');
  throw forbidden(grants.some(isStaffGrant) ? 'second_factor_required' : 'forbidden');
}

/** Throws 403 where a session alone is not enough: it may be somebody else at an unlocked screen. */
function requireFreshProof(actor: Actor, clock: Clock): void {
  if (actor.kind !== 'account') return;
  if (clock.now().getTime() - actor.authTime.getTime() > FRESH_MS)
    throw forbidden('fresh_factor_required');
}
