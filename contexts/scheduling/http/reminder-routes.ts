import { z } from 'zod';
import type { Kernel } from '@hub/kernel/context.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import * as rules from '../rules.ts';
import { ReminderRules, ReminderRulesInput } from '../schemas/reminders.ts';
import { readReminderRules } from '../store/reminders.ts';
import type { DB } from '../store/types.gen.ts';
import { saveReminderRules } from '../usecases/save-reminder-rules.ts';

const tags = ['scheduling'];
const OfClinic = z.strictObject({ clinicId: z.uuid() });

/** When a clinic's patients are reminded of their visits. */
export function reminderRoutes(app: HubServer, kernel: Kernel<DB>): void {
  app.get(
    '/api/v1/scheduling/clinics/:clinicId/reminders',
    {
      config: { access: rules.readReminderRules },
      schema: {
        tags,
        operationId: 'getReminderRules',
        summary: 'How long before a visit its patient is reminded by mail',
        params: OfClinic,
        response: { 200: ReminderRules },
      },
    },
    async ({ actor, params: { clinicId } }) => {
      await kernel.access.require(kernel.db, actor, rules.readReminderRules, { clinic: clinicId });
      return readReminderRules(kernel.db, clinicId);
    },
  );

  app.put(
    '/api/v1/scheduling/clinics/:clinicId/reminders',
    {
      config: { access: rules.writeReminderRules },
      schema: {
        tags,
        operationId: 'replaceReminderRules',
        summary: "Replace a clinic's reminders, also of what is booked already",
        params: OfClinic,
        body: ReminderRulesInput,
        response: { 200: ReminderRules },
      },
    },
    async ({ actor, params, body }) => saveReminderRules(kernel, actor, params.clinicId, body),
  );
}
