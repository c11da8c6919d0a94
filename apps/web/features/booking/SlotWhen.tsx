import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { differsFromOwn, formatTime, ownZone, zoneName } from '../../ui/time-format.ts';
import { zoneOf } from '../find/formats.ts';
import styles from './SlotWhen.module.css';

type Props = {
  start: string;
  durationMinutes: number;
  mode: 'video' | 'in-person';
  practitioner: { timeZone: string };
};

/** Day and time of a visit, in full; the zone is named where clocks differ. */
export function SlotWhen({ start, durationMinutes, mode, practitioner }: Props) {
  const { t } = useTranslation('booking');
  const { locale } = useLocale();
  const zone = zoneOf(mode, practitioner);
  const at = new Date(start);
  const end = new Date(at.getTime() + durationMinutes * 60_000);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: zone });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone });
  const place = zoneName(practitioner.timeZone);
  return (
    <>
      <time dateTime={start} className={styles.when}>
        <span className={styles.day}>{day.format(at)}</span>
        <span className={styles.time}>{time.formatRange(at, end)}</span>
      </time>
      {differsFromOwn(at, practitioner.timeZone) && (
        <span className={styles.zone}>
          {zone === ownZone()
            ? t('summary.ownTime', {
                zone: place,
                time: formatTime(at, 'time', locale, practitioner.timeZone),
              })
            : t('summary.practiceTime', { zone: place })}
        </span>
      )}
    </>
  );
}
