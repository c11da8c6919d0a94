import { z } from 'zod';
import type { Kernel } from '@hub/kernel/context.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import * as rules from '../rules.ts';
import { Appointment, Cancellation } from '../schemas/appointments.ts';
import type { DB } from '../store/types.gen.ts';
import { approveAppointment, declineAppointment } from '../usecases/decide-request.ts';

const tags = ['scheduling'];
const OfAppointment = z.strictObject({ appointmentId: z.uuid() });

/** Visits that wait for the clinic's yes. */
export function requestRoutes(app: HubServer, kernel: Kernel<DB>): void {
  app.post(
    '/api/v1/scheduling/appointments/:appointmentId/approve',
    {
      config: { access: rules.decideRequest },
      schema: {
        tags,
        operationId: 'approveAppointment',
        summary: 'Confirm a visit that waits for approval',
        params: OfAppointment,
        response: { 200: Appointment },
      },
    },
    async ({ actor, params }) => approveAppointment(kernel, actor, params.appointmentId),
  );

  app.post(
    '/api/v1/scheduling/appointments/:appointmentId/decline',
    {
      config: { access: rules.decideRequest },
      schema: {
        tags,
        operationId: 'declineAppointment',
        summary: 'Decline a visit that waits for approval',
        params: OfAppointment,
        body: Cancellation,
        response: { 200: Appointment },
      },
    },
    async ({ actor, params, body }) =>
      declineAppointment(kernel, actor, params.appointmentId, body),
  );
}
