import { z } from 'zod';
import { rule } from '@hub/kernel/access/rule.ts';
import { addressOf } from '@hub/kernel/http/address.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import { answerChallenge } from '../usecases/answer-challenge.ts';
import type { Identity } from '../usecases/identity.ts';
import { issueToken } from '../usecases/issue-token.ts';
import { registerPatient } from '../usecases/register-patient.ts';
import { signIn } from '../usecases/sign-in.ts';
import { signOut } from '../usecases/sign-out.ts';
import { callerOf, refuseCrossSite, withCookies } from './cookies.ts';
import * as schemas from './schemas.ts';

/** Everything up to an access token goes by the cookie, before there is an actor. */
const proveIdentity = rule('identity.prove', ['anyone']);

const cookieRoute = { config: { access: proveIdentity }, preHandler: refuseCrossSite };
const tags = ['identity'];

/** Register, sign in, take an access token, sign out. */
export function signInRoutes(app: HubServer, identity: Identity): void {
  app.post(
    '/api/v1/identity/register',
    {
      ...cookieRoute,
      schema: {
        operationId: 'register',
        summary: 'Open a patient account; answers the same where the e-mail address has one',
        tags,
        body: schemas.Registration,
        response: { 202: schemas.RegistrationAnswer },
      },
    },
    async (request, reply) => {
      await registerPatient(identity, request.body, addressOf(request));
      return reply.status(202).send({ next: 'sign-in' });
    },
  );

  app.post(
    '/api/v1/identity/sign-in',
    {
      ...cookieRoute,
      schema: {
        operationId: 'signIn',
        summary: 'Prove who you are by password',
        tags,
        body: schemas.Credentials,
        response: { 200: schemas.SignInAnswer },
      },
    },
    async (request, reply) =>
      withCookies(reply, await signIn(identity, request.body, callerOf(request))),
  );

  app.post(
    '/api/v1/identity/sign-in/totp',
    {
      ...cookieRoute,
      schema: {
        operationId: 'signInTotp',
        summary: 'Finish the sign-in with a code of the authenticator app',
        tags,
        body: schemas.TotpCode,
        response: { 200: schemas.SignedIn },
      },
    },
    async (request, reply) =>
      withCookies(
        reply,
        await answerChallenge(identity, 'totp', request.body.code, callerOf(request)),
      ),
  );

  app.post(
    '/api/v1/identity/sign-in/recovery-code',
    {
      ...cookieRoute,
      schema: {
        operationId: 'signInRecoveryCode',
        summary: 'Finish the sign-in with a recovery code, which works once',
        tags,
        body: schemas.RecoveryCode,
        response: { 200: schemas.SignedIn },
      },
    },
    async (request, reply) =>
      withCookies(
        reply,
        await answerChallenge(identity, 'recovery-code', request.body.code, callerOf(request)),
      ),
  );

  app.post(
    '/api/v1/identity/token',
    {
      ...cookieRoute,
      schema: {
        operationId: 'createToken',
        summary: 'Exchange the session cookie for an access token of ten minutes',
        tags,
        response: { 200: schemas.AccessToken },
      },
    },
    async (request, reply) => {
      const { accessToken, expiresAt, account, mfa } = withCookies(
        reply,
        await issueToken(identity, callerOf(request)),
      );
      return {
        accessToken,
        expiresAt: expiresAt.toISOString(),
        account: schemas.shown(account, mfa),
      };
    },
  );

  app.post(
    '/api/v1/identity/sign-out',
    {
      ...cookieRoute,
      schema: {
        operationId: 'signOut',
        summary: 'End the session everywhere, at once',
        tags,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      withCookies(reply, await signOut(identity, callerOf(request)));
      return reply.status(204).send(null);
    },
  );
}
