import { z } from 'zod';
import type { Kernel } from '@hub/kernel/context.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import * as schemas from '../application-schemas.ts';
import * as rules from '../rules.ts';
import { Practitioner, SearchPage } from '../schemas.ts';
import { listClinicApplications, listOwnClinics } from '../store/own-clinics.ts';
import { practitionerStore } from '../store/practitioners.ts';
import type { DB } from '../store/types.gen.ts';
import { checkRegistration } from '../usecases/check-registration.ts';
import { decide, reapply, withdraw } from '../usecases/decide-clinic.ts';
import type { Decision } from '../usecases/decide-clinic.ts';

const tags = ['directory'];
const ofClinic = z.strictObject({ clinicId: z.uuid() });

const WITHOUT_REASON: readonly [Decision, string, string][] = [
  ['approve', 'approveClinic', 'Open a clinic that was checked'],
  ['lift', 'liftClinic', 'Open a suspended clinic again'],
];
const WITH_REASON: readonly [Decision, string, string][] = [
  ['decline', 'declineClinic', 'Decline a clinic, with a reason that the applicant reads'],
  ['suspend', 'suspendClinic', 'Take a clinic out of search and booking'],
];

/** What is checked before patients see it: clinics by the platform, numbers by the platform or the clinic. */
export function checkRoutes(app: HubServer, kernel: Kernel<DB>): void {
  clinicRoutes(app, kernel);
  decisionRoutes(app, kernel);
  registrationRoutes(app, kernel);
}

function clinicRoutes(app: HubServer, kernel: Kernel<DB>): void {
  app.get(
    '/api/v1/directory/clinics/mine',
    {
      config: { access: rules.listOwnClinics },
      schema: {
        tags,
        operationId: 'listOwnClinics',
        summary: 'The clinics where you work or with which you applied',
        response: { 200: schemas.OwnClinics },
      },
    },
    async ({ actor }) => ({ items: await listOwnClinics(kernel, actor) }),
  );

  app.get(
    '/api/v1/directory/clinic-applications',
    {
      config: { access: rules.decideClinic },
      schema: {
        tags,
        operationId: 'listClinicApplications',
        summary: 'Clinics by their status, with what it takes to check them',
        querystring: schemas.ClinicApplicationQuery,
        response: { 200: schemas.OwnClinicPage },
      },
    },
    async ({ actor, query }) => {
      await kernel.access.require(kernel.db, actor, rules.decideClinic, {});
      return listClinicApplications(kernel, actor, query);
    },
  );

  app.post(
    '/api/v1/directory/clinics/:clinicId/reapply',
    {
      config: { access: rules.writeClinic },
      schema: {
        tags,
        operationId: 'reapplyClinic',
        summary: 'Apply again with a clinic that was declined',
        params: ofClinic,
        body: schemas.Reapply,
        response: { 200: schemas.OwnClinic },
      },
    },
    async ({ actor, params, body }) => reapply(kernel, actor, params.clinicId, body),
  );

  app.post(
    '/api/v1/directory/clinics/:clinicId/withdraw',
    {
      config: { access: rules.withdrawClinic },
      schema: {
        tags,
        operationId: 'withdrawClinic',
        summary: 'Give up a clinic with which you applied and that never opened',
        params: ofClinic,
        response: { 200: schemas.OwnClinic },
      },
    },
    async ({ actor, params }) => withdraw(kernel, actor, params.clinicId),
  );
}

function decisionRoutes(app: HubServer, kernel: Kernel<DB>): void {
  const config = { access: rules.decideClinic, fresh: true };
  for (const [step, operationId, summary] of WITHOUT_REASON) {
    app.post(
      `/api/v1/directory/clinics/:clinicId/${step}`,
      {
        config,
        schema: {
          tags,
          operationId,
          summary,
          params: ofClinic,
          response: { 200: schemas.OwnClinic },
        },
      },
      async ({ actor, params }) => decide(kernel, actor, params.clinicId, step, null),
    );
  }
  for (const [step, operationId, summary] of WITH_REASON) {
    app.post(
      `/api/v1/directory/clinics/:clinicId/${step}`,
      {
        config,
        schema: {
          tags,
          operationId,
          summary,
          params: ofClinic,
          body: schemas.Reason,
          response: { 200: schemas.OwnClinic },
        },
      },
      async ({ actor, params, body }) => decide(kernel, actor, params.clinicId, step, body.reason),
    );
  }
}

function registrationRoutes(app: HubServer, kernel: Kernel<DB>): void {
  app.get(
    '/api/v1/directory/registration-checks',
    {
      config: { access: rules.listRegistrationChecks },
      schema: {
        tags,
        operationId: 'listRegistrationChecks',
        summary: 'Practitioners by how far their number is checked',
        querystring: schemas.RegistrationCheckQuery,
        response: { 200: SearchPage },
      },
    },
    async ({ actor, query }) => {
      await kernel.access.require(kernel.db, actor, rules.listRegistrationChecks, {});
      return practitionerStore(kernel, actor).toCheck(query);
    },
  );

  app.post(
    '/api/v1/directory/practitioners/:practitionerId/registration-check',
    {
      config: { access: rules.checkRegistration },
      schema: {
        tags,
        operationId: 'checkRegistration',
        summary: 'Say what you found on looking a registration number up',
        params: z.strictObject({ practitionerId: z.uuid() }),
        body: schemas.RegistrationCheckInput,
        response: { 200: Practitioner },
      },
    },
    async ({ actor, params, body }) =>
      checkRegistration(kernel, actor, params.practitionerId, body),
  );
}
