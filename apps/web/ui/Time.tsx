import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import styles from './Time.module.css';
import {
  differsFromOwn,
  formatRelative,
  formatTime,
  type TimeStyle,
  zoneName,
} from './time-format.ts';
import { useNow } from './use-now.ts';

type Props = {
  /** An instant (ISO 8601 or Date). */
  at: string | Date;
  /** The zone to show it in; the reader's own unless told. Named where the clocks differ. */
  zone?: string;
  format?: TimeStyle;
  /** Puts "in 12 minutes" in front. */
  isRelative?: boolean;
};

/** A moment in the reader's own notation; with the zone, and the reader's own time, where they differ. */
export function Time({ at, zone, format = 'dateTime', isRelative = false }: Props) {
  const { t } = useTranslation();
  const { locale } = useLocale();
  const instant = typeof at === 'string' ? new Date(at) : at;
  const absolute = formatTime(instant, format, locale, zone);
  const isElsewhere = zone !== undefined && format !== 'date' && differsFromOwn(instant, zone);
  return (
    <span className={styles.time}>
      <time dateTime={instant.toISOString()}>
        {isRelative ? <Relative at={instant} absolute={absolute} /> : absolute}
      </time>
      {isElsewhere && (
        <span className={styles.zone}>
          {' '}
          ({t('time.elsewhere', { zone: zoneName(zone), own: formatTime(instant, 'time', locale) })}
          )
        </span>
      )}
    </span>
  );
}

function Relative({ at, absolute }: { at: Date; absolute: string }) {
  const { t } = useTranslation();
  const { locale } = useLocale();
  const relative = formatRelative(at, useNow(), locale) ?? t('time.now');
  return t('time.relativeAndAbsolute', { relative, absolute });
}
