/** `near` says "Today, 14:30" or "Tomorrow, 14:30", and the date where it is further away. */
export type TimeStyle = 'time' | 'date' | 'dateTime' | 'near';

const styles: Record<Exclude<TimeStyle, 'near'>, Intl.DateTimeFormatOptions> = {
  time: { hour: '2-digit', minute: '2-digit' },
  date: { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
  dateTime: { weekday: 'short', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' },
};

/** The zone of the reader's device. */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

export function formatTime(
  at: Date,
  style: TimeStyle,
  locale: string,
  zone = ownZone(),
  now = new Date(),
): string {
  if (style === 'near') return formatNear(at, locale, zone, now);
  return new Intl.DateTimeFormat(locale, { ...styles[style], timeZone: zone }).format(at);
}

function formatNear(at: Date, locale: string, zone: string, now: Date): string {
  const days = dayNumber(at, zone) - dayNumber(now, zone);
  if (days < 0 || days > 1) return formatTime(at, 'dateTime', locale, zone);
  const day = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
  return `${day.charAt(0).toLocaleUpperCase(locale)}${day.slice(1)}, ${formatTime(at, 'time', locale, zone)}`;
}

/** Days since 1970 on the calendar of a zone. */
function dayNumber(at: Date, zone: string): number {
  // The Swedish notation is ISO 8601.
  return Date.parse(new Intl.DateTimeFormat('sv', { timeZone: zone }).format(at)) / 86_400_000;
}

/** Whether clocks in `zone` show another time than the reader's own at that moment. */
export function differsFromOwn(at: Date, zone: string): boolean {
  const shown = (timeZone: string) =>
    new Intl.DateTimeFormat('en', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(at);
  return shown(zone) !== shown(ownZone());
}

/** The zone by its place: `Europe/Zurich` → `Zurich`. */
export function zoneName(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** "in 12 minutes", "2 days ago"; `undefined` within half a minute. Rounded to the largest unit. */
export function formatRelative(at: Date, now: Date, locale: string): string | undefined {
  const minutes = Math.round((at.getTime() - now.getTime()) / 60_000);
  if (minutes === 0) return undefined;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (Math.abs(minutes) < 60) return format.format(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  if (Math.abs(hours) < 24) return format.format(hours, 'hour');
  const days = Math.round(hours / 24);
  if (Math.abs(days) < 31) return format.format(days, 'day');
  const months = Math.round(days / 30.44);
  return Math.abs(months) < 12
    ? format.format(months, 'month')
    : format.format(Math.round(days / 365.25), 'year');
}
