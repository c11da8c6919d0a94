import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../../ui/time-format.ts';
import { useNow } from '../../../ui/use-now.ts';
import styles from './DayList.module.css';

/** Where the day has got to. */
export function NowLine({ zone }: { zone: string }) {
  const { t } = useTranslation('doctor');
  const { locale } = useLocale();
  return (
    <p className={styles.now}>
      {t('today.now', { time: formatTime(useNow(), 'time', locale, zone) })}
    </p>
  );
}
