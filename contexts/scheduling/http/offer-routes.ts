import { z } from 'zod';
import type { Kernel } from '@hub/kernel/context.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import * as rules from '../rules.ts';
import { ClinicSlotQuery, ClinicSlots, SlotList, SlotQuery } from '../schemas/slots.ts';
import { VisitType, VisitTypeInput } from '../schemas/visit-types.ts';
import { listOfferedTypes, listVisitTypes } from '../store/visit-types.ts';
import type { DB } from '../store/types.gen.ts';
import { createVisitType, updateVisitType } from '../usecases/save-visit-type.ts';
import { searchClinicSlots } from '../usecases/search-clinic-slots.ts';
import { searchSlots } from '../usecases/search-slots.ts';
import { clinicSlotsText, slotListText } from './slots-text.ts';

const tags = ['scheduling'];
const OfPractitioner = z.strictObject({ practitionerId: z.uuid() });
const OfClinic = z.strictObject({ clinicId: z.uuid() });
const VisitTypes = z.object({ items: z.array(VisitType) });

const JSON_TYPE = 'application/json; charset=utf-8';
/** A text that is JSON already. */
const asIs = (text: unknown): string => text as string;

/** What can be booked: visit types and free slots. */
export function offerRoutes(app: HubServer, kernel: Kernel<DB>): void {
  app.get(
    '/api/v1/scheduling/clinics/:clinicId/visit-types',
    {
      config: { access: rules.readOffer },
      schema: {
        tags,
        operationId: 'listVisitTypes',
        summary: "A clinic's visit types",
        params: OfClinic,
        querystring: z.strictObject({ includeInactive: z.stringbool().default(false) }),
        response: { 200: VisitTypes },
      },
    },
    async ({ actor, params, query }) => ({
      items: await listVisitTypes(kernel, actor, params.clinicId, query.includeInactive),
    }),
  );

  app.post(
    '/api/v1/scheduling/clinics/:clinicId/visit-types',
    {
      config: { access: rules.writeVisitType },
      schema: {
        tags,
        operationId: 'createVisitType',
        summary: 'Add a visit type',
        params: OfClinic,
        body: VisitTypeInput,
        response: { 201: VisitType },
      },
    },
    async ({ actor, params, body }, reply) =>
      reply.status(201).send(await createVisitType(kernel, actor, params.clinicId, body)),
  );

  app.put(
    '/api/v1/scheduling/visit-types/:visitTypeId',
    {
      config: { access: rules.writeVisitType },
      schema: {
        tags,
        operationId: 'updateVisitType',
        summary: 'Change or deactivate a visit type',
        params: z.strictObject({ visitTypeId: z.uuid() }),
        body: VisitTypeInput,
        response: { 200: VisitType },
      },
    },
    async ({ actor, params, body }) => updateVisitType(kernel, actor, params.visitTypeId, body),
  );

  app.get(
    '/api/v1/scheduling/practitioners/:practitionerId/visit-types',
    {
      config: { access: rules.readOffer },
      schema: {
        tags,
        operationId: 'listPractitionerVisitTypes',
        summary: 'What a practitioner offers',
        params: OfPractitioner,
        response: { 200: VisitTypes },
      },
    },
    async ({ params }) => ({ items: await listOfferedTypes(kernel.db, params.practitionerId) }),
  );

  app.get(
    '/api/v1/scheduling/practitioners/:practitionerId/slots',
    {
      config: { access: rules.readOffer },
      schema: {
        tags,
        operationId: 'searchSlots',
        summary: 'Free slots of a practitioner',
        params: OfPractitioner,
        querystring: SlotQuery,
        response: { 200: SlotList },
      },
    },
    async ({ params, query }, reply) => {
      const found = await searchSlots(kernel, params.practitionerId, query);
      return reply
        .type(JSON_TYPE)
        .serializer(asIs)
        .send(slotListText(found) as never);
    },
  );

  app.get(
    '/api/v1/scheduling/clinics/:clinicId/slots',
    {
      config: { access: rules.readOffer },
      schema: {
        tags,
        operationId: 'searchClinicSlots',
        summary: "Free slots of a clinic's practitioners, at most 100 of them and 14 days",
        params: OfClinic,
        querystring: ClinicSlotQuery,
        response: { 200: ClinicSlots },
      },
    },
    async ({ params, query }, reply) => {
      const found = await searchClinicSlots(kernel, params.clinicId, query);
      return reply
        .type(JSON_TYPE)
        .serializer(asIs)
        .send(clinicSlotsText(found) as never);
    },
  );
}
