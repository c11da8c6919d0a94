/** Calendars elsewhere and private feeds. Answers tolerate growth, requests refuse unknown fields. */
import { z } from 'zod';
import { Locale } from '@hub/contracts/locale.ts';
import { CALENDAR_FAILURES } from '../calendars/failure.ts';
import { instant } from './instant.ts';

const address = z.string().trim().min(1).max(2000);
const username = z.string().min(1).max(320);
const password = z.string().min(1).max(500);

/** Credentials of a CalDAV account; many providers ask for a password made for one program. */
export const CalendarAccountInput = z
  .strictObject({ url: address, username, password })
  .meta({ id: 'CalendarAccountWrite' });
export type CalendarAccountInput = z.infer<typeof CalendarAccountInput>;

export const FoundCalendars = z
  .object({ items: z.array(z.object({ url: z.string(), name: z.string() })) })
  .meta({ id: 'FoundCalendars' });

const name = z.string().trim().min(1).max(80);

export const CalendarSourceInput = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('ics'),
      name,
      /** Such as webcal://… or https://….ics */
      url: address,
      language: Locale.default('en'),
    }),
    z.strictObject({
      kind: z.literal('caldav'),
      name,
      /** Of the chosen calendar, as the discovery found it. */
      url: address,
      username,
      password,
      writesVisits: z.boolean().default(false),
      /** Of the titles under which visits are written. */
      language: Locale.default('en'),
    }),
  ])
  .meta({ id: 'CalendarSourceWrite' });
export type CalendarSourceInput = z.infer<typeof CalendarSourceInput>;

export const CalendarSourceChange = z
  .strictObject({
    name: name.optional(),
    writesVisits: z.boolean().optional(),
    /** Both or neither: a new password for the account. */
    username: username.optional(),
    password: password.optional(),
  })
  .meta({ id: 'CalendarSourceChange' });
export type CalendarSourceChange = z.infer<typeof CalendarSourceChange>;

export const CalendarFailure = z.enum(CALENDAR_FAILURES);

/** Never with its address or credentials: they are kept sealed and given back to nobody. */
export const CalendarSource = z
  .object({
    id: z.uuid(),
    practitionerId: z.uuid(),
    kind: z.enum(['ics', 'caldav']),
    name: z.string(),
    writesVisits: z.boolean(),
    createdAt: instant,
    /** The last attempt, and the last that went well; null before the first. */
    triedAt: instant.nullable(),
    syncedAt: instant.nullable(),
    /** Why the last attempt failed; what was read before still counts. */
    failure: CalendarFailure.nullable(),
    writeFailure: CalendarFailure.nullable(),
    nextSyncAt: instant,
    /** Busy times within the coming half year. */
    busyTimes: z.int(),
    /** Entries that could not be understood: their time may still be offered. */
    unreadableEntries: z.int(),
    writtenVisits: z.int(),
  })
  .meta({ id: 'CalendarSource' });
export type CalendarSource = z.infer<typeof CalendarSource>;
export const CalendarSourceList = z.object({ items: z.array(CalendarSource) });

export const CalendarFeedInput = z
  .strictObject({
    /** Whose visits: one of the two. The actor themselves, or somebody whom they act for. */
    patientId: z.uuid().optional(),
    practitionerId: z.uuid().optional(),
    /** Of the titles. */
    language: Locale.default('en'),
  })
  .refine((feed) => (feed.patientId === undefined) !== (feed.practitionerId === undefined), {
    path: ['patientId'],
    error: 'One of patientId and practitionerId',
  })
  .meta({ id: 'CalendarFeedWrite' });
export type CalendarFeedInput = z.infer<typeof CalendarFeedInput>;

export const CalendarFeed = z
  .object({
    id: z.uuid(),
    patientId: z.uuid().nullable(),
    practitionerId: z.uuid().nullable(),
    createdAt: instant,
    /** When a calendar program read it last. */
    readAt: instant.nullable(),
  })
  .meta({ id: 'CalendarFeed' });
export type CalendarFeed = z.infer<typeof CalendarFeed>;
export const CalendarFeedList = z.object({ items: z.array(CalendarFeed) });

/** With its address, this once: only a digest of the secret in it is kept. */
export const NewCalendarFeed = CalendarFeed.extend({ url: z.string() }).meta({
  id: 'NewCalendarFeed',
});
export type NewCalendarFeed = z.infer<typeof NewCalendarFeed>;
