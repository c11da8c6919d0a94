import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/localized.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Select } from '../../ui/Select.tsx';
import { CheckIn } from '../schedule/attendance/CheckIn.tsx';
import type { Appointment } from '../schedule/queries.ts';
import { StatePill } from '../schedule/state/StatePill.tsx';
import { isAhead } from '../schedule/state/visit-state.ts';
import { useTimes } from '../schedule/use-times.ts';
import styles from './Desk.module.css';
import type { DeskDay } from './use-desk-day.ts';

const ALL = 'all';

type Props = {
  at: DeskDay;
  visits: readonly Appointment[];
  practitioner: string | undefined;
  onOpen: (id: string) => void;
};

/** Everybody who comes on a day, in order, each with where it stands. */
export function DeskList({ at, visits, practitioner, onOpen }: Props) {
  const { t } = useTranslation(['frontdesk', 'schedule', 'codes']);
  const localized = useLocalized();
  const times = useTimes(at.zone);
  const navigate = useNavigate();
  const { clinic, date } = useSearch({ strict: false });
  const ahead = visits.filter((one) => isAhead(at.stateOf(one))).length;
  const choose = (next: string) =>
    void navigate({
      to: '/desk',
      search: {
        ...(clinic && { clinic }),
        ...(date && { date }),
        ...(next !== ALL && { practitioner: next }),
      },
      resetScroll: false,
    });
  return (
    <Card>
      <div className={styles.listHead}>
        <p className={styles.count}>{t('list.ahead', { count: ahead })}</p>
        <Select
          label={t('list.practitioner')}
          className={styles.filter}
          value={practitioner ?? ALL}
          options={[
            { id: ALL, label: t('list.everybody') },
            ...at.colleagues.map(({ id, name }) => ({ id, label: name })),
          ]}
          onChange={choose}
        />
      </div>
      {visits.length === 0 ? (
        <EmptyState icon="calendar" title={t('list.emptyTitle')}>
          {t('list.emptyText')}
        </EmptyState>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-redundant-roles
        <ul role="list" className={styles.list}>
          {visits.map((one) => {
            const state = at.stateOf(one);
            const name = at.nameOf(one.patientId) ?? t('schedule:unnamed');
            return (
              <li key={one.id} className={styles.row} data-state={state}>
                <p className={styles.time}>
                  <time dateTime={one.start}>{times.time(one.start)}</time>
                </p>
                <div className={styles.words}>
                  <button
                    type="button"
                    className={styles.name}
                    data-visit={one.id}
                    onClick={() => onOpen(one.id)}
                  >
                    {name}
                  </button>
                  <p className={styles.facts}>
                    <Icon name={one.mode === 'video' ? 'video' : 'pin'} size={16} />
                    <span>
                      {localized(one.visitTypeName)} · {at.practitionerName(one.practitionerId)}
                    </span>
                  </p>
                </div>
                <div className={styles.standing}>
                  <StatePill state={state} />
                </div>
                {at.day === at.today && (
                  <div className={styles.acts}>
                    {state === 'booked' && <CheckIn appointment={one} name={name} />}
                  </div>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
