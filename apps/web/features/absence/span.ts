import type { Span } from './queries.ts';

/** "Mon, 20 July – Fri, 24 July 2026" for whole days, with the times otherwise. */
export function spanText({ from, to }: Span, zone: string, locale: string): string {
  const isMidnight = (at: string) =>
    new Intl.DateTimeFormat('sv', { timeStyle: 'medium', timeZone: zone }).format(new Date(at)) ===
    '00:00:00';
  const isWholeDays = isMidnight(from) && isMidnight(to);
  const format = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...(!isWholeDays && { hour: '2-digit', minute: '2-digit' }),
    timeZone: zone,
  });
  // The end of the last day is the midnight after it.
  return format.formatRange(new Date(from), new Date(Date.parse(to) - (isWholeDays ? 60_000 : 0)));
}
