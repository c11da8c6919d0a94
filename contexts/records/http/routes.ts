import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { rule } from '@hub/kernel/access/rule.ts';
import type { Rule } from '@hub/kernel/access/rule.ts';
import { AppError } from '@hub/kernel/errors.ts';
import { FHIR_JSON, sendOutcome, speakFhir } from '@hub/kernel/http/fhir.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import { STORED_TYPES } from '../fhir/declared.ts';
import type { StoredType } from '../fhir/declared.ts';
import { kindOf } from '../fhir/kinds.ts';
import { auditEventRoutes } from './audit-event-routes.ts';
import { answer, baseOf } from './answer.ts';
import type { FhirParts } from './answer.ts';
import { capabilityStatement } from './capability.ts';
import { errorOf } from './outcome.ts';

const readMetadata = rule('fhir.read-metadata', ['anyone']);

/** The FHIR R4 API: each interaction of each type is a route of its own with its access rule. */
export async function fhirRoutes(app: HubServer, parts: FhirParts): Promise<void> {
  const { kernel } = parts;
  const started = kernel.clock.now().toISOString();
  await app.register(
    async (fhir) => {
      speakFhir(fhir, kernel, errorOf);
      fhir.setNotFoundHandler((request, reply) =>
        sendOutcome(
          new AppError('not_found', 'There is nothing here', { status: 404 }),
          request,
          reply,
        ),
      );
      fhir.get(
        '/metadata',
        {
          config: { access: readMetadata },
          schema: described('getCapabilityStatement', 'What the FHIR API does'),
        },
        (request, reply) =>
          reply
            .type(FHIR_JSON)
            .send(capabilityStatement(baseOf(kernel, request), parts.version, started)),
      );
      for (const type of STORED_TYPES) typeRoutes(fhir, parts, type);
      auditEventRoutes(fhir, parts);
    },
    { prefix: '/fhir/R4' },
  );
}

/** Each version is kept for good, and each value is indexed: a resource of this size is written by no person. */
const MOST_BYTES = 256 * 1024;

const Params = {
  id: z.strictObject({ id: z.string() }),
  version: z.strictObject({ id: z.string(), vid: z.string() }),
};
const described = (operationId: string, summary: string) => ({
  operationId,
  summary,
  tags: ['fhir'],
});

function typeRoutes(app: HubServer, parts: FhirParts, type: StoredType): void {
  const { read, write, writes } = kindOf(type);
  const handle = (request: FastifyRequest, reply: FastifyReply) =>
    answer(parts, type, request, reply);
  const route = (access: Rule, operation: string, summary: string, params?: z.ZodType) => ({
    config: { access },
    bodyLimit: MOST_BYTES,
    schema: { ...described(`${operation}${type}`, summary), ...(params && { params }) },
  });
  app.get(`/${type}`, route(read, 'search', `Search ${type}`), handle);
  // The same search, with what is searched for in the body: addresses end up in logs.
  app.post(`/${type}/_search`, route(read, 'searchByPost', `Search ${type} by POST`), handle);
  app.get(`/${type}/:id`, route(read, 'read', `Read ${type}`, Params.id), handle);
  app.get(
    `/${type}/:id/_history`,
    route(read, 'history', `Versions of ${type}`, Params.id),
    handle,
  );
  app.get(
    `/${type}/:id/_history/:vid`,
    route(read, 'vread', `Read a version of ${type}`, Params.version),
    handle,
  );
  const access = write[0];
  if (!access) return;
  if (writes.includes('create')) {
    app.post(`/${type}`, route(access, 'create', `Create ${type}`), handle);
  }
  if (writes.includes('update')) {
    app.put(`/${type}/:id`, route(access, 'update', `Update ${type}`, Params.id), handle);
  }
}
