import type { Locale } from '@hub/contracts/locale.ts';

/** Germany, France and Switzerland keep one time: for readers whose own is not known. */
export const HOME_ZONE = 'Europe/Berlin';

/** A day in words, such as "22 November 2026". */
export const dayIn = (locale: Locale, at: string, zone: string = HOME_ZONE): string =>
  new Intl.DateTimeFormat(tagOf(locale), { dateStyle: 'long', timeZone: zone }).format(
    new Date(at),
  );

/** A moment in words with its zone. */
export const momentIn = (locale: Locale, at: string, zone: string = HOME_ZONE): string =>
  new Intl.DateTimeFormat(tagOf(locale), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone: zone,
  }).format(new Date(at));

/** Day and month, short enough for a subject: "3 March". */
export const dateIn = (locale: Locale, at: string, zone: string): string =>
  new Intl.DateTimeFormat(tagOf(locale), {
    day: 'numeric',
    month: 'long',
    timeZone: zone,
  }).format(new Date(at));

/** The day and the time of a visit: "Tuesday, 3 March 2026, 10:00–10:30 (CET)". */
export function spanIn(
  locale: Locale,
  { start, end }: { start: string; end: string },
  zone: string,
): string {
  const day = new Intl.DateTimeFormat(tagOf(locale), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: zone,
  }).format(new Date(start));
  const clock = clockIn(locale, zone);
  return `${day}, ${clock(start)}–${clock(end)} (${zoneNameIn(locale, start, zone)})`;
}

/** Whether two zones show the same day and time at a moment. */
export const sameClock = (at: string, one: string, other: string): boolean =>
  momentIn('en', at, one).replace(ZONE_NAME, '') ===
  momentIn('en', at, other).replace(ZONE_NAME, '');

const ZONE_NAME = /\s\S+$/;

function clockIn(locale: Locale, timeZone: string): (at: string) => string {
  const format = new Intl.DateTimeFormat(tagOf(locale), {
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  });
  return (at) => format.format(new Date(at));
}

const zoneNameIn = (locale: Locale, at: string, timeZone: string): string =>
  new Intl.DateTimeFormat(tagOf(locale), { timeZone, timeZoneName: 'short' })
    .formatToParts(new Date(at))
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;

// English for readers in Europe: the day before the month.
const tagOf = (locale: Locale): string => (locale === 'en' ? 'en-GB' : locale);
