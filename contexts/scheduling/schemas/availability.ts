/** When a practitioner works. Answers tolerate growth, requests refuse unknown fields. */
import { z } from 'zod';
import { VisitMode } from '@hub/contracts/visit-mode.ts';

const startClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time such as 09:30');
const endClock = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'A time such as 17:30, or 24:00');

/** A date of a practitioner's calendar, as ISO 8601 writes it. */
const calendarDate = z.iso
  .date()
  .refine((date) => date >= '1970-01-01' && date < '2200-01-01', 'Between 1970 and 2199');

export const DayHoursItem = z
  .strictObject({
    start: startClock,
    end: endClock,
    modes: z
      .array(VisitMode)
      .min(1)
      .max(2)
      .refine((modes) => new Set(modes).size === modes.length, 'Each mode once'),
    /** The only visit types that can be booked in these hours; null: all of the modes. */
    visitTypeIds: z.array(z.uuid()).min(1).max(50).nullable().default(null),
  })
  .meta({ id: 'DayHours' });
export type DayHoursItem = z.infer<typeof DayHoursItem>;

export const WeeklyHoursItem = z
  .strictObject({
    /** ISO: 1 is Monday, 7 is Sunday. */
    weekday: z.int().min(1).max(7),
    ...DayHoursItem.shape,
  })
  .meta({ id: 'WeeklyHours' });
export type WeeklyHoursItem = z.infer<typeof WeeklyHoursItem>;

/** The most visits of one mode a day and a week, on the practitioner's calendar. */
export const ModeLimit = z
  .strictObject({
    mode: VisitMode,
    perDay: z.int().min(1).max(200).nullable().default(null),
    perWeek: z.int().min(1).max(1000).nullable().default(null),
  })
  .refine(({ perDay, perWeek }) => perDay !== null || perWeek !== null, 'A day or a week')
  .meta({ id: 'ModeLimit' });

export const Availability = z
  .object({
    practitionerId: z.uuid(),
    timeZone: z.string(),
    weekly: z.array(WeeklyHoursItem),
    /** Whether public holidays are days like any other. */
    worksOnHolidays: z.boolean(),
    modeLimits: z.array(ModeLimit),
    version: z.int(),
  })
  .meta({ id: 'Availability' });
export type Availability = z.infer<typeof Availability>;

export const AvailabilityInput = z
  .strictObject({
    weekly: z.array(WeeklyHoursItem).max(100),
    /** Left out: as before. */
    worksOnHolidays: z.boolean().optional(),
    modeLimits: z
      .array(ModeLimit)
      .max(2)
      .refine((limits) => new Set(limits.map(({ mode }) => mode)).size === limits.length, {
        message: 'Each mode once',
      })
      .optional(),
    /** The version that was edited; another one in the meantime is refused. */
    version: z.int().min(0).optional(),
  })
  .meta({ id: 'AvailabilityWrite' });
export type AvailabilityInput = z.infer<typeof AvailabilityInput>;

/** The hours of one date in place of the weekly ones; without any it is closed. */
export const DateOverride = z
  .object({ date: z.iso.date(), hours: z.array(DayHoursItem) })
  .meta({ id: 'DateOverride' });
export type DateOverride = z.infer<typeof DateOverride>;

export const DateOverrides = z
  .object({ items: z.array(DateOverride) })
  .meta({ id: 'DateOverrides' });

/** Dates of the practitioner's calendar, both included; at most a year. */
export const DateRange = z.strictObject({ from: calendarDate, to: calendarDate });
export type DateRange = z.infer<typeof DateRange>;

export const DateOverrideInput = z
  .strictObject({ ...DateRange.shape, hours: z.array(DayHoursItem).max(20) })
  .meta({
    id: 'DateOverrideWrite',
    examples: [{ from: '2026-12-24', to: '2026-12-31', hours: [] }],
  });
export type DateOverrideInput = z.infer<typeof DateOverrideInput>;
