import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../ui/Avatar.tsx';
import { Button } from '../../ui/Button.tsx';
import { formatRelative } from '../../ui/time-format.ts';
import { CheckIn } from '../schedule/attendance/CheckIn.tsx';
import type { Appointment } from '../schedule/queries.ts';
import { useTimes } from '../schedule/use-times.ts';
import styles from './Desk.module.css';
import type { DeskDay } from './use-desk-day.ts';

type Props = { at: DeskDay; visits: readonly Appointment[]; onOpen: (id: string) => void };

/** Who comes next, and the one press when they stand at the counter. */
export function NextCard({ at, visits, onOpen }: Props) {
  const { t } = useTranslation(['frontdesk', 'schedule', 'codes']);
  const { locale } = useLocale();
  const times = useTimes(at.zone);
  const next = visits.find((one) => at.stateOf(one) === 'booked');
  const waiting = visits.filter((one) => at.stateOf(one) === 'waiting').length;
  if (!next) return null;
  const name = at.nameOf(next.patientId) ?? t('schedule:unnamed');
  const relative = formatRelative(new Date(next.start), at.now, locale);
  return (
    <section className={styles.next} aria-labelledby="desk-next">
      <div className={styles.nextHead}>
        <h2 id="desk-next" className={styles.eyebrow}>
          {t('next.title')}
        </h2>
        {waiting > 0 && <p className={styles.quiet}>{t('next.waiting', { count: waiting })}</p>}
      </div>
      <div className={styles.nextBody}>
        <Avatar name={name} size="large" />
        <div className={styles.nextWords}>
          <p className={styles.nextName}>{name}</p>
          <p>
            <strong>{times.time(next.start)}</strong>
            {relative && ` · ${relative}`}
            {' · '}
            {at.practitionerName(next.practitionerId)}
            {' · '}
            {t(`codes:mode.${next.mode}`)}
          </p>
        </div>
        <div className={styles.nextActs}>
          <Button variant="quiet" onPress={() => onOpen(next.id)}>
            {t('next.details')}
          </Button>
          <CheckIn appointment={next} name={name} isPrimary />
        </div>
      </div>
    </section>
  );
}
