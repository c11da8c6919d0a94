import type { HubServer } from '@hub/kernel/http/server.ts';
import type { Identity } from '../usecases/identity.ts';
import { issueToken } from '../usecases/issue-token.ts';
import { answerWithCode } from '../usecases/second-factor.ts';
import { signIn } from '../usecases/sign-in.ts';
import { signOut } from '../usecases/sign-out.ts';
import { callerOf, cookieRoute, withCookies } from './cookies.ts';
import * as schemas from './schemas.ts';

const tags = ['identity'];

/** Sign in, take an access token, sign out. */
export function signInRoutes(app: HubServer, identity: Identity): void {
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
        body: schemas.TotpAnswer,
        response: { 200: schemas.SignedIn },
      },
    },
    async (request, reply) =>
      withCookies(reply, await answerWithCode(identity, 'totp', request.body, callerOf(request))),
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
        await answerWithCode(identity, 'recovery-code', request.body, callerOf(request)),
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
      const { accessToken, expiresAt, account, mfa, sso } = withCookies(
        reply,
        await issueToken(identity, callerOf(request)),
      );
      return {
        accessToken,
        expiresAt: expiresAt.toISOString(),
        account: schemas.shown(account, { mfa, sso }),
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
        response: { 200: schemas.SignedOut },
      },
    },
    async (request, reply) => withCookies(reply, await signOut(identity, callerOf(request))),
  );
}
