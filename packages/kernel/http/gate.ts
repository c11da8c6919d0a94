import type { FastifyInstance, FastifyRequest } from 'fastify';
import { anonymous } from '../access/actor.ts';
import type { Actor } from '../access/actor.ts';
import { isStaffGrant } from '../access/rule.ts';
import type { Rule } from '../access/rule.ts';
import type { Authenticate } from '../auth/authenticate.ts';
import { forbidden, unauthenticated } from '../errors.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call the route. Required: a route without it fails at start. */
    access?: Rule;
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
}

/** Authenticates each request and applies the part of its rule that needs no record. Stores do the rest. */
export function installGate(app: FastifyInstance, authenticate: Authenticate): void {
  app.decorateRequest<Actor, 'actor'>('actor', null as never);
  const routes: DeclaredRoute[] = [];
  app.decorate('declaredRoutes', routes);
  app.addHook('onRoute', ({ config, url, method, schema }) => {
    const access = config?.access;
    if (access === undefined)
      throw new Error(`The route ${String(method)} ${url} declares no access rule`);
    const { operationId } = (schema ?? {}) as { operationId?: string };
    for (const each of [method].flat()) routes.push({ method: each, url, operationId, access });
  });
  app.addHook('onRequest', async (request) => {
    const access = request.routeOptions.config.access;
    request.actor = await actorOf(request, authenticate);
    if (access !== undefined) admit(request.actor, access);
  });
}

async function actorOf(request: FastifyRequest, authenticate: Authenticate): Promise<Actor> {
  const header = request.headers.authorization;
  if (header === undefined) return anonymous;
  const [scheme, token] = header.split(' ', 2);
  if (scheme?.toLowerCase() !== 'bearer' || token === undefined || token === '')
    throw unauthenticated('token_invalid');
  return authenticate(token);
}

function admit(actor: Actor, { grants }: Rule): void {
  if (grants.includes('anyone')) return;
  if (actor.kind === 'anonymous') throw unauthenticated();
  if (!actor.mfa && grants.every(isStaffGrant)) throw forbidden('second_factor_required');
}
