import { z } from 'zod';
import type { Kernel } from '@hub/kernel/context.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import * as rules from '../rules.ts';
import { AppointmentMoves, CalendarQuery, ClinicCalendar } from '../schemas/calendar.ts';
import { readMoves } from '../store/calendar.ts';
import type { DB } from '../store/types.gen.ts';
import { readCalendar } from '../usecases/read-calendar.ts';

const tags = ['scheduling'];

/** What the calendars of a clinic show around its appointments. */
export function calendarRoutes(app: HubServer, kernel: Kernel<DB>): void {
  app.get(
    '/api/v1/scheduling/clinics/:clinicId/calendar',
    {
      config: { access: rules.readAvailability },
      schema: {
        tags,
        operationId: 'getClinicCalendar',
        summary: "Working hours, blocked, held and taken time of a clinic's practitioners",
        params: z.strictObject({ clinicId: z.uuid() }),
        querystring: CalendarQuery,
        response: { 200: ClinicCalendar },
      },
    },
    async ({ actor, params, query }) => readCalendar(kernel, actor, params.clinicId, query),
  );

  app.get(
    '/api/v1/scheduling/appointments/:appointmentId/moves',
    {
      config: { access: rules.readAppointment },
      schema: {
        tags,
        operationId: 'listAppointmentMoves',
        summary: 'When a visit was moved, from where and by whom',
        params: z.strictObject({ appointmentId: z.uuid() }),
        response: { 200: AppointmentMoves },
      },
    },
    async ({ actor, params }) => ({ items: await readMoves(kernel, actor, params.appointmentId) }),
  );
}
