import type { Patient } from '@medplum/fhirtypes';
import type { ReactNode } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/Icon.tsx';
import { Link } from '../../../ui/Link.tsx';
import { formatTime } from '../../../ui/time-format.ts';
import { nameOf } from '../person.ts';
import type { Appointment } from '../queries.ts';
import { CheckIn } from '../../schedule/attendance/CheckIn.tsx';
import { StatePill } from '../../schedule/state/StatePill.tsx';
import type { VisitState } from '../../schedule/state/visit-state.ts';
import styles from './DayList.module.css';

type Props = {
  appointment: Appointment;
  state: VisitState;
  zone: string;
  patient: Patient | undefined;
  isLoadingPatient: boolean;
  lineAbove: ReactNode;
};

/** One visit of the day: when, who, why, and where it stands. */
export function DayRow({ appointment, state, zone, patient, isLoadingPatient, lineAbove }: Props) {
  const { t } = useTranslation(['doctor', 'codes']);
  const { locale } = useLocale();
  const { start, end, mode, patientId, reason } = appointment;
  const time = (at: string) => formatTime(new Date(at), 'time', locale, zone);
  const name = nameOf(patient);
  return (
    <li className={styles.item} data-state={state}>
      {lineAbove}
      <div className={styles.row}>
        <p className={styles.time}>
          <time dateTime={start}>{time(start)}</time>
          <span className={styles.end}>
            <span className="visually-hidden"> – </span>
            <time dateTime={end}>{time(end)}</time>
          </span>
        </p>
        <div className={styles.words}>
          <p className={styles.name}>
            {patient ? (
              <Link to="/patients/$patientId" params={{ patientId }}>
                {name ?? t('unnamed')}
              </Link>
            ) : (
              <span className={styles.quiet}>{isLoadingPatient ? '…' : t('unnamed')}</span>
            )}
          </p>
          {reason && <p className={styles.reason}>{reason}</p>}
          <p className={styles.facts}>
            <Icon name={mode === 'video' ? 'video' : 'pin'} size={16} />
            {t(`codes:mode.${mode}`)}
          </p>
        </div>
        <div className={styles.trailing}>
          <StatePill state={state} />
          {mode === 'in-person' && state === 'booked' && (
            <CheckIn appointment={appointment} name={name ?? t('unnamed')} />
          )}
        </div>
      </div>
    </li>
  );
}
