import { z } from 'zod';
import type { Kernel } from '@hub/kernel/context.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import * as rules from '../rules.ts';
import {
  Appointment,
  AppointmentPage,
  AppointmentQuery,
  BookingRequest,
  Cancellation,
} from '../schemas/appointments.ts';
import { appointmentStore } from '../store/appointments.ts';
import type { DB } from '../store/types.gen.ts';
import { bookAppointment } from '../usecases/book-appointment.ts';
import { cancelAppointment } from '../usecases/cancel-appointment.ts';

const tags = ['scheduling'];
const OfAppointment = z.strictObject({ appointmentId: z.uuid() });
// Not strict: it is read beside all the other headers of a request.
const IdempotencyHeader = z.object({ 'idempotency-key': z.string().min(1).max(100).optional() });

export function appointmentRoutes(app: HubServer, kernel: Kernel<DB>): void {
  app.post(
    '/api/v1/scheduling/appointments',
    {
      config: { access: rules.bookAppointment },
      schema: {
        tags,
        operationId: 'bookAppointment',
        summary: 'Book a free slot',
        headers: IdempotencyHeader,
        body: BookingRequest,
        response: { 201: Appointment },
      },
    },
    async ({ actor, body, headers }, reply) =>
      reply
        .status(201)
        .send(await bookAppointment(kernel, actor, body, headers['idempotency-key'])),
  );

  app.get(
    '/api/v1/scheduling/appointments',
    {
      config: { access: rules.readAppointment },
      schema: {
        tags,
        operationId: 'listAppointments',
        summary: 'Appointments that you may see',
        querystring: AppointmentQuery,
        response: { 200: AppointmentPage },
      },
    },
    async ({ actor, query }) => appointmentStore(kernel, actor).list(query),
  );

  app.get(
    '/api/v1/scheduling/appointments/:appointmentId',
    {
      config: { access: rules.readAppointment },
      schema: {
        tags,
        operationId: 'getAppointment',
        summary: 'One appointment',
        params: OfAppointment,
        response: { 200: Appointment },
      },
    },
    async ({ actor, params }) => appointmentStore(kernel, actor).get(params.appointmentId),
  );

  app.post(
    '/api/v1/scheduling/appointments/:appointmentId/cancel',
    {
      config: { access: rules.cancelAppointment },
      schema: {
        tags,
        operationId: 'cancelAppointment',
        summary: 'Cancel a visit that has not begun',
        params: OfAppointment,
        body: Cancellation,
        response: { 200: Appointment },
      },
    },
    async ({ actor, params, body }) => cancelAppointment(kernel, actor, params.appointmentId, body),
  );
}
