import type { Kernel } from '@hub/kernel/context.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import * as rules from '../rules.ts';
import { MoveSlots } from '../schemas/changes.ts';
import {
  LinkCalendar,
  LinkCancellation,
  LinkOpening,
  LinkRescheduling,
  LinkSlots,
  LinkedAppointment,
} from '../schemas/links.ts';
import type { DB } from '../store/types.gen.ts';
import {
  calendarByLink,
  cancelByLink,
  openLink,
  rescheduleByLink,
  slotsByLink,
} from '../usecases/use-link.ts';
import { sendCalendar } from './send-calendar.ts';

const tags = ['scheduling'];

/** What the links in mails open, without signing in. The token is in the body: addresses end up in logs. */
export function linkRoutes(app: HubServer, kernel: Kernel<DB>): void {
  const config = {
    access: rules.useLink,
    // A tenth of what else is allowed: tokens cannot be guessed, and nobody needs to try many.
    rateLimit: { max: Math.ceil(kernel.config.rateLimitPerMinute / 10), timeWindow: '1 minute' },
  };

  app.post(
    '/api/v1/scheduling/links/appointment',
    {
      config,
      schema: {
        tags,
        operationId: 'openAppointmentLink',
        summary: 'The visit that a mailed link is for',
        body: LinkOpening,
        response: { 200: LinkedAppointment },
      },
    },
    async ({ actor, body }) => openLink(kernel, actor, body.token),
  );

  app.post(
    '/api/v1/scheduling/links/slots',
    {
      config,
      schema: {
        tags,
        operationId: 'searchSlotsByLink',
        summary: 'Where the visit of a mailed link could move to',
        body: LinkSlots,
        response: { 200: MoveSlots },
      },
    },
    async ({ actor, body }) => slotsByLink(kernel, actor, body),
  );

  app.post(
    '/api/v1/scheduling/links/calendar',
    {
      config,
      schema: {
        tags,
        operationId: 'downloadCalendarByLink',
        summary: 'The visit of a mailed link as an iCalendar file, under a neutral title',
        body: LinkCalendar,
      },
    },
    async ({ actor, body }, reply) =>
      sendCalendar(reply, await calendarByLink(kernel, actor, body)),
  );

  app.post(
    '/api/v1/scheduling/links/reschedule',
    {
      config,
      schema: {
        tags,
        operationId: 'rescheduleByLink',
        summary: 'Move the visit of a mailed link',
        body: LinkRescheduling,
        response: { 200: LinkedAppointment },
      },
    },
    async ({ actor, body }) => rescheduleByLink(kernel, actor, body),
  );

  app.post(
    '/api/v1/scheduling/links/cancel',
    {
      config,
      schema: {
        tags,
        operationId: 'cancelByLink',
        summary: 'Cancel the visit of a mailed link',
        body: LinkCancellation,
        response: { 200: LinkedAppointment },
      },
    },
    async ({ actor, body }) => cancelByLink(kernel, actor, body),
  );
}
