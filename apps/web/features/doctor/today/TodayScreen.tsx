import { useTranslation } from 'react-i18next';
import { useLocale } from 'react-aria-components/I18nProvider';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { formatTime } from '../../../ui/time-format.ts';
import { useNow } from '../../../ui/use-now.ts';
import { dayOf } from '../../find/days.ts';
import { RequestsCard } from '../../requests/RequestsCard.tsx';
import { WaitingRoom } from '../../visit/waiting-room/WaitingRoom.tsx';
import { NoProfile } from '../NoProfile.tsx';
import { usePractitioner } from '../use-practitioner.ts';
import { ZoneNote } from '../ZoneNote.tsx';
import { LateToday } from './LateToday.tsx';
import { DayList } from './DayList.tsx';
import styles from './TodayScreen.module.css';

/** A doctor's day: who comes when, and who waits now. */
export default function TodayScreen() {
  const { t } = useTranslation('doctor');
  const { locale } = useLocale();
  const { id, zone, profile } = usePractitioner();
  const now = useNow();
  return (
    <>
      <PageHeader
        title={t('today.title')}
        description={formatTime(now, 'date', locale, zone)}
        actions={profile.data && <LateToday practitioner={profile.data} />}
      />
      {id === undefined ? (
        <NoProfile />
      ) : (
        <div className={styles.columns}>
          <div className={styles.waiting}>
            <WaitingRoom practitionerId={id} />
          </div>
          <div className={styles.day}>
            <ZoneNote zone={zone} />
            <RequestsCard of={{ practitionerId: id }} zone={zone} />
            <DayList practitionerId={id} zone={zone} day={dayOf(now.getTime(), zone)} />
          </div>
        </div>
      )}
    </>
  );
}
