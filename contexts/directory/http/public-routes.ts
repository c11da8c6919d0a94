import { z } from 'zod';
import type { Kernel } from '@hub/kernel/context.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import * as rules from '../rules.ts';
import { Clinic, Practitioner, Practitioners, SearchPage, SearchQuery } from '../schemas.ts';
import { getClinic, toClinic } from '../store/clinics.ts';
import { getImage } from '../store/images.ts';
import { practitionerStore } from '../store/practitioners.ts';
import { searchPractitioners } from '../store/search.ts';
import type { DB } from '../store/types.gen.ts';

const tags = ['directory'];
const config = { access: rules.readDirectory };
const ids = z
  .string()
  .transform((list) => list.split(','))
  .pipe(z.array(z.uuid()).min(1).max(100));

/** What everybody may read. */
export function publicRoutes(app: HubServer, kernel: Kernel<DB>): void {
  app.get(
    '/api/v1/directory/search',
    {
      config,
      schema: {
        tags,
        operationId: 'searchPractitioners',
        summary: 'Find practitioners, those free soonest first',
        querystring: SearchQuery,
        response: { 200: SearchPage },
      },
    },
    async ({ query }) => searchPractitioners(kernel, query),
  );

  app.get(
    '/api/v1/directory/practitioners',
    {
      config,
      schema: {
        tags,
        operationId: 'listPractitioners',
        summary: 'Practitioners by their ids',
        querystring: z.strictObject({ ids }),
        response: { 200: Practitioners },
      },
    },
    async ({ actor, query }) => ({
      items: await practitionerStore(kernel, actor).byIds(query.ids),
    }),
  );

  app.get(
    '/api/v1/directory/practitioners/:ref',
    {
      config,
      schema: {
        tags,
        operationId: 'getPractitioner',
        summary: 'One practitioner, by slug or id',
        params: z.strictObject({ ref: z.string().min(1).max(100) }),
        response: { 200: Practitioner },
      },
    },
    async ({ actor, params }) => practitionerStore(kernel, actor).get(params.ref),
  );

  app.get(
    '/api/v1/directory/clinics/:clinicId',
    {
      config,
      schema: {
        tags,
        operationId: 'getClinic',
        summary: 'One clinic',
        params: z.strictObject({ clinicId: z.uuid() }),
        response: { 200: Clinic },
      },
    },
    async ({ actor, params }) => toClinic(await getClinic(kernel, actor, params.clinicId)),
  );

  app.get(
    '/api/v1/directory/clinics/:clinicId/practitioners',
    {
      config,
      schema: {
        tags,
        operationId: 'listClinicPractitioners',
        summary: "A clinic's practitioners",
        params: z.strictObject({ clinicId: z.uuid() }),
        querystring: z.strictObject({ includeInactive: z.stringbool().default(false) }),
        response: { 200: Practitioners },
      },
    },
    async ({ actor, params, query }) => ({
      items: await practitionerStore(kernel, actor).ofClinic(
        params.clinicId,
        query.includeInactive,
      ),
    }),
  );

  app.get(
    '/api/v1/directory/images/:imageId',
    {
      config,
      schema: {
        tags,
        operationId: 'getImage',
        summary: 'A logo or photo',
        params: z.strictObject({ imageId: z.uuid() }),
      },
    },
    async ({ params }, reply) => {
      const { type, bytes } = await getImage(kernel.db, params.imageId);
      // A changed image has another address, so this one never changes. Opened by itself it must not run anything.
      return reply
        .type(type)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('x-content-type-options', 'nosniff')
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('cross-origin-resource-policy', 'same-origin')
        .send(bytes);
    },
  );
}
