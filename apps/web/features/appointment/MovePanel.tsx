import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { formatTime } from '../../ui/time-format.ts';
import { addDays, type Day, dayOf, slotsByDay, startOfDay } from '../find/days.ts';
import { useSlotTexts } from '../find/formats.ts';
import { WeekBar } from '../find/WeekBar.tsx';
import { MoveConfirm } from './MoveConfirm.tsx';
import styles from './MovePanel.module.css';

const daysShown = 7;

type Found = {
  awaitsApproval: boolean;
  slots: { start: string }[];
  next: { start: string } | null;
};

type Props = {
  visit: { id: string; revision: number; start: string };
  /** The zone in which times are shown. */
  zone: string;
  search: (from: string, to: string) => Promise<Found>;
  /** Moves the visit there; rejects where it was refused, which the caller puts into words. */
  onMove: (start: string) => Promise<unknown>;
  /** Takes the focus when it appears, where no dialog does. */
  takesFocus?: boolean;
};

/** A week of slots to which a visit can move, the way to other weeks, and a question before it moves. */
export function MovePanel({ visit, zone, search, onMove, takesFocus = false }: Props) {
  const { t } = useTranslation('appointment');
  const { locale } = useLocale();
  const texts = useSlotTexts(zone);
  const today = dayOf(Date.now(), zone);
  const [first, setFirst] = useState<Day>(today);
  const [chosen, setChosen] = useState<string>();
  const [isMoving, setMoving] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const slots = useQuery({
    queryKey: ['scheduling', 'move-slots', visit.id, visit.revision, first],
    queryFn: () =>
      search(
        new Date(startOfDay(first, zone)).toISOString(),
        new Date(startOfDay(addDays(first, daysShown), zone)).toISOString(),
      ),
  });
  const isChoosing = chosen === undefined;
  const wasAsked = useRef(takesFocus);
  // Back among the times, or just opened: what had the focus is gone.
  useEffect(() => {
    if (!isChoosing) wasAsked.current = true;
    else if (wasAsked.current) panel.current?.focus();
  }, [isChoosing]);

  if (chosen !== undefined) {
    const words = (at: string) => formatTime(new Date(at), 'dateTime', locale, zone);
    return (
      <MoveConfirm
        before={words(visit.start)}
        after={words(chosen)}
        isAsked={slots.data?.awaitsApproval ?? false}
        isPending={isMoving}
        onConfirm={() => {
          setMoving(true);
          void onMove(chosen)
            .catch(() => setChosen(undefined))
            .finally(() => setMoving(false));
        }}
        onBack={() => setChosen(undefined)}
      />
    );
  }

  const earlier = addDays(first, -daysShown) > today ? addDays(first, -daysShown) : today;
  const found = slotsByDay(slots.data?.slots ?? [], zone, first, daysShown).filter(
    (day) => day.slots.length > 0,
  );
  const next = slots.data?.next;
  return (
    <div
      ref={panel}
      tabIndex={-1}
      role="group"
      aria-label={t('move.title')}
      className={styles.panel}
    >
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
              <Button key={start} size="small" variant="secondary" onPress={() => setChosen(start)}>
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
