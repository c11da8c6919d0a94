import { z } from 'zod';
import type { Kernel } from '@hub/kernel/context.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import { ClinicApply, OwnClinic } from '../application-schemas.ts';
import * as rules from '../rules.ts';
import { Clinic, ClinicInput, ImageInput, Practitioner, PractitionerInput } from '../schemas.ts';
import type { DB } from '../store/types.gen.ts';
import { removePractitioner } from '../usecases/remove-practitioner.ts';
import { replaceLogo, replacePhoto } from '../usecases/replace-image.ts';
import { applyForClinic, updateClinic } from '../usecases/save-clinic.ts';
import {
  createPractitioner,
  setActive,
  updatePractitioner,
} from '../usecases/save-practitioner.ts';

const tags = ['directory'];
const ofClinic = z.strictObject({ clinicId: z.uuid() });
const ofPractitioner = z.strictObject({ practitionerId: z.uuid() });

/** What a clinic's staff changes. */
export function staffRoutes(app: HubServer, kernel: Kernel<DB>): void {
  app.post(
    '/api/v1/directory/clinics',
    {
      config: { access: rules.applyWithClinic },
      schema: {
        tags,
        operationId: 'createClinic',
        summary: 'Apply with a clinic; entered by the platform it is open at once',
        body: ClinicApply,
        response: { 201: OwnClinic },
      },
    },
    async ({ actor, body }, reply) =>
      reply.status(201).send(await applyForClinic(kernel, actor, body)),
  );

  app.put(
    '/api/v1/directory/clinics/:clinicId',
    {
      config: { access: rules.writeClinic },
      schema: {
        tags,
        operationId: 'updateClinic',
        summary: "Change a clinic's profile",
        params: ofClinic,
        body: ClinicInput,
        response: { 200: Clinic },
      },
    },
    async ({ actor, params, body }) => updateClinic(kernel, actor, params.clinicId, body),
  );

  app.put(
    '/api/v1/directory/clinics/:clinicId/logo',
    {
      config: { access: rules.writeClinic },
      schema: {
        tags,
        operationId: 'setClinicLogo',
        summary: "Set a clinic's logo",
        params: ofClinic,
        body: ImageInput,
        response: { 200: Clinic },
      },
    },
    async ({ actor, params, body }) => replaceLogo(kernel, actor, params.clinicId, body),
  );

  app.delete(
    '/api/v1/directory/clinics/:clinicId/logo',
    {
      config: { access: rules.writeClinic },
      schema: {
        tags,
        operationId: 'removeClinicLogo',
        summary: "Remove a clinic's logo",
        params: ofClinic,
        response: { 200: Clinic },
      },
    },
    async ({ actor, params }) => replaceLogo(kernel, actor, params.clinicId, null),
  );

  app.post(
    '/api/v1/directory/clinics/:clinicId/practitioners',
    {
      config: { access: rules.manageStaff },
      schema: {
        tags,
        operationId: 'createPractitioner',
        summary: 'Add a practitioner',
        params: ofClinic,
        body: PractitionerInput,
        response: { 201: Practitioner },
      },
    },
    async ({ actor, params, body }, reply) =>
      reply.status(201).send(await createPractitioner(kernel, actor, params.clinicId, body)),
  );

  app.put(
    '/api/v1/directory/practitioners/:practitionerId',
    {
      config: { access: rules.writePractitioner },
      schema: {
        tags,
        operationId: 'updatePractitioner',
        summary: "Change a practitioner's profile",
        params: ofPractitioner,
        body: PractitionerInput,
        response: { 200: Practitioner },
      },
    },
    async ({ actor, params, body }) =>
      updatePractitioner(kernel, actor, params.practitionerId, body),
  );

  for (const [verb, active] of [
    ['activate', true],
    ['deactivate', false],
  ] as const) {
    app.post(
      `/api/v1/directory/practitioners/:practitionerId/${verb}`,
      {
        config: { access: rules.manageStaff },
        schema: {
          tags,
          operationId: `${verb}Practitioner`,
          summary: active
            ? 'Show a practitioner again'
            : 'Take a practitioner out of search and booking',
          params: ofPractitioner,
          response: { 200: Practitioner },
        },
      },
      async ({ actor, params }) => setActive(kernel, actor, params.practitionerId, active),
    );
  }

  app.post(
    '/api/v1/directory/practitioners/:practitionerId/remove',
    {
      config: { access: rules.manageStaff, fresh: true },
      schema: {
        tags,
        operationId: 'removePractitioner',
        summary: 'A practitioner leaves the clinic; their rights end with it',
        params: ofPractitioner,
        response: { 200: Practitioner },
      },
    },
    async ({ actor, params }) => removePractitioner(kernel, actor, params.practitionerId),
  );

  app.put(
    '/api/v1/directory/practitioners/:practitionerId/photo',
    {
      config: { access: rules.writePractitioner },
      schema: {
        tags,
        operationId: 'setPractitionerPhoto',
        summary: "Set a practitioner's photo",
        params: ofPractitioner,
        body: ImageInput,
        response: { 200: Practitioner },
      },
    },
    async ({ actor, params, body }) => replacePhoto(kernel, actor, params.practitionerId, body),
  );

  app.delete(
    '/api/v1/directory/practitioners/:practitionerId/photo',
    {
      config: { access: rules.writePractitioner },
      schema: {
        tags,
        operationId: 'removePractitionerPhoto',
        summary: "Remove a practitioner's photo",
        params: ofPractitioner,
        response: { 200: Practitioner },
      },
    },
    async ({ actor, params }) => replacePhoto(kernel, actor, params.practitionerId, null),
  );
}
