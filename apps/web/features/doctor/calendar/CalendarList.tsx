import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/Icon.tsx';
import { useLocalized } from '../../../i18n/localized.ts';
import { addDays, type Day, dayOf } from '../../find/days.ts';
import type { Entry } from '../../schedule/entries.ts';
import type { Appointment, PractitionerCalendar } from '../../schedule/queries.ts';
import { StatePill } from '../../schedule/state/StatePill.tsx';
import type { VisitState } from '../../schedule/state/visit-state.ts';
import { useTimes } from '../../schedule/use-times.ts';
import styles from './CalendarList.module.css';

type Props = {
  entries: readonly Entry[];
  calendar: PractitionerCalendar | undefined;
  zone: string;
  first: Day;
  after: Day;
  today: Day;
  stateOf: (appointment: Appointment) => VisitState;
  nameOf: (patientId: string) => string | undefined;
  onOpen: (id: string) => void;
};

/** A week as a list, for a phone and for whoever prefers words. */
export function CalendarList({ entries, calendar, zone, first, after, today, ...rest }: Props) {
  const { stateOf, nameOf, onOpen } = rest;
  const { t } = useTranslation(['doctor', 'schedule', 'codes']);
  const localized = useLocalized();
  const times = useTimes(zone);
  const count = Math.round((Date.parse(after) - Date.parse(first)) / 86_400_000);
  const days = Array.from({ length: count }, (_, index) => addDays(first, index));
  return (
    <div className={styles.days}>
      {days.map((day) => {
        const blocked = (calendar?.blocked ?? []).filter(({ start }) => dayOf(start, zone) === day);
        const visits = entries.filter(({ start }) => dayOf(start, zone) === day);
        return (
          <section key={day} className={styles.day} data-today={day === today || undefined}>
            <h3 className={styles.date}>
              {times.day(day)}
              {day === today && <span className={styles.today}>{t('calendar.today')}</span>}
            </h3>
            {visits.length === 0 && blocked.length === 0 && (
              <p className={styles.nothing}>{t('calendar.nothing')}</p>
            )}
            {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles */}
            <ul role="list" className={styles.list}>
              {blocked.map(({ start, end, source }) => (
                <li key={`${source}${start}`} className={styles.blocked}>
                  {times.range(start, end)} {t(`schedule:blocked.${source}`)}
                </li>
              ))}
              {visits.flatMap(({ appointments }) =>
                appointments.map((one) => (
                  <li key={one.id}>
                    <button
                      type="button"
                      className={styles.visit}
                      data-visit={one.id}
                      onClick={() => onOpen(one.id)}
                    >
                      <span className={styles.time}>{times.range(one.start, one.end)}</span>
                      <span className={styles.name}>
                        {nameOf(one.patientId) ?? t('schedule:unnamed')}
                      </span>
                      <span className={styles.what}>
                        <Icon name={one.mode === 'video' ? 'video' : 'pin'} size={16} />
                        {localized(one.visitTypeName)}
                      </span>
                      <StatePill state={stateOf(one)} />
                    </button>
                  </li>
                )),
              )}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
