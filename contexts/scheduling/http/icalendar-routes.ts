import { z } from 'zod';
import { Locale } from '@hub/contracts/locale.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import * as rules from '../rules.ts';
import type { DB } from '../store/types.gen.ts';
import { appointmentCalendar } from '../usecases/appointment-calendar.ts';

const tags = ['scheduling'];
const CALENDAR = 'text/calendar; charset=utf-8';

/** Visits in people's own calendars. */
export function icalendarRoutes(app: HubServer, kernel: Kernel<DB>): void {
  app.get(
    '/api/v1/scheduling/appointments/:appointmentId/calendar',
    {
      config: { access: rules.readAppointment },
      schema: {
        tags,
        operationId: 'downloadAppointmentCalendar',
        summary: 'An appointment as an iCalendar file, under a neutral title',
        params: z.strictObject({ appointmentId: z.uuid() }),
        querystring: z.strictObject({ language: Locale.default('en') }),
      },
    },
    async ({ actor, params, query }, reply) =>
      reply
        .type(CALENDAR)
        .header('content-disposition', 'attachment; filename="appointment.ics"')
        .send(await appointmentCalendar(kernel, actor, params.appointmentId, query.language)),
  );
}
