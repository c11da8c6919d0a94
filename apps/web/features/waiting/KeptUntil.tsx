import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { formatTime, ownZone } from '../../ui/time-format.ts';
import { dayOf } from '../find/days.ts';

/** Until when the time is kept, on the reader's own clock. */
export function KeptUntil({ at }: { at: string }) {
  const { t } = useTranslation('waiting');
  const { locale } = useLocale();
  const isToday = dayOf(at, ownZone()) === dayOf(Date.now(), ownZone());
  const when = formatTime(new Date(at), isToday ? 'time' : 'dateTime', locale);
  return <p>{t(isToday ? 'offer.untilTime' : 'offer.untilDay', { when })}</p>;
}
