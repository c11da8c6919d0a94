import { createContext, use } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../i18n/localized.ts';
import { Icon } from '../../../ui/Icon.tsx';
import type { Entry } from '../../schedule/entries.ts';
import type { Appointment } from '../../schedule/queries.ts';
import type { VisitState } from '../../schedule/state/visit-state.ts';
import { useTimes } from '../../schedule/use-times.ts';
import styles from './CalendarGrid.module.css';

/** What has room for one line only. */
const SHORT_MS = 30 * 60_000;

type Cards = {
  byKey: ReadonlyMap<string, Entry>;
  zone: string;
  isMonth: boolean;
  stateOf: (appointment: Appointment) => VisitState;
  nameOf: (patientId: string) => string | undefined;
};

/** What the cards show, beside the library: names and states change without it drawing anew. */
export const CardsContext = createContext<Cards | undefined>(undefined);

/** One visit in the grid: when, who, what. Its state is in words where it is not simply booked. */
export function CalendarCard({ id }: { id: string }) {
  const cards = use(CardsContext);
  const entry = cards?.byKey.get(id);
  return cards && entry ? <Card {...cards} entry={entry} /> : null;
}

function Card({ entry, zone, isMonth, stateOf, nameOf }: Cards & { entry: Entry }) {
  const { t } = useTranslation(['schedule', 'codes']);
  const localized = useLocalized();
  const times = useTimes(zone);
  const [first] = entry.appointments;
  const state = stateOf(first);
  const isShort = Date.parse(entry.end) - Date.parse(entry.start) < SHORT_MS;
  const name = first.isGroup
    ? t('group', { count: entry.appointments.length })
    : (nameOf(first.patientId) ?? t('unnamed'));
  return (
    <span
      className={styles.card}
      data-state={state}
      data-mode={first.mode}
      data-short={isShort || undefined}
    >
      <span className={styles.when}>
        <span className={styles.clock}>{times.time(entry.start)}</span>
        {!isMonth && <Icon name={first.mode === 'video' ? 'video' : 'pin'} size={14} />}
        <span className="visually-hidden">{t(`codes:mode.${first.mode}`)}</span>
        {state !== 'booked' && !isMonth && (
          <span className={styles.state}>{t(`state.${state}`)}</span>
        )}
      </span>
      <span className={styles.who}>{name}</span>
      {!isMonth && <span className={styles.what}>{localized(first.visitTypeName)}</span>}
    </span>
  );
}
