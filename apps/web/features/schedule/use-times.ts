import { useMemo } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { formatTime } from '../../ui/time-format.ts';
import type { Day } from '../find/days.ts';

/** Times and days of a zone, in the reader's own notation. */
export function useTimes(zone: string) {
  const { locale } = useLocale();
  return useMemo(() => {
    const format = (options: Intl.DateTimeFormatOptions, timeZone = zone) =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone });
    const hours = format({ hour: '2-digit', minute: '2-digit' });
    const longDay = format({ weekday: 'long', day: 'numeric', month: 'long' }, 'UTC');
    const fullDay = format(
      { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
      'UTC',
    );
    const shortDay = format({ weekday: 'short', day: 'numeric', month: 'short' });
    const weekday = format({ weekday: 'short' });
    const hour = format({ hour: '2-digit', minute: '2-digit' }, 'UTC');
    return {
      /** `Wed, 2 Dec` */
      shortDay: (at: Date) => shortDay.format(at),
      weekday: (at: Date) => weekday.format(at),
      /** Minutes from midnight, as a clock shows them. */
      clock: (minute: number) => hour.format(new Date(minute * 60_000)),
      time: (at: string | number) => hours.format(new Date(at)),
      range: (start: string | number, end: string | number) =>
        `${hours.format(new Date(start))}–${hours.format(new Date(end))}`,
      dateTime: (at: string | number) => formatTime(new Date(at), 'dateTime', locale, zone),
      near: (at: string | number) => formatTime(new Date(at), 'near', locale, zone),
      /** `Wednesday, 2 December` */
      day: (day: Day) => longDay.format(new Date(day)),
      fullDay: (day: Day) => fullDay.format(new Date(day)),
    };
  }, [locale, zone]);
}
