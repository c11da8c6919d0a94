import { useQuery } from '@tanstack/react-query';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { ButtonLink } from '../../../ui/Link.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { addDays, type Day, dayOf, startOfDay } from '../../find/days.ts';
import { appointmentsQuery, patientsByIdQuery } from '../queries.ts';
import { ZoneNote } from '../ZoneNote.tsx';
import { WeekDay } from './WeekDay.tsx';
import { mondayOf } from './calendar-search.ts';
import styles from './WeekPanel.module.css';

type Props = { practitionerId: string; zone: string; today: Day; monday: Day };

/** The appointments of a week, day by day. */
export function WeekPanel({ practitionerId, zone, today, monday }: Props) {
  const { t } = useTranslation('doctor');
  const { locale } = useLocale();
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  const from = new Date(startOfDay(monday, zone)).toISOString();
  const to = new Date(startOfDay(addDays(monday, 7), zone)).toISOString();
  const appointments = useQuery(appointmentsQuery(practitionerId, from, to));
  const items = appointments.data ?? [];
  const patients = useQuery(patientsByIdQuery(items.map(({ patientId }) => patientId)));
  const range = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const label = range.formatRange(new Date(monday), new Date(addDays(monday, 6)));

  return (
    <div className={styles.panel}>
      <div className={styles.bar}>
        <h2 className={styles.label} aria-live="polite">
          {label}
        </h2>
        <nav className={styles.steps} aria-label={t('calendar.chooseWeek')}>
          <ButtonLink
            to="/calendar"
            search={{ view: 'week', week: addDays(monday, -7) }}
            variant="quiet"
            size="small"
            aria-label={t('calendar.beforeName')}
          >
            <span className={styles.back}>
              <Icon name="chevron" size={18} />
            </span>
            {t('calendar.before')}
          </ButtonLink>
          <ButtonLink
            to="/calendar"
            search={{ view: 'week', week: mondayOf(today) }}
            variant="secondary"
            size="small"
          >
            {t('calendar.thisWeek')}
          </ButtonLink>
          <ButtonLink
            to="/calendar"
            search={{ view: 'week', week: addDays(monday, 7) }}
            variant="quiet"
            size="small"
            aria-label={t('calendar.afterName')}
          >
            {t('calendar.after')}
            <Icon name="chevron" size={18} />
          </ButtonLink>
        </nav>
      </div>
      <ZoneNote zone={zone} />
      {appointments.isPending ? (
        <Skeleton lines={6} />
      ) : appointments.isError ? (
        <ErrorState error={appointments.error} onRetry={() => void appointments.refetch()} />
      ) : (
        <div className={styles.week}>
          {days.map((day) => (
            <WeekDay
              key={day}
              day={day}
              isToday={day === today}
              zone={zone}
              appointments={items.filter(({ start }) => dayOf(start, zone) === day)}
              patients={patients.data}
            />
          ))}
        </div>
      )}
    </div>
  );
}
