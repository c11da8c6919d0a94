import { z } from 'zod';
import type { Kernel } from '@hub/kernel/context.ts';
import { forbidden } from '@hub/kernel/errors.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import * as schemas from '../application-schemas.ts';
import * as rules from '../rules.ts';
import { listApplications, listApplicationsOf } from '../store/applications.ts';
import type { DB } from '../store/types.gen.ts';
import {
  acceptApplication,
  applyToClinic,
  declineApplication,
  withdrawApplication,
} from '../usecases/apply-to-clinic.ts';

const tags = ['directory'];
const OfClinic = z.strictObject({ clinicId: z.uuid() });
const OfApplication = z.strictObject({ applicationId: z.uuid() });

/** Practitioners ask a clinic to take them on. */
export function applicationRoutes(app: HubServer, kernel: Kernel<DB>): void {
  app.post(
    '/api/v1/directory/clinics/:clinicId/practitioner-applications',
    {
      config: { access: rules.applyToClinic },
      schema: {
        tags,
        operationId: 'applyToClinic',
        summary: 'Ask a clinic to take you on as a practitioner',
        params: OfClinic,
        body: schemas.PractitionerApply,
        response: { 201: schemas.PractitionerApplication },
      },
    },
    async ({ actor, params, body }, reply) =>
      reply.status(201).send(await applyToClinic(kernel, actor, params.clinicId, body)),
  );

  app.get(
    '/api/v1/directory/clinics/:clinicId/practitioner-applications',
    {
      config: { access: rules.decideApplication },
      schema: {
        tags,
        operationId: 'listPractitionerApplications',
        summary: 'Who asks to practise at a clinic',
        params: OfClinic,
        querystring: schemas.PractitionerApplicationQuery,
        response: { 200: schemas.PractitionerApplications },
      },
    },
    async ({ actor, params, query }) => {
      await kernel.access.require(kernel.db, actor, rules.decideApplication, {
        clinic: params.clinicId,
      });
      return { items: await listApplications(kernel, actor, params.clinicId, query.status) };
    },
  );

  app.get(
    '/api/v1/directory/practitioner-applications/mine',
    {
      config: { access: rules.ownApplications },
      schema: {
        tags,
        operationId: 'listOwnApplications',
        summary: 'Your own applications',
        response: { 200: schemas.PractitionerApplications },
      },
    },
    async ({ actor }) => {
      if (actor.kind !== 'account') throw forbidden();
      return { items: await listApplicationsOf(kernel.db, actor.accountId) };
    },
  );

  app.post(
    '/api/v1/directory/practitioner-applications/:applicationId/accept',
    {
      config: { access: rules.decideApplication, fresh: true },
      schema: {
        tags,
        operationId: 'acceptPractitionerApplication',
        summary: 'Take a practitioner on; their number is still to be checked',
        params: OfApplication,
        response: { 200: schemas.PractitionerApplication },
      },
    },
    async ({ actor, params }) => acceptApplication(kernel, actor, params.applicationId),
  );

  app.post(
    '/api/v1/directory/practitioner-applications/:applicationId/decline',
    {
      config: { access: rules.decideApplication },
      schema: {
        tags,
        operationId: 'declinePractitionerApplication',
        summary: 'Decline an application, with a reason that the applicant reads',
        params: OfApplication,
        body: schemas.Reason,
        response: { 200: schemas.PractitionerApplication },
      },
    },
    async ({ actor, params, body }) =>
      declineApplication(kernel, actor, params.applicationId, body.reason),
  );

  app.post(
    '/api/v1/directory/practitioner-applications/:applicationId/withdraw',
    {
      config: { access: rules.ownApplications },
      schema: {
        tags,
        operationId: 'withdrawPractitionerApplication',
        summary: 'Take your application back',
        params: OfApplication,
        response: { 200: schemas.PractitionerApplication },
      },
    },
    async ({ actor, params }) => withdrawApplication(kernel, actor, params.applicationId),
  );
}
