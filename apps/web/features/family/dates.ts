import { type CalendarDate, parseDate } from '@internationalized/date';

const majorityYears = 18;
const longestConsentYears = 2;

/** The day on which somebody comes of age: § 2 BGB, Art. 414 Code civil, Art. 14 ZGB. */
export const majorityOf = (birthDate: CalendarDate): CalendarDate =>
  birthDate.add({ years: majorityYears });

/** Until when somebody may be asked to act at most, from that day. */
export const longestConsent = (today: CalendarDate): CalendarDate =>
  today.add({ years: longestConsentYears });

/** Why nobody can be added as a child by this date of birth, or undefined where they can. */
export function birthFault(
  birthDate: CalendarDate,
  today: CalendarDate,
): 'future' | 'ofAge' | undefined {
  if (birthDate.compare(today) > 0) return 'future';
  return majorityOf(birthDate).compare(today) <= 0 ? 'ofAge' : undefined;
}

/** A calendar day as the API writes it, `2031-05-23`, or undefined where it is none. */
export function dayOf(text: string | undefined): CalendarDate | undefined {
  return text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) ? parseDate(text) : undefined;
}
