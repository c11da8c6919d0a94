import { rule } from '@hub/kernel/access/rule.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import { confirmTotpEnrolment, startTotpEnrolment } from '../usecases/enrol-totp.ts';
import type { Identity } from '../usecases/identity.ts';
import { callerOf, refuseCrossSite, withCookies } from './cookies.ts';
import * as schemas from './schemas.ts';

/** By cookie as well: staff enrol before they may have a token. The session is the permission. */
const enrolFactor = rule('identity.enrol-factor', ['anyone']);

const cookieRoute = { config: { access: enrolFactor }, preHandler: refuseCrossSite };
const tags = ['identity'];

/** Enrolling an authenticator app as the second factor. */
export function enrolmentRoutes(app: HubServer, identity: Identity): void {
  app.post(
    '/api/v1/identity/totp',
    {
      ...cookieRoute,
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
      ...cookieRoute,
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
}
