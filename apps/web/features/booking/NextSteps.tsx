import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { ButtonLink } from '../../ui/Link.tsx';
import type { Appointment } from '../find/queries.ts';
import { CalendarButton } from './CalendarButton.tsx';
import styles from './NextSteps.module.css';

/** What the patient can do now, and what comes by itself. */
export function NextSteps({ appointment: { id, mode } }: { appointment: Appointment }) {
  const { t, i18n } = useTranslation('booking');
  return (
    <Card title={t('done.next')}>
      <ol className={styles.steps}>
        <Step icon="calendar" title={t('done.rememberTitle')} text={t('done.calendarHelp')}>
          <CalendarButton
            request={{ path: `appointments/${id}/calendar?language=${i18n.language}` }}
          />
        </Step>
        {mode === 'video' ? (
          <>
            <Step icon="video" title={t('done.prepareTitle')} text={t('done.prepare')}>
              <ButtonLink to="/visit/$id/ready" params={{ id }} size="small">
                {t('done.prepareAction')}
              </ButtonLink>
            </Step>
            <Step icon="clock" title={t('done.joinTitle')} text={t('done.join')} />
          </>
        ) : (
          <Step icon="pin" title={t('done.arriveTitle')} text={t('done.arrive')} />
        )}
        <Step icon="info" title={t('done.changeTitle')} text={t('done.change')} />
      </ol>
    </Card>
  );
}

/** One thing to know or to do. */
export function Step({
  icon,
  title,
  text,
  children,
}: {
  icon: IconName;
  title: string;
  text: string;
  children?: ReactNode;
}) {
  return (
    <li className={styles.step}>
      <span className={styles.icon}>
        <Icon name={icon} />
      </span>
      <div className={styles.words}>
        <h3 className={styles.title}>{title}</h3>
        <p className={styles.text}>{text}</p>
        {children}
      </div>
    </li>
  );
}
