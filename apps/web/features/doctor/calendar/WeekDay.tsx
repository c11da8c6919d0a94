import type { Patient } from '@medplum/fhirtypes';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../../ui/Badge.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Link } from '../../../ui/Link.tsx';
import { formatTime } from '../../../ui/time-format.ts';
import type { Day } from '../../find/days.ts';
import { nameOf } from '../person.ts';
import type { Appointment } from '../queries.ts';
import styles from './WeekPanel.module.css';

type Props = {
  day: Day;
  isToday: boolean;
  zone: string;
  appointments: readonly Appointment[];
  patients: ReadonlyMap<string, Patient> | undefined;
};

/** One day of the week, with its appointments in order. */
export function WeekDay({ day, isToday, zone, appointments, patients }: Props) {
  const { t } = useTranslation(['doctor', 'codes']);
  const { locale } = useLocale();
  const date = new Date(day);
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(date);
  const time = (at: string) => formatTime(new Date(at), 'time', locale, zone);
  return (
    <section
      className={styles.day}
      data-today={isToday || undefined}
      data-empty={appointments.length === 0 || undefined}
    >
      <h3 className={styles.date}>
        <span>{part({ weekday: 'long' })}</span>
        <span className={styles.number}>{part({ day: 'numeric', month: 'short' })}</span>
        {isToday && <span className="visually-hidden">({t('calendar.today')})</span>}
      </h3>
      {appointments.length === 0 ? (
        <p className={styles.free}>{t('calendar.nothing')}</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-redundant-roles
        <ul role="list" className={styles.entries}>
          {appointments.map(({ id, start, end, mode, patientId, state }) => (
            <li key={id} className={styles.entry} data-mode={mode} data-state={state}>
              <p className={styles.time}>
                <time dateTime={start}>{time(start)}</time>–<time dateTime={end}>{time(end)}</time>
              </p>
              <p className={styles.name}>
                {patients?.has(patientId) ? (
                  <Link to="/patients/$patientId" params={{ patientId }}>
                    {nameOf(patients.get(patientId)) ?? t('unnamed')}
                  </Link>
                ) : (
                  t('unnamed')
                )}
              </p>
              <p className={styles.mode}>
                <Icon name={mode === 'video' ? 'video' : 'pin'} size={16} />
                {t(`codes:mode.${mode}`)}
              </p>
              {state === 'cancelled' && <Badge>{t('today.state.cancelled')}</Badge>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
