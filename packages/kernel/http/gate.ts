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
}

/** Authenticates each request and applies the part of its rule that needs no record. Stores do the rest. */
export function installGate(app: FastifyInstance, authenticate: Authenticate): void {
  app.decorateRequest<Actor, 'actor'>('actor', null as never);
  app.addHook('onRoute', ({ config, url, method }) => {
    if (config?.access === undefined) throw new Error(`The route ${String(method)} ${url} declares no access rule`);
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
  if (scheme?.toLowerCase() !== 'bearer' || token === undefined || token === '') throw unauthenticated('token_invalid');
  return authenticate(token);
}

function admit(actor: Actor, { grants }: Rule): void {
  if (grants.includes('anyone')) return;
  if (actor.kind === 'anonymous') throw unauthenticated();
  if (!actor.mfa && grants.every(isStaffGrant)) throw forbidden('second_factor_required');
}
