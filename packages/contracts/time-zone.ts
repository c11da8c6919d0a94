import { z } from 'zod';

/** An IANA time zone that this runtime's time zone database knows; an offset such as `+02:00` is none. */
export const TimeZone = z
  .string()
  .max(64)
  .refine((name) => /^[A-Za-z]/.test(name) && isKnown(name), { message: 'Not an IANA time zone' })
  .meta({ id: 'TimeZone', examples: ['Europe/Berlin'] });
export type TimeZone = z.infer<typeof TimeZone>;

function isKnown(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
