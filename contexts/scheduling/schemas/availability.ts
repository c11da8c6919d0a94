/** When a practitioner works. Answers tolerate growth, requests refuse unknown fields. */
import { z } from 'zod';
import { VisitMode } from '@hub/contracts/visit-mode.ts';

const startClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time such as 09:30');
const endClock = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'A time such as 17:30, or 24:00');

export const WeeklyHoursItem = z
  .strictObject({
    /** ISO: 1 is Monday, 7 is Sunday. */
    weekday: z.int().min(1).max(7),
    start: startClock,
    end: endClock,
    modes: z
      .array(VisitMode)
      .min(1)
      .max(2)
      .refine((modes) => new Set(modes).size === modes.length, 'Each mode once'),
  })
  .meta({ id: 'WeeklyHours' });
export type WeeklyHoursItem = z.infer<typeof WeeklyHoursItem>;

export const Availability = z
  .object({
    practitionerId: z.uuid(),
    timeZone: z.string(),
    weekly: z.array(WeeklyHoursItem),
    version: z.int(),
  })
  .meta({ id: 'Availability' });
export type Availability = z.infer<typeof Availability>;

export const AvailabilityInput = z
  .strictObject({
    weekly: z.array(WeeklyHoursItem).max(100),
    /** The version that was edited; another one in the meantime is refused. */
    version: z.int().min(0).optional(),
  })
  .meta({ id: 'AvailabilityWrite' });
export type AvailabilityInput = z.infer<typeof AvailabilityInput>;
