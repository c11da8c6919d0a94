import { z } from 'zod';
import { SCOPE_NAMES } from '@hub/contracts/scopes.ts';
import { rule } from '@hub/kernel/access/rule.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import type { Integration as IntegrationState } from '../store/integrations.ts';
import type { Identity } from '../usecases/identity.ts';
import {
  createIntegration,
  listOwnIntegrations,
  removeIntegration,
  rotateIntegration,
} from '../usecases/integrations/manage-integrations.ts';
import { signedIn } from './signed-in.ts';

const readScopes = rule('identity.integration-scopes.read', ['anyone']);
const readIntegrations = rule('identity.integration.read', ['admin:clinic']);
const manageIntegrations = rule('identity.integration.manage', ['admin:clinic']);

const Scope = z.enum(SCOPE_NAMES);
const Scopes = z.strictObject({ items: z.array(z.strictObject({ scope: Scope })) });
const ClinicId = z.strictObject({ clinicId: z.uuid() });
const IntegrationId = z.strictObject({ clinicId: z.uuid(), id: z.uuid() });

const NewIntegration = z.strictObject({
  name: z.string().trim().min(1).max(80),
  scopes: z.array(Scope).min(1).max(SCOPE_NAMES.length),
});

const Integration = z.strictObject({
  id: z.uuid(),
  /** The same id, by the name that OAuth gives it. */
  clientId: z.uuid(),
  name: z.string(),
  scopes: z.array(Scope),
  createdAt: z.iso.datetime(),
  rotatedAt: z.iso.datetime().nullable(),
  lastUsedAt: z.iso.datetime().nullable(),
  secrets: z.array(
    z.strictObject({
      id: z.uuid(),
      createdAt: z.iso.datetime(),
      expiresAt: z.iso.datetime().nullable(),
      lastUsedAt: z.iso.datetime().nullable(),
    }),
  ),
});
const IntegrationWithSecret = z.strictObject({
  ...Integration.shape,
  /** Shown this once; we keep only its hash. */
  clientSecret: z.string(),
});
const Integrations = z.strictObject({ items: z.array(Integration) });

const tags = ['identity'];

/** Programs that a clinic lets use the API. */
export function integrationRoutes(app: HubServer, identity: Identity): void {
  const base = '/api/v1/identity/clinics/:clinicId/integrations';

  app.get(
    '/api/v1/identity/integration-scopes',
    {
      config: { access: readScopes },
      schema: {
        operationId: 'listIntegrationScopes',
        summary: 'What programs can be allowed to do',
        tags,
        response: { 200: Scopes },
      },
    },
    async () => ({ items: SCOPE_NAMES.map((scope) => ({ scope })) }),
  );

  app.get(
    base,
    {
      config: { access: readIntegrations },
      schema: {
        operationId: 'listIntegrations',
        summary: 'The programs that may use the API for the clinic',
        tags,
        params: ClinicId,
        response: { 200: Integrations },
      },
    },
    async (request) => {
      const actor = signedIn(request);
      const { clinicId } = request.params;
      const items = await listOwnIntegrations(identity, actor, readIntegrations, clinicId);
      return { items: items.map(shown) };
    },
  );

  app.post(
    base,
    {
      config: { access: manageIntegrations, fresh: true },
      schema: {
        operationId: 'createIntegration',
        summary: 'Register a program; gives its secret, once',
        tags,
        params: ClinicId,
        body: NewIntegration,
        response: { 201: IntegrationWithSecret },
      },
    },
    async (request, reply) => {
      const wanted = { ...request.params, ...request.body };
      const actor = signedIn(request);
      const made = await createIntegration(identity, actor, manageIntegrations, wanted);
      return reply.status(201).send({ ...shown(made.integration), clientSecret: made.secret });
    },
  );

  app.post(
    `${base}/:id/rotate`,
    {
      config: { access: manageIntegrations, fresh: true },
      schema: {
        operationId: 'rotateIntegration',
        summary: 'Give a program another secret; the one before works for 24 more hours',
        tags,
        params: IntegrationId,
        response: { 200: IntegrationWithSecret },
      },
    },
    async (request) => {
      const actor = signedIn(request);
      const made = await rotateIntegration(identity, actor, manageIntegrations, request.params);
      return { ...shown(made.integration), clientSecret: made.secret };
    },
  );

  app.delete(
    `${base}/:id`,
    {
      config: { access: manageIntegrations, fresh: true },
      schema: {
        operationId: 'deleteIntegration',
        summary: 'End a program’s access at once',
        tags,
        params: IntegrationId,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await removeIntegration(identity, signedIn(request), manageIntegrations, request.params);
      return reply.status(204).send(null);
    },
  );
}

function shown(integration: IntegrationState): z.infer<typeof Integration> {
  const { id, name, createdAt, secrets } = integration;
  const used = secrets.flatMap(({ lastUsedAt }) => lastUsedAt ?? []);
  const lastUsed = used.toSorted((a, b) => b.getTime() - a.getTime())[0];
  const newest = secrets[0]?.createdAt ?? createdAt;
  return {
    id,
    clientId: id,
    name,
    // What a scope cannot do without is not a thing to choose.
    scopes: SCOPE_NAMES.filter((scope) => integration.scopes.includes(scope)),
    createdAt: createdAt.toISOString(),
    rotatedAt: newest > createdAt ? newest.toISOString() : null,
    lastUsedAt: lastUsed?.toISOString() ?? null,
    secrets: secrets.map((secret) => ({
      id: secret.id,
      createdAt: secret.createdAt.toISOString(),
      expiresAt: secret.expiresAt?.toISOString() ?? null,
      lastUsedAt: secret.lastUsedAt?.toISOString() ?? null,
    })),
  };
}
