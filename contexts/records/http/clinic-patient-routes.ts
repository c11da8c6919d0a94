import { z } from 'zod';
import type { HubServer } from '@hub/kernel/http/server.ts';
import { changeRegistered, findAtClinic, registerPatient } from '../rules.ts';
import {
  CallerDetails,
  CallerRegistration,
  ClinicPatient,
  ClinicPatients,
  PatientQuery,
} from '../schemas/clinic-patients.ts';
import { changeCaller, findClinicPatients, registerCaller } from '../usecases/clinic-patients.ts';
import type { ClinicPatientParts } from '../usecases/clinic-patients.ts';

const tags = ['records'];
const base = '/api/v1/records/clinics/:clinicId/patients';
const OfClinic = z.strictObject({ clinicId: z.uuid() });
const OfPatient = OfClinic.extend({ patientId: z.uuid() });

/** The patients of a clinic for its desk: find them, and take up who calls without an account. */
export function clinicPatientRoutes(app: HubServer, parts: ClinicPatientParts): void {
  app.post(
    base,
    {
      config: { access: registerPatient },
      schema: {
        tags,
        operationId: 'registerCaller',
        summary: 'Register a patient who has no account, such as a caller',
        description:
          'Refused with 409 `possible_duplicate` where the clinic knows somebody of the same family name and birth date; their ids are in the details. Send `isSomebodyElse` once they were looked at.',
        params: OfClinic,
        body: CallerRegistration,
        response: { 201: ClinicPatient },
      },
    },
    async ({ actor, params, body }, reply) =>
      reply.status(201).send(await registerCaller(parts, actor, params.clinicId, body)),
  );

  app.post(
    `${base}/find`,
    {
      config: { access: findAtClinic },
      schema: {
        tags,
        operationId: 'findClinicPatients',
        summary: 'Find patients of the clinic by name, birth date or telephone number',
        description:
          'By POST, so that nothing personal stands in an address or a log. Doctors find those in their care.',
        params: OfClinic,
        body: PatientQuery,
        response: { 200: ClinicPatients },
      },
    },
    async ({ actor, params, body }) => ({
      items: await findClinicPatients(parts, actor, params.clinicId, body),
    }),
  );

  app.put(
    `${base}/:patientId`,
    {
      config: { access: changeRegistered },
      schema: {
        tags,
        operationId: 'changeCaller',
        summary: 'Correct the details of a patient whom the clinic registered',
        description: 'Until they have an account, or somebody acts for them: 409 `has_account`.',
        params: OfPatient,
        body: CallerDetails,
        response: { 200: ClinicPatient },
      },
    },
    async ({ actor, params, body }) => changeCaller(parts, actor, params, body),
  );
}
