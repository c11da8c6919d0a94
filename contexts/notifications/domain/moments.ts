import type { Locale } from '@hub/contracts/locale.ts';

/** Germany, France and Switzerland keep one time. */
const ZONE = 'Europe/Berlin';

/** A day in words, such as "22 November 2026". */
export const dayIn = (locale: Locale, at: string): string =>
  new Intl.DateTimeFormat(tagOf(locale), { dateStyle: 'long', timeZone: ZONE }).format(
    new Date(at),
  );

/** A moment in words with its zone. */
export const momentIn = (locale: Locale, at: string): string =>
  new Intl.DateTimeFormat(tagOf(locale), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone: ZONE,
  }).format(new Date(at));

// English for readers in Europe: the day before the month.
const tagOf = (locale: Locale): string => (locale === 'en' ? 'en-GB' : locale);
