import type { HubServer } from '@hub/kernel/http/server.ts';
import { becomeAccount } from '../usecases/become-account.ts';
import { askGuest, confirmGuest, verifyGuest } from '../usecases/guests.ts';
import type { Identity } from '../usecases/identity.ts';
import { callerOf, cookieRoute, withCookies } from './cookies.ts';
import * as schemas from './guest-schemas.ts';

const tags = ['identity'];

/** People who book without an account: they prove an address, and come back by proving it again. */
export function guestRoutes(app: HubServer, identity: Identity): void {
  app.post(
    '/api/v1/identity/guests',
    {
      ...cookieRoute,
      schema: {
        operationId: 'askGuest',
        summary: 'Get a code by mail to go on without an account',
        description: 'Answers the same whether the address is known or not.',
        tags,
        body: schemas.GuestAsked,
        response: { 202: schemas.GuestAnswer },
      },
    },
    async (request, reply) => {
      const step = await askGuest(identity, request.body, callerOf(request));
      return reply.status(202).send(withCookies(reply, step));
    },
  );

  app.post(
    '/api/v1/identity/guests/verify',
    {
      ...cookieRoute,
      schema: {
        operationId: 'verifyGuest',
        summary: 'Go on as a guest by the code of the mail',
        description:
          'In the browser that asked for it. Opens a session of a day (`next: done`) for the same guest as before where address, names and birth date are the same. `sign-in`: the address has an account. `unknown`: with `isReturning`, nobody of this name came from the address; the code still works. By the code alone a guest confirms their open session, before what is sensitive.',
        tags,
        body: schemas.GuestProof,
        response: { 200: schemas.GuestProved },
      },
    },
    async (request, reply) => {
      const { body } = request;
      const caller = callerOf(request);
      return withCookies(
        reply,
        'givenName' in body
          ? await verifyGuest(identity, body, caller)
          : await confirmGuest(identity, body.code, caller),
      );
    },
  );

  app.post(
    '/api/v1/identity/guests/account',
    {
      ...cookieRoute,
      schema: {
        operationId: 'becomeAccount',
        summary: 'Turn the guest of this session into an account',
        description:
          'The same patient with the same visits. The address must have been proved within ten minutes.',
        tags,
        body: schemas.GuestPassword,
        response: { 200: schemas.GuestIsAccount },
      },
    },
    async (request, reply) =>
      withCookies(reply, await becomeAccount(identity, request.body.password, callerOf(request))),
  );
}
