import type { HubServer } from '@hub/kernel/http/server.ts';
import { confirm, startConfirmation } from '../usecases/confirm.ts';
import type { Proof } from '../usecases/confirm.ts';
import type { Identity } from '../usecases/identity.ts';
import { callerOf, cookieRoute, withCookies } from './cookies.ts';
import * as schemas from './factor-schemas.ts';
import { requestOptions } from './passkeys.ts';

const tags = ['identity'];

/** Proving anew who one is, before a sensitive act. */
export function confirmRoutes(app: HubServer, identity: Identity): void {
  app.post(
    '/api/v1/identity/confirm/options',
    {
      ...cookieRoute,
      schema: {
        operationId: 'startConfirmation',
        summary: 'By what you can prove yourself again, and what a passkey is to sign',
        tags,
        response: { 200: schemas.ConfirmOptions },
      },
    },
    async (request, reply) => {
      const { factors, passkey } = withCookies(
        reply,
        await startConfirmation(identity, callerOf(request)),
      );
      return { factors, passkey: passkey && requestOptions(passkey) };
    },
  );

  app.post(
    '/api/v1/identity/confirm',
    {
      ...cookieRoute,
      schema: {
        operationId: 'confirm',
        summary: 'Prove again who you are; the next token says so',
        tags,
        body: schemas.Proof,
        response: { 200: schemas.Confirmed },
      },
    },
    async (request, reply) => {
      const { confirmedAt } = withCookies(
        reply,
        await confirm(identity, request.body as Proof, callerOf(request)),
      );
      return { confirmedAt: confirmedAt.toISOString() };
    },
  );
}
