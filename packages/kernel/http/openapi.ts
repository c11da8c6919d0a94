import swagger from '@fastify/swagger';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { rule } from '../access/rule.ts';
import type { HubServer } from './server.ts';

const readApi = rule('platform.read-api-description', ['anyone']);

/**
 * Publishes the OpenAPI 3.1 document at /api/openapi.json: of this process's routes, or the `whole`
 * one where other processes serve the rest. Each operation says in `x-access` who may use it.
 */
export async function installOpenApi(
  app: HubServer,
  whole: (() => Promise<string>) | undefined,
): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Telehealth Hub',
        version: '1',
        description:
          'Telemedicine: directory, booking, consultation and FHIR R4 records. Errors are problem+json (RFC 9457).',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: {
        securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      },
      security: [{ bearer: [] }, {}],
    },
    transform: (operation) => {
      const { schema, url } = jsonSchemaTransform(operation);
      const { access, fresh = false } = operation.route.config ?? {};
      const declared = access && { rule: access.name, grants: access.grants, fresh };
      return { schema: { ...schema, ...(declared && { 'x-access': declared }) }, url };
    },
    transformObject: jsonSchemaTransformObject,
  });
  app.get(
    '/api/openapi.json',
    { config: { access: readApi }, schema: { hide: true } },
    async (_request, reply) =>
      reply.type('application/json').send(whole ? await whole() : JSON.stringify(app.swagger())),
  );
}
