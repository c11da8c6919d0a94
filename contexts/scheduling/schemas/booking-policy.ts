/** How a clinic deals with changes and holidays. Answers tolerate growth, requests refuse unknown fields. */
import { z } from 'zod';
import { LocalizedText } from '@hub/contracts/localized-text.ts';

/** ISO 3166-2, such as DE-BY. */
const Region = z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'A region such as DE-BY');

const terms = {
  /** Whose public holidays hold; null: those of the whole country. */
  holidayRegion: Region.nullable(),
  closedOnHolidays: z.boolean(),
  /** Until how long before the visit patients cancel and move it themselves. */
  cancelUntilMinutes: z.int().min(0).max(20_160),
  rescheduleUntilMinutes: z.int().min(0).max(20_160),
  /** After that: still possible and marked as late, or by telephone only. */
  lateCancellation: z.enum(['allowed', 'by-phone']),
  /** After how long a patient who is not there counts as absent. */
  noShowAfterMinutes: z.int().min(0).max(240),
  /** How long somebody on the waiting list has for an answer. */
  offerMinutes: z.int().min(10).max(2880),
};

export const BookingPolicy = z
  .object({ clinicId: z.uuid(), ...terms, version: z.int() })
  .meta({ id: 'BookingPolicy' });
export type BookingPolicy = z.infer<typeof BookingPolicy>;

export const BookingPolicyInput = z
  .strictObject({
    ...terms,
    /** The version that was edited, 0 for the first; another one in the meantime is refused. */
    version: z.int().min(0),
  })
  .meta({
    id: 'BookingPolicyWrite',
    examples: [
      {
        holidayRegion: 'DE-BY',
        closedOnHolidays: true,
        cancelUntilMinutes: 1440,
        rescheduleUntilMinutes: 1440,
        lateCancellation: 'by-phone',
        noShowAfterMinutes: 15,
        offerMinutes: 120,
        version: 0,
      },
    ],
  });
export type BookingPolicyInput = z.infer<typeof BookingPolicyInput>;

/** A country's parts with holidays of their own. */
export const HolidayRegions = z
  .object({ items: z.array(z.object({ region: z.string(), name: z.string() })) })
  .meta({ id: 'HolidayRegions' });
export type HolidayRegions = z.infer<typeof HolidayRegions>;

export const Holidays = z
  .object({
    /** A country such as DE, or a part of it such as DE-BY. */
    region: z.string(),
    items: z.array(z.object({ date: z.iso.date(), name: LocalizedText })),
    /** Whether they have been worked out yet: a region that was just chosen takes a moment. */
    isReady: z.boolean(),
  })
  .meta({ id: 'Holidays' });
export type Holidays = z.infer<typeof Holidays>;
