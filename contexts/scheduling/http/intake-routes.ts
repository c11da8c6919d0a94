import { z } from 'zod';
import type { Kernel } from '@hub/kernel/context.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import * as rules from '../rules.ts';
import { IntakeForm, IntakeFormInput } from '../schemas/intake.ts';
import { getIntakeForm } from '../store/intake-forms.ts';
import type { DB } from '../store/types.gen.ts';
import { publishIntakeForm } from '../usecases/publish-intake-form.ts';

const tags = ['scheduling'];
const OfVisitType = z.strictObject({ visitTypeId: z.uuid() });
const PATH = '/api/v1/scheduling/visit-types/:visitTypeId/intake-form';

/** Questions that a clinic asks before a visit. The answers are clinical, so they go to records (FHIR QuestionnaireResponse). */
export function intakeRoutes(app: HubServer, kernel: Kernel<DB>): void {
  app.get(
    PATH,
    {
      config: { access: rules.readOffer },
      schema: {
        tags,
        operationId: 'getIntakeForm',
        summary: 'What is asked before a visit of this type',
        params: OfVisitType,
        response: { 200: IntakeForm },
      },
    },
    async ({ params }) => getIntakeForm(kernel.db, params.visitTypeId),
  );

  app.put(
    PATH,
    {
      config: { access: rules.writeVisitType },
      schema: {
        tags,
        operationId: 'publishIntakeForm',
        summary: 'Replace what is asked before a visit of this type',
        params: OfVisitType,
        body: IntakeFormInput,
        response: { 200: IntakeForm },
      },
    },
    async ({ actor, params, body }) => publishIntakeForm(kernel, actor, params.visitTypeId, body),
  );
}
