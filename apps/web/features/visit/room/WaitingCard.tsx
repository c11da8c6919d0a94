import type { Visit } from '@hub/contracts/visit.ts';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../../ui/Avatar.tsx';
import { StatusPill } from '../../../ui/Badge.tsx';
import { Time } from '../../../ui/Time.tsx';
import type { CallSession } from '../call/call-session.ts';
import { useClockText } from '../use-clock-text.ts';
import { useObservable } from '../use-observable.ts';
import type { OtherPerson } from '../visit-query.ts';
import styles from './Room.module.css';

interface Props {
  visit: Visit;
  call: CallSession;
  other: OtherPerson;
}

/** What the patient sees while waiting. */
export function WaitingCard({ visit, call, other }: Props) {
  const { t } = useTranslation('visit');
  const clock = useClockText();
  const { socket } = useObservable(call.state);
  const isOnline = socket === 'online';
  const { name } = other;
  return (
    <div className={styles.card}>
      <Avatar name={name} photoUrl={other.photoUrl} size="large" />
      <h2 className={styles.cardTitle}>{t('waiting.heading')}</h2>
      <div role="status">
        <StatusPill tone={isOnline ? 'success' : 'warning'} isLive={isOnline}>
          {isOnline ? t('waiting.connected') : t('waiting.reconnecting')}
        </StatusPill>
      </div>
      <p role="status">
        {visit.present.practitioner
          ? t('waiting.practitionerHere', { name })
          : t('waiting.practitionerNotYet', { name })}
      </p>
      <p>{t('waiting.text', { name })}</p>
      <p>
        {t('people.appointment')}:{' '}
        <Time
          at={visit.start}
          format="time"
          isRelative
          {...(other.timeZone && { zone: other.timeZone })}
        />
      </p>
      {visit.waitingSince && (
        <p className={styles.quiet}>
          {t('waiting.hereSince', { time: clock(visit.waitingSince) })}
        </p>
      )}
    </div>
  );
}
