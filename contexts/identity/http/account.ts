import type { AccountActor } from '@hub/kernel/access/actor.ts';
import { rule } from '@hub/kernel/access/rule.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import type { Account } from '../domain/account.ts';
import { listKeys } from '../store/signing-keys.ts';
import { providerOfSession } from '../store/sso-sign-ins.ts';
import { changeAccount } from '../usecases/change-account.ts';
import { getAccount } from '../usecases/get-account.ts';
import type { Identity } from '../usecases/identity.ts';
import * as schemas from './schemas.ts';
import { signedIn } from './signed-in.ts';

const readOwnAccount = rule('account.read-own', ['person']);
const changeOwnAccount = rule('account.change-own', ['person']);
const readKeys = rule('identity.read-keys', ['anyone']);

const tags = ['identity'];

/** The actor's own account, and the public keys of access tokens. */
export function accountRoutes(app: HubServer, identity: Identity): void {
  const shown = async (actor: AccountActor, account: Account) => {
    const sso = await providerOfSession(identity.kernel.db, actor.sessionId);
    return schemas.shown(account, { mfa: actor.mfa, sso });
  };

  app.get(
    '/api/v1/identity/account',
    {
      config: { access: readOwnAccount },
      schema: {
        operationId: 'getAccount',
        summary: 'Your account',
        tags,
        response: { 200: schemas.Account },
      },
    },
    async (request) => {
      const actor = signedIn(request);
      return shown(actor, await getAccount(identity, actor));
    },
  );

  app.patch(
    '/api/v1/identity/account',
    {
      config: { access: changeOwnAccount },
      schema: {
        operationId: 'updateAccount',
        summary: 'Change the language and the time zone of your account',
        tags,
        body: schemas.AccountChange,
        response: { 200: schemas.Account },
      },
    },
    async (request) => {
      const actor = signedIn(request);
      return shown(actor, await changeAccount(identity, actor, request.body));
    },
  );

  app.get(
    '/api/v1/identity/jwks',
    {
      config: { access: readKeys },
      schema: {
        operationId: 'getJwks',
        summary: 'The public keys that verify access tokens (RFC 7517)',
        tags,
        response: { 200: schemas.Jwks },
      },
    },
    async (_request, reply) => {
      reply.header('cache-control', 'public, max-age=300');
      return schemas.Jwks.parse({ keys: await listKeys(identity.kernel.db) });
    },
  );
}
