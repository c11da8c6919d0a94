import { useLocale } from 'react-aria-components/I18nProvider';
import { formatTime } from '../../ui/time-format.ts';

/** Says a moment of today by its time and another one with its day, for use inside a sentence. */
export function useClockText(): (at: string, zone?: string) => string {
  const { locale } = useLocale();
  return (at, zone) => {
    const instant = new Date(at);
    const today = instant.toDateString() === new Date().toDateString();
    return formatTime(instant, today ? 'time' : 'dateTime', locale, zone);
  };
}
