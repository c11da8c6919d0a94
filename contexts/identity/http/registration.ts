import type { HubServer } from '@hub/kernel/http/server.ts';
import type { Identity } from '../usecases/identity.ts';
import { registerPatient } from '../usecases/register-patient.ts';
import { resendProof } from '../usecases/resume-registration.ts';
import { verifyByCode, verifyByLink } from '../usecases/verify-email.ts';
import { callerOf, cookieRoute, withCookies } from './cookies.ts';
import * as schemas from './schemas.ts';

const tags = ['identity'];

/** Opening an account: register, then prove the address. */
export function registrationRoutes(app: HubServer, identity: Identity): void {
  app.post(
    '/api/v1/identity/register',
    {
      ...cookieRoute,
      schema: {
        operationId: 'register',
        summary: 'Register as a patient; answers the same where the e-mail address has an account',
        tags,
        body: schemas.Registration,
        response: { 202: schemas.RegistrationAnswer },
      },
    },
    async (request, reply) => {
      const step = await registerPatient(identity, request.body, callerOf(request));
      return reply.status(202).send(withCookies(reply, step));
    },
  );

  app.post(
    '/api/v1/identity/register/resend',
    {
      ...cookieRoute,
      schema: {
        operationId: 'resendVerification',
        summary: 'Get a new code and link; answers the same where nobody registered',
        tags,
        body: schemas.EmailOnly,
        response: { 202: schemas.RegistrationAnswer },
      },
    },
    async (request, reply) => {
      await resendProof(identity, request.body.email, callerOf(request));
      return reply.status(202).send({ next: 'verify-email' });
    },
  );

  app.post(
    '/api/v1/identity/register/verify',
    {
      ...cookieRoute,
      schema: {
        operationId: 'verifyEmail',
        summary: 'Open the account by the code of the mail, or by its link',
        description:
          'By the code in the browser that registered. By the link in any: one that did not register is asked for the password of the registration (`next: password`), and sends it with the token.',
        tags,
        body: schemas.EmailProof,
        response: { 200: schemas.EmailProved },
      },
    },
    async (request, reply) => {
      const { body } = request;
      const caller = callerOf(request);
      return withCookies(
        reply,
        'token' in body
          ? await verifyByLink(identity, body, caller)
          : await verifyByCode(identity, body, caller),
      );
    },
  );
}
