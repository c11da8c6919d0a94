import { z } from 'zod';
import { Locale } from '@hub/contracts/locale.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import type { HubServer } from '@hub/kernel/http/server.ts';
import * as rules from '../rules.ts';
import {
  CalendarAccountInput,
  CalendarFeedInput,
  CalendarFeedList,
  CalendarSource,
  CalendarSourceChange,
  CalendarSourceInput,
  CalendarSourceList,
  FoundCalendars,
  NewCalendarFeed,
} from '../schemas/calendar-sources.ts';
import type { DB } from '../store/types.gen.ts';
import { appointmentCalendar } from '../usecases/appointment-calendar.ts';
import { createFeed, listFeeds, readFeed, revokeFeed } from '../usecases/calendar-feeds.ts';
import {
  changeCalendar,
  connectCalendar,
  discoverAccount,
  listCalendars,
  removeCalendar,
  syncCalendar,
} from '../usecases/calendar-sources.ts';
import { CALENDAR, sendCalendar } from './send-calendar.ts';

const tags = ['scheduling'];
const OfPractitioner = z.strictObject({ practitionerId: z.uuid() });
const OfSource = z.strictObject({ practitionerId: z.uuid(), sourceId: z.uuid() });
/** A calendar program asks a few times an hour; who tries addresses asks more often. */
const FEED_LIMIT = { max: 60, timeWindow: '1 minute' };
const TOKEN_FILE = /^([\w-]{43})\.ics$/;

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
      sendCalendar(
        reply,
        await appointmentCalendar(kernel, actor, params.appointmentId, query.language),
      ),
  );

  sourceRoutes(app, kernel);
  feedRoutes(app, kernel);
}

function sourceRoutes(app: HubServer, kernel: Kernel<DB>): void {
  app.get(
    '/api/v1/scheduling/practitioners/:practitionerId/calendars',
    {
      config: { access: rules.manageCalendarSource },
      schema: {
        tags,
        operationId: 'listCalendarSources',
        summary: 'Other calendars of a practitioner, with when each was read last',
        params: OfPractitioner,
        response: { 200: CalendarSourceList },
      },
    },
    async ({ actor, params }) => ({
      items: await listCalendars(kernel, actor, params.practitionerId),
    }),
  );

  app.post(
    '/api/v1/scheduling/practitioners/:practitionerId/calendars/discovery',
    {
      config: { access: rules.manageCalendarSource },
      schema: {
        tags,
        operationId: 'discoverCalendars',
        summary: 'The calendars of a CalDAV account, to choose from; nothing is kept',
        params: OfPractitioner,
        body: CalendarAccountInput,
        response: { 200: FoundCalendars },
      },
    },
    async ({ actor, params, body }) => ({
      items: await discoverAccount(kernel, actor, params.practitionerId, body),
    }),
  );

  app.post(
    '/api/v1/scheduling/practitioners/:practitionerId/calendars',
    {
      config: { access: rules.manageCalendarSource },
      schema: {
        tags,
        operationId: 'connectCalendar',
        summary: 'Connect a calendar whose busy times block slots; it is read at once',
        params: OfPractitioner,
        body: CalendarSourceInput,
        response: { 201: CalendarSource },
      },
    },
    async ({ actor, params, body }, reply) =>
      reply.status(201).send(await connectCalendar(kernel, actor, params.practitionerId, body)),
  );

  app.patch(
    '/api/v1/scheduling/practitioners/:practitionerId/calendars/:sourceId',
    {
      config: { access: rules.manageCalendarSource },
      schema: {
        tags,
        operationId: 'changeCalendar',
        summary: 'Rename a calendar, write visits into it or not, or give a new password',
        params: OfSource,
        body: CalendarSourceChange,
        response: { 200: CalendarSource },
      },
    },
    async ({ actor, params, body }) => changeCalendar(kernel, actor, params, body),
  );

  app.post(
    '/api/v1/scheduling/practitioners/:practitionerId/calendars/:sourceId/sync',
    {
      config: { access: rules.manageCalendarSource },
      schema: {
        tags,
        operationId: 'syncCalendar',
        summary: 'Read a calendar soon, in the background',
        params: OfSource,
        response: { 202: z.object({}) },
      },
    },
    async ({ actor, params }, reply) => {
      await syncCalendar(kernel, actor, params);
      return reply.status(202).send({});
    },
  );

  app.delete(
    '/api/v1/scheduling/practitioners/:practitionerId/calendars/:sourceId',
    {
      config: { access: rules.manageCalendarSource },
      schema: {
        tags,
        operationId: 'removeCalendar',
        summary: 'Disconnect a calendar: its time is free again, and our visits leave it',
        params: OfSource,
        response: { 204: z.null() },
      },
    },
    async ({ actor, params }, reply) => {
      await removeCalendar(kernel, actor, params);
      return reply.status(204).send(null);
    },
  );
}

function feedRoutes(app: HubServer, kernel: Kernel<DB>): void {
  app.get(
    '/api/v1/scheduling/calendar-feeds',
    {
      config: { access: rules.manageFeed },
      schema: {
        tags,
        operationId: 'listCalendarFeeds',
        summary: 'Your private calendar addresses, with when each was read last',
        response: { 200: CalendarFeedList },
      },
    },
    async ({ actor }) => ({ items: await listFeeds(kernel, actor) }),
  );

  app.post(
    '/api/v1/scheduling/calendar-feeds',
    {
      config: { access: rules.manageFeed },
      schema: {
        tags,
        operationId: 'createCalendarFeed',
        summary: 'A private address where a calendar program reads visits; it is told this once',
        body: CalendarFeedInput,
        response: { 201: NewCalendarFeed },
      },
    },
    async ({ actor, body }, reply) => reply.status(201).send(await createFeed(kernel, actor, body)),
  );

  app.delete(
    '/api/v1/scheduling/calendar-feeds/:feedId',
    {
      config: { access: rules.manageFeed },
      schema: {
        tags,
        operationId: 'revokeCalendarFeed',
        summary: 'Revoke a private calendar address',
        params: z.strictObject({ feedId: z.uuid() }),
        response: { 204: z.null() },
      },
    },
    async ({ actor, params }, reply) => {
      await revokeFeed(kernel, actor, params.feedId);
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/api/v1/scheduling/feeds/:file',
    {
      config: { access: rules.readFeed, rateLimit: FEED_LIMIT },
      schema: {
        tags,
        operationId: 'readCalendarFeed',
        summary: 'Visits as iCalendar, for whoever holds the address',
        // The same answer for what cannot be a token as for one that is none.
        params: z.strictObject({ file: z.string().max(100) }),
      },
    },
    async ({ params, headers }, reply) => {
      const { text, etag } = await readFeed(kernel, TOKEN_FILE.exec(params.file)?.[1] ?? '');
      // Each reading asks again, so that a revoked address shows nothing from a cache in between.
      reply.header('cache-control', 'private, no-cache').header('etag', etag);
      if (headers['if-none-match'] === etag) return reply.status(304).send();
      return reply.type(CALENDAR).send(text);
    },
  );
}
