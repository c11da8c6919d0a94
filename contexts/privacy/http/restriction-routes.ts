import type { Kernel } from '@hub/kernel/context.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import * as rules from '../rules.ts';
import {
  OfClinic,
  OfPatient,
  RestrictedPatients,
  Restriction,
  RestrictionOrder,
} from '../schemas.ts';
import type { DB } from '../store/types.gen.ts';
import { lift, listRestricted, readRestriction, restrict } from '../usecases/restriction.ts';

const tags = ['privacy'];
const url = '/api/v1/privacy/restriction';

export function restrictionRoutes(app: HubServer, kernel: Kernel<DB>): void {
  app.get(
    url,
    {
      config: { access: rules.readRestriction },
      schema: {
        tags,
        operationId: 'readRestriction',
        summary: 'Whether the processing of a patient’s data is restricted, why and since when',
        querystring: OfPatient,
        response: { 200: Restriction },
      },
    },
    async ({ actor, query }) => readRestriction(kernel, actor, query.patientId),
  );

  app.put(
    url,
    {
      config: { access: rules.changeRestriction, fresh: true },
      schema: {
        tags,
        operationId: 'restrictProcessing',
        summary: 'Restrict the processing: data is kept, and shown to no clinic',
        body: RestrictionOrder,
        response: { 200: Restriction },
      },
    },
    async ({ actor, body }) => restrict(kernel, actor, body.patientId, body.ground),
  );

  app.delete(
    url,
    {
      config: { access: rules.changeRestriction, fresh: true },
      schema: {
        tags,
        operationId: 'liftRestriction',
        summary: 'Lift the restriction',
        querystring: OfPatient,
        response: { 200: Restriction },
      },
    },
    async ({ actor, query }) => lift(kernel, actor, query.patientId),
  );

  app.get(
    '/api/v1/privacy/clinics/:clinicId/restrictions',
    {
      config: { access: rules.listRestrictions },
      schema: {
        tags,
        operationId: 'listRestrictions',
        summary: 'Which patients of the clinic have restricted the processing',
        params: OfClinic,
        response: { 200: RestrictedPatients },
      },
    },
    async ({ actor, params }) => listRestricted(kernel, actor, params.clinicId),
  );
}
