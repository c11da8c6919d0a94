import { z } from 'zod';
import type { Kernel } from '@hub/kernel/context.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import * as rules from '../rules.ts';
import { Appointment, AttendanceChange, Rescheduling } from '../schemas/appointments.ts';
import { MoveSlotQuery, MoveSlots } from '../schemas/changes.ts';
import { RunningLate, RunningLateInput } from '../schemas/running-late.ts';
import type { DB } from '../store/types.gen.ts';
import { rescheduleAppointment } from '../usecases/reschedule-appointment.ts';
import { searchMoveSlots } from '../usecases/search-move-slots.ts';
import { setAttendance } from '../usecases/set-attendance.ts';
import { endRunningLate, setRunningLate } from '../usecases/set-running-late.ts';

const tags = ['scheduling'];
const OfAppointment = z.strictObject({ appointmentId: z.uuid() });
const OfPractitioner = z.strictObject({ practitionerId: z.uuid() });

/** What becomes of a visit that is booked. */
export function changeRoutes(app: HubServer, kernel: Kernel<DB>): void {
  app.post(
    '/api/v1/scheduling/appointments/:appointmentId/reschedule',
    {
      config: { access: rules.rescheduleAppointment },
      schema: {
        tags,
        operationId: 'rescheduleAppointment',
        summary: 'Move a visit to another free slot',
        params: OfAppointment,
        body: Rescheduling,
        response: { 200: Appointment },
      },
    },
    async ({ actor, params, body }) =>
      rescheduleAppointment(kernel, actor, params.appointmentId, body),
  );

  app.get(
    '/api/v1/scheduling/appointments/:appointmentId/slots',
    {
      config: { access: rules.rescheduleAppointment },
      schema: {
        tags,
        operationId: 'searchMoveSlots',
        summary: 'Where a visit could move to',
        params: OfAppointment,
        querystring: MoveSlotQuery,
        response: { 200: MoveSlots },
      },
    },
    async ({ actor, params, query }) => searchMoveSlots(kernel, actor, params.appointmentId, query),
  );

  app.post(
    '/api/v1/scheduling/appointments/:appointmentId/attendance',
    {
      config: { access: rules.setAttendance },
      schema: {
        tags,
        operationId: 'setAttendance',
        summary: 'Say whether the patient came',
        params: OfAppointment,
        body: AttendanceChange,
        response: { 200: Appointment },
      },
    },
    async ({ actor, params, body }) => setAttendance(kernel, actor, params.appointmentId, body),
  );

  app.put(
    '/api/v1/scheduling/practitioners/:practitionerId/running-late',
    {
      config: { access: rules.setRunningLate },
      schema: {
        tags,
        operationId: 'setRunningLate',
        summary: 'Say that visits begin later today',
        params: OfPractitioner,
        body: RunningLateInput,
        response: { 200: RunningLate },
      },
    },
    async ({ actor, params, body }) => setRunningLate(kernel, actor, params.practitionerId, body),
  );

  app.delete(
    '/api/v1/scheduling/practitioners/:practitionerId/running-late',
    {
      config: { access: rules.setRunningLate },
      schema: {
        tags,
        operationId: 'endRunningLate',
        summary: 'Say that visits begin on time again',
        params: OfPractitioner,
        response: { 204: z.null() },
      },
    },
    async ({ actor, params }, reply) => {
      await endRunningLate(kernel, actor, params.practitionerId);
      return reply.status(204).send(null);
    },
  );
}
