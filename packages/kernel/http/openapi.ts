import swagger from '@fastify/swagger';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { rule } from '../access/rule.ts';
import type { HubServer } from './server.ts';

const readApi = rule('platform.read-api-description', ['anyone']);

/** Publishes the OpenAPI 3.1 document of every route at /api/openapi.json. */
export async function installOpenApi(app: HubServer): Promise<void> {
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
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  app.get(
    '/api/openapi.json',
    { config: { access: readApi }, schema: { hide: true } },
    async (_request, reply) => reply.type('application/json').send(JSON.stringify(app.swagger())),
  );
}
