import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { differsFromOwn, formatTime, zoneName } from '../../ui/time-format.ts';
import { useNow } from '../../ui/use-now.ts';
import styles from './ZoneNote.module.css';

/** Which clock the times of a screen follow, where it is not the reader's own. */
export function ZoneNote({ zone, isAlways = false }: { zone: string; isAlways?: boolean }) {
  const { t } = useTranslation('doctor');
  const { locale } = useLocale();
  const now = useNow(30_000);
  const isElsewhere = differsFromOwn(now, zone);
  if (!isElsewhere && !isAlways) return null;
  const time = formatTime(now, 'time', locale, zone);
  return (
    <p className={styles.note}>
      <Icon name="clock" size={18} />
      <span>
        {isElsewhere
          ? t('zone.elsewhere', { zone: zoneName(zone), time })
          : t('zone.own', { zone: zoneName(zone) })}
      </span>
    </p>
  );
}
