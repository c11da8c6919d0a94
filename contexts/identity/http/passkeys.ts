import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { z } from 'zod';
import { rule } from '@hub/kernel/access/rule.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import { enrolPasskey, startPasskeyEnrolment } from '../usecases/enrol-passkey.ts';
import type { Identity } from '../usecases/identity.ts';
import { changePasskeyName, ownPasskeys, removePasskey } from '../usecases/manage-factors.ts';
import { signInByPasskey, startPasskeySignIn } from '../usecases/passkey-sign-in.ts';
import { callerOf, cookieRoute, enrolmentRoute, withCookies } from './cookies.ts';
import * as schemas from './factor-schemas.ts';
import { SignedIn } from './schemas.ts';
import { signedIn } from './signed-in.ts';

const readPasskeys = rule('identity.passkey.read-own', ['account']);
const changePasskey = rule('identity.passkey.change-own', ['account']);

const tags = ['identity'];
const params = z.strictObject({ id: z.uuid() });

/** Passkeys (WebAuthn): signing in by them, and having them. */
export function passkeyRoutes(app: HubServer, identity: Identity): void {
  signInRoutes(app, identity);
  enrolRoutes(app, identity);

  app.get(
    '/api/v1/identity/passkeys',
    {
      config: { access: readPasskeys },
      schema: {
        operationId: 'listPasskeys',
        summary: 'Your passkeys',
        tags,
        response: { 200: schemas.Passkeys },
      },
    },
    async (request) => ({
      items: (await ownPasskeys(identity, signedIn(request))).map(schemas.shownPasskey),
    }),
  );

  app.patch(
    '/api/v1/identity/passkeys/:id',
    {
      config: { access: changePasskey },
      schema: {
        operationId: 'renamePasskey',
        summary: 'Give a passkey another name',
        tags,
        params,
        body: schemas.PasskeyChange,
        response: { 200: schemas.Passkey },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { name } = request.body;
      return schemas.shownPasskey(await changePasskeyName(identity, signedIn(request), id, name));
    },
  );

  app.delete(
    '/api/v1/identity/passkeys/:id',
    {
      config: { access: changePasskey, fresh: true },
      schema: {
        operationId: 'deletePasskey',
        summary: 'Remove a passkey; staff keep a second factor',
        tags,
        params,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await removePasskey(identity, signedIn(request), request.params.id);
      return reply.status(204).send(null);
    },
  );
}

function signInRoutes(app: HubServer, identity: Identity): void {
  app.post(
    '/api/v1/identity/passkeys/sign-in/options',
    {
      ...cookieRoute,
      schema: {
        operationId: 'startPasskeySignIn',
        summary: 'What a passkey is to sign; after the password, one of that account',
        tags,
        response: { 200: schemas.RequestAnswer },
      },
    },
    async (request, reply) => {
      const options = withCookies(reply, await startPasskeySignIn(identity, callerOf(request)));
      return { options: requestOptions(options) };
    },
  );

  app.post(
    '/api/v1/identity/passkeys/sign-in',
    {
      ...cookieRoute,
      schema: {
        operationId: 'signInByPasskey',
        summary: 'Sign in by passkey, or finish a sign-in with it',
        tags,
        body: schemas.PasskeySignIn,
        response: { 200: SignedIn },
      },
    },
    async (request, reply) => {
      const { response, rememberDevice } = request.body;
      const answer = { response: response as AuthenticationResponseJSON, rememberDevice };
      return withCookies(reply, await signInByPasskey(identity, answer, callerOf(request)));
    },
  );
}

/** By cookie: staff enrol their first factor before they may have a token. */
function enrolRoutes(app: HubServer, identity: Identity): void {
  app.post(
    '/api/v1/identity/passkeys/options',
    {
      ...enrolmentRoute,
      schema: {
        operationId: 'startPasskeyEnrolment',
        summary: 'What a new passkey is made from',
        tags,
        response: { 200: schemas.CreationAnswer },
      },
    },
    async (request, reply) => {
      const options = withCookies(reply, await startPasskeyEnrolment(identity, callerOf(request)));
      return { options: creationOptions(options) };
    },
  );

  app.post(
    '/api/v1/identity/passkeys',
    {
      ...enrolmentRoute,
      schema: {
        operationId: 'enrolPasskey',
        summary: 'Keep a new passkey; gives recovery codes with the first second factor, once',
        tags,
        body: schemas.NewPasskey,
        response: { 201: schemas.EnrolledPasskey },
      },
    },
    async (request, reply) => {
      const { name, response } = request.body;
      const made = { name, response: response as RegistrationResponseJSON };
      const { passkey, recoveryCodes } = withCookies(
        reply,
        await enrolPasskey(identity, made, callerOf(request)),
      );
      return reply.status(201).send({ passkey: schemas.shownPasskey(passkey), recoveryCodes });
    },
  );
}

/** Only what we ask for; a field that the library adds is no part of the API until we say so. */
export const requestOptions = (
  options: PublicKeyCredentialRequestOptionsJSON,
): z.infer<typeof schemas.RequestOptions> => schemas.RequestOptions.strip().parse(options);

const creationOptions = (
  options: PublicKeyCredentialCreationOptionsJSON,
): z.infer<typeof schemas.CreationOptions> => schemas.CreationOptions.strip().parse(options);
