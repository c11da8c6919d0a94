import formBody from '@fastify/formbody';
import { z } from 'zod';
import { rule } from '@hub/kernel/access/rule.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import type { Identity } from '../usecases/identity.ts';
import { acceptBackChannelLogout } from '../usecases/sso/back-channel-logout.ts';
import { beginSsoSignIn } from '../usecases/sso/begin-sign-in.ts';
import { SsoFailure } from '../usecases/sso/failure.ts';
import { finishSsoSignIn, refusedAt } from '../usecases/sso/finish-sign-in.ts';
import { lookUpProvider } from '../usecases/sso/look-up-provider.ts';
import { callerOf, refuseCrossSite, withCookies } from './cookies.ts';
import * as schemas from './sso-schemas.ts';

/** By cookie or by the provider's own proof, before there is an actor. */
const signInByProvider = rule('identity.sso.sign-in', ['anyone']);

const access = { access: signInByProvider };
const tags = ['identity'];

/** Signing in through a clinic's own provider, and being signed out by it. */
export function ssoRoutes(app: HubServer, identity: Identity): void {
  app.post(
    '/api/v1/identity/sso/lookup',
    {
      config: access,
      preHandler: refuseCrossSite,
      schema: {
        operationId: 'lookUpSso',
        summary: 'The provider through which addresses of this domain sign in',
        tags,
        body: schemas.Lookup,
        response: { 200: schemas.LookupAnswer },
      },
    },
    async (request) => ({ provider: await lookUpProvider(identity, request.body.email) }),
  );

  app.get(
    '/api/v1/identity/sso/:providerId/start',
    {
      config: access,
      preHandler: refuseCrossSite,
      schema: {
        operationId: 'startSso',
        summary: 'A page address: leads to the provider, and from there back into the app',
        tags,
        params: schemas.ProviderId,
        querystring: schemas.StartQuery,
        response: { 302: z.null() },
      },
    },
    async (request, reply) => {
      const { next, again, locale } = request.query;
      const wanted = { ...request.params, next, again: again === '1', locale };
      try {
        const step = await beginSsoSignIn(identity, wanted, callerOf(request));
        return reply.redirect(withCookies(reply, step).href);
      } catch (error) {
        if (!(error instanceof SsoFailure)) throw error;
        return reply.redirect(withCookies(reply, await refusedAt(identity, error)));
      }
    },
  );

  app.get(
    '/api/v1/identity/sso/callback',
    {
      config: access,
      schema: {
        operationId: 'finishSso',
        summary: 'Where providers send people back to; leads into the app',
        tags,
        querystring: schemas.CallbackQuery,
        response: { 302: z.null() },
      },
    },
    async (request, reply) => {
      const query = request.raw.url?.split('?', 2)[1] ?? '';
      const answer = { state: request.query.state, query };
      const landing = await finishSsoSignIn(identity, answer, callerOf(request));
      return reply.redirect(withCookies(reply, landing));
    },
  );

  app.register(async (scope) => {
    // Forms are taken here alone.
    await scope.register(formBody, { bodyLimit: 32 * 1024 });
    (scope as HubServer).post(
      '/api/v1/identity/sso/:providerId/back-channel-logout',
      {
        config: access,
        schema: {
          operationId: 'endSsoSession',
          summary: 'A provider ends the sessions of somebody whom it signed out',
          tags,
          params: schemas.ProviderId,
          body: schemas.LogoutToken,
          response: { 200: z.null() },
        },
      },
      async (request, reply) => {
        await acceptBackChannelLogout(
          identity,
          request.params.providerId,
          request.body.logout_token,
        );
        return reply.status(200).send(null);
      },
    );
  });
}
