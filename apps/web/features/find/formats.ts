import { useMemo } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { ownZone } from '../../ui/time-format.ts';
import { dayOf } from './days.ts';
import type { Practitioner } from './queries.ts';

/** The zone in which a slot is told: the patient's own for video, the practice's for going there. */
export function zoneOf(
  mode: 'video' | 'in-person',
  practitioner: Pick<Practitioner, 'timeZone'>,
): string {
  return mode === 'video' ? ownZone() : practitioner.timeZone;
}

/** Names of languages by their code, in the reader's language: `tr` → "Turkish". */
export function useLanguageName(): (code: string) => string {
  const { locale } = useLocale();
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'language' });
    return (code) => capitalised(names.of(code) ?? code, locale);
  }, [locale]);
}

export type SlotTexts = {
  /** "Today", "Tomorrow", or "Mon, 30 Nov". */
  day: string;
  time: string;
  /** "Monday 30 November", for where no column or context gives the day. */
  fullDay: string;
};

/** Says when a slot is, in a zone. */
export function useSlotTexts(zone: string): (start: string) => SlotTexts {
  const { locale } = useLocale();
  return useMemo(() => {
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
    const time = format({ hour: '2-digit', minute: '2-digit' });
    const short = format({ weekday: 'short', day: 'numeric', month: 'short' });
    const full = format({ weekday: 'long', day: 'numeric', month: 'long' });
    const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    const today = Date.parse(dayOf(Date.now(), zone));
    return (start) => {
      const at = new Date(start);
      const daysAway = (Date.parse(dayOf(start, zone)) - today) / 86_400_000;
      const isNear = daysAway === 0 || daysAway === 1;
      return {
        day: isNear ? capitalised(relative.format(daysAway, 'day'), locale) : short.format(at),
        time: time.format(at),
        fullDay: full.format(at),
      };
    };
  }, [locale, zone]);
}

/** The first letter in upper case, for a word that begins a line or stands alone. */
export function capitalised(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
