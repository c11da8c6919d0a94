import { z } from 'zod';
import type { Kernel } from '@hub/kernel/context.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import * as rules from '../rules.ts';
import {
  Availability,
  AvailabilityInput,
  DateOverrideInput,
  DateOverrides,
  DateRange,
} from '../schemas/availability.ts';
import { getAvailability } from '../store/availability.ts';
import type { DB } from '../store/types.gen.ts';
import { replaceAvailability } from '../usecases/replace-availability.ts';
import { deleteOverrides, listOverrides, saveOverrides } from '../usecases/save-overrides.ts';

const tags = ['scheduling'];
const OfPractitioner = z.strictObject({ practitionerId: z.uuid() });

/** When a practitioner works. */
export function availabilityRoutes(app: HubServer, kernel: Kernel<DB>): void {
  app.get(
    '/api/v1/scheduling/practitioners/:practitionerId/availability',
    {
      config: { access: rules.readAvailability },
      schema: {
        tags,
        operationId: 'getAvailability',
        summary: "A practitioner's weekly hours and limits",
        params: OfPractitioner,
        response: { 200: Availability },
      },
    },
    async ({ actor, params }) => getAvailability(kernel, actor, params.practitionerId),
  );

  app.put(
    '/api/v1/scheduling/practitioners/:practitionerId/availability',
    {
      config: { access: rules.writeAvailability },
      schema: {
        tags,
        operationId: 'replaceAvailability',
        summary: 'Replace the weekly hours and limits',
        params: OfPractitioner,
        body: AvailabilityInput,
        response: { 200: Availability },
      },
    },
    async ({ actor, params, body }) =>
      replaceAvailability(kernel, actor, params.practitionerId, body),
  );

  app.get(
    '/api/v1/scheduling/practitioners/:practitionerId/availability/overrides',
    {
      config: { access: rules.readAvailability },
      schema: {
        tags,
        operationId: 'listDateOverrides',
        summary: 'Dates on which a practitioner works other hours than those of the week',
        params: OfPractitioner,
        querystring: DateRange,
        response: { 200: DateOverrides },
      },
    },
    async ({ actor, params, query }) => listOverrides(kernel, actor, params.practitionerId, query),
  );

  app.put(
    '/api/v1/scheduling/practitioners/:practitionerId/availability/overrides',
    {
      config: { access: rules.writeAvailability },
      schema: {
        tags,
        operationId: 'replaceDateOverrides',
        summary: 'Give dates hours of their own, or close them',
        params: OfPractitioner,
        body: DateOverrideInput,
        response: { 200: DateOverrides },
      },
    },
    async ({ actor, params, body }) => saveOverrides(kernel, actor, params.practitionerId, body),
  );

  app.delete(
    '/api/v1/scheduling/practitioners/:practitionerId/availability/overrides',
    {
      config: { access: rules.writeAvailability },
      schema: {
        tags,
        operationId: 'deleteDateOverrides',
        summary: 'Let the weekly hours hold again on dates',
        params: OfPractitioner,
        querystring: DateRange,
        response: { 204: z.null() },
      },
    },
    async ({ actor, params, query }, reply) => {
      await deleteOverrides(kernel, actor, params.practitionerId, query);
      return reply.status(204).send(null);
    },
  );
}
