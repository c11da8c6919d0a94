import { useTranslation } from 'react-i18next';
import { useLocale } from 'react-aria-components/I18nProvider';
import { Icon } from '../../ui/Icon.tsx';
import { ButtonLink } from '../../ui/Link.tsx';
import { formatTime } from '../../ui/time-format.ts';
import { joinBeforeMinutes } from './standing.ts';
import type { Visit } from './use-visits.ts';
import styles from './VisitDoor.module.css';

/** The way into a video visit: to try the devices before, to join when it is time, and back into it. */
export function VisitDoor({ visit: { appointment, standing } }: { visit: Visit }) {
  const { t } = useTranslation('patient');
  const { locale } = useLocale();
  const { id, mode, start } = appointment;
  if (mode !== 'video') return null;
  if (standing === 'running' || standing === 'waiting') {
    return (
      <ButtonLink to="/visit/$id" params={{ id }} className={styles.door}>
        <Icon name="video" />
        {t('next.rejoin')}
      </ButtonLink>
    );
  }
  if (standing === 'open') {
    return (
      <ButtonLink to="/visit/$id/ready" params={{ id }} className={styles.door}>
        <Icon name="video" />
        {t('next.join')}
      </ButtonLink>
    );
  }
  const opens = new Date(Date.parse(start) - joinBeforeMinutes * 60_000);
  const isToday = opens.toDateString() === new Date().toDateString();
  return (
    <>
      <ButtonLink to="/visit/$id/ready" params={{ id }} variant="secondary" className={styles.door}>
        {t('next.prepare')}
      </ButtonLink>
      <p className={styles.from}>
        {t('next.openFrom', { time: formatTime(opens, isToday ? 'time' : 'dateTime', locale) })}
      </p>
    </>
  );
}
