import { z } from 'zod';
import { rule } from '@hub/kernel/access/rule.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import { confirmTotpEnrolment, startTotpEnrolment } from '../usecases/enrol-totp.ts';
import type { Identity } from '../usecases/identity.ts';
import { removeTotp, replaceCodes } from '../usecases/manage-factors.ts';
import { callerOf, enrolmentRoute, withCookies } from './cookies.ts';
import * as schemas from './schemas.ts';
import { signedIn } from './signed-in.ts';

const changeFactors = rule('identity.second-factor.change-own', ['account']);

const tags = ['identity'];

/** An authenticator app as the second factor, and the recovery codes. */
export function enrolmentRoutes(app: HubServer, identity: Identity): void {
  app.post(
    '/api/v1/identity/totp',
    {
      ...enrolmentRoute,
      schema: {
        operationId: 'startTotpEnrolment',
        summary: 'Get a secret for an authenticator app',
        tags,
        body: schemas.PasswordAgain,
        response: { 200: schemas.Enrolment },
      },
    },
    async (request, reply) =>
      withCookies(reply, {
        answer: await startTotpEnrolment(identity, request.body.password, callerOf(request)),
        setCookies: [],
      }),
  );

  app.post(
    '/api/v1/identity/totp/confirm',
    {
      ...enrolmentRoute,
      schema: {
        operationId: 'confirmTotpEnrolment',
        summary: 'Put the authenticator in force; gives the recovery codes, once',
        tags,
        body: schemas.TotpCode,
        response: { 200: schemas.FirstRecoveryCodes },
      },
    },
    async (request, reply) =>
      withCookies(
        reply,
        await confirmTotpEnrolment(identity, request.body.code, callerOf(request)),
      ),
  );

  app.delete(
    '/api/v1/identity/totp',
    {
      config: { access: changeFactors, fresh: true },
      schema: {
        operationId: 'deleteTotp',
        summary: 'Turn the authenticator off; staff keep a second factor',
        tags,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await removeTotp(identity, signedIn(request));
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/api/v1/identity/recovery-codes',
    {
      config: { access: changeFactors, fresh: true },
      schema: {
        operationId: 'renewRecoveryCodes',
        summary: 'Get new recovery codes, once; those before are worthless',
        tags,
        response: { 200: schemas.RecoveryCodes },
      },
    },
    async (request) => ({ recoveryCodes: await replaceCodes(identity, signedIn(request)) }),
  );
}
