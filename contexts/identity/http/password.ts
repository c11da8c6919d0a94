import { z } from 'zod';
import { rule } from '@hub/kernel/access/rule.ts';
import { addressOf } from '@hub/kernel/http/address.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import type { Identity } from '../usecases/identity.ts';
import { changePassword, forgotPassword, resetPassword } from '../usecases/reset-password.ts';
import { callerOf, cookieRoute } from './cookies.ts';
import * as schemas from './schemas.ts';
import { signedIn } from './signed-in.ts';

const changeOwnPassword = rule('identity.password.change-own', ['account']);

const tags = ['identity'];

/** A forgotten password, and a changed one. */
export function passwordRoutes(app: HubServer, identity: Identity): void {
  app.post(
    '/api/v1/identity/password/forgot',
    {
      ...cookieRoute,
      schema: {
        operationId: 'forgotPassword',
        summary: 'Get a link by e-mail; answers the same where the address has no account',
        tags,
        body: schemas.EmailOnly,
        response: { 202: schemas.ResetAsked },
      },
    },
    async (request, reply) => {
      await forgotPassword(identity, request.body.email, callerOf(request));
      return reply.status(202).send({ next: 'reset-password' });
    },
  );

  app.post(
    '/api/v1/identity/password/reset',
    {
      ...cookieRoute,
      schema: {
        operationId: 'resetPassword',
        summary: 'Set the password by the link of the mail; ends every session',
        tags,
        body: schemas.Reset,
        response: { 200: schemas.PasswordSet },
      },
    },
    async (request) => {
      await resetPassword(identity, request.body, callerOf(request));
      return { next: 'sign-in' as const };
    },
  );

  app.post(
    '/api/v1/identity/password/change',
    {
      config: { access: changeOwnPassword, fresh: true },
      schema: {
        operationId: 'changePassword',
        summary: 'Change your password; ends your other sessions',
        tags,
        body: schemas.PasswordChange,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await changePassword(identity, signedIn(request), request.body, addressOf(request));
      return reply.status(204).send(null);
    },
  );
}
