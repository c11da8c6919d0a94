import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { addDays, type Day, dayOf, slotsByDay, startOfDay } from '../find/days.ts';
import { useSlotTexts } from '../find/formats.ts';
import { WeekBar } from '../find/WeekBar.tsx';
import styles from './MovePanel.module.css';

const daysShown = 7;

type Found = { slots: { start: string }[]; next: { start: string } | null };

type Props = {
  /** Names the visit for the cache. */
  visitId: string;
  revision: number;
  /** The zone in which times are shown. */
  zone: string;
  search: (from: string, to: string) => Promise<Found>;
  /** The slot that is being taken. */
  pending: string | undefined;
  onMove: (start: string) => void;
};

/** A week of slots to which a visit can move, and the way to other weeks. */
export function MovePanel({ visitId, revision, zone, search, pending, onMove }: Props) {
  const { t } = useTranslation('appointment');
  const texts = useSlotTexts(zone);
  const today = dayOf(Date.now(), zone);
  const [first, setFirst] = useState<Day>(today);
  const slots = useQuery({
    queryKey: ['scheduling', 'move-slots', visitId, revision, first],
    queryFn: () =>
      search(
        new Date(startOfDay(first, zone)).toISOString(),
        new Date(startOfDay(addDays(first, daysShown), zone)).toISOString(),
      ),
  });
  const earlier = addDays(first, -daysShown) > today ? addDays(first, -daysShown) : today;
  const found = slotsByDay(slots.data?.slots ?? [], zone, first, daysShown).filter(
    (day) => day.slots.length > 0,
  );
  const next = slots.data?.next;
  return (
    <div className={styles.panel}>
      <WeekBar
        first={first}
        last={addDays(first, daysShown - 1)}
        onEarlier={first > today ? () => setFirst(earlier) : undefined}
        onLater={() => setFirst(addDays(first, daysShown))}
      />
      {slots.isPending && <Skeleton lines={6} />}
      {slots.isError && <ErrorState error={slots.error} onRetry={() => void slots.refetch()} />}
      {found.map(({ day, slots: ofDay }) => (
        <section key={day}>
          <h4 className={styles.day}>{texts(ofDay[0]!.start).fullDay}</h4>
          <div className={styles.slots}>
            {ofDay.map(({ start }) => (
              <Button
                key={start}
                size="small"
                variant="secondary"
                isPending={pending === start}
                onPress={() => pending === undefined && onMove(start)}
              >
                {texts(start).time}
                <span className="visually-hidden">, {texts(start).fullDay}</span>
              </Button>
            ))}
          </div>
        </section>
      ))}
      {slots.data && found.length === 0 && (
        <EmptyState
          icon="calendar"
          title={t('move.empty')}
          {...(next && {
            action: (
              <Button onPress={() => setFirst(dayOf(next.start, zone))}>
                {t('move.next', { day: texts(next.start).fullDay })}
              </Button>
            ),
          })}
        />
      )}
    </div>
  );
}
