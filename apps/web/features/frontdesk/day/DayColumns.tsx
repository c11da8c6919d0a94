import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { setVars } from '../../../ui/set-vars.ts';
import { dayOf } from '../../find/days.ts';
import { hoursShown } from '../../doctor/calendar/grid-events.ts';
import type { Entry } from '../../schedule/entries.ts';
import { RunningLate } from '../../schedule/late/RunningLate.tsx';
import type { Colleague } from '../../schedule/move/MoveDialog.tsx';
import { isAhead } from '../../schedule/state/visit-state.ts';
import { useTimes } from '../../schedule/use-times.ts';
import { minuteOn } from '../../schedule/wall-clock.ts';
import type { DeskDay } from '../use-desk-day.ts';
import { DayColumn } from './DayColumn.tsx';
import styles from './Day.module.css';
import { nextCard } from './day-keys.ts';
import { useDrag } from './use-drag.ts';

type Props = {
  at: DeskDay;
  columns: readonly Colleague[];
  entries: readonly Entry[];
  onOpen: (id: string) => void;
  onMove: (entry: Entry) => void;
  onDrop: (entry: Entry, practitionerId: string, minute: number) => void;
  onEmpty: (practitionerId: string, minute: number) => void;
};

/** The time of several practitioners side by side, under one axis. */
export function DayColumns({ at, columns, entries, onOpen, onMove, onDrop, onEmpty }: Props) {
  const { t } = useTranslation('frontdesk');
  const times = useTimes(at.zone);
  const scroller = useRef<HTMLDivElement>(null);
  const calendars = useMemo(
    () => new Map((at.calendars.data ?? []).map((one) => [one.practitionerId, one])),
    [at.calendars.data],
  );
  const shown = useMemo(() => {
    const open = columns.flatMap(({ id }) => calendars.get(id)?.open ?? []);
    const hours = hoursShown(
      open.filter(({ start }) => dayOf(start, at.zone) === at.day),
      entries,
      at.zone,
    );
    return { first: minutesOf(hours.first), last: minutesOf(hours.last) };
  }, [at.day, at.zone, calendars, columns, entries]);
  const length = shown.last - shown.first;
  const now = minuteOn(at.day, at.now.getTime(), at.zone) - shown.first;
  const isNowShown = at.day === at.today && now >= 0 && now <= length;
  const isMovable = (entry: Entry): boolean =>
    isAhead(at.stateOf(entry.appointments[0])) &&
    !entry.appointments[0].isGroup &&
    Date.parse(entry.end) > at.now.getTime();
  const drag = useDrag({
    onDrop: (entry, practitionerId, minute) => onDrop(entry, practitionerId, minute + shown.first),
  });

  // The present, or the first visit, is in sight when the day opens.
  useEffect(() => {
    const line = scroller.current?.querySelector('[data-now]');
    const card = line ?? scroller.current?.querySelector('[data-entry]');
    if (!card || !scroller.current) return;
    const top = card.getBoundingClientRect().top - scroller.current.getBoundingClientRect().top;
    scroller.current.scrollTop += top - 160;
  }, []);

  function onKey(event: KeyboardEvent<HTMLDivElement>) {
    const key = (event.target as HTMLElement).closest<HTMLElement>('[data-entry]')?.dataset.entry;
    const entry = entries.find((one) => one.key === key);
    if (!entry) return;
    if (event.key.toLowerCase() === 'm' && !event.ctrlKey && !event.metaKey && isMovable(entry)) {
      event.preventDefault();
      onMove(entry);
      return;
    }
    const next = nextCard(
      event.key,
      entry,
      entries,
      columns.map(({ id }) => id),
    );
    const card = next && scroller.current?.querySelector<HTMLElement>(`[data-entry="${next}"]`);
    if (card) {
      event.preventDefault();
      card.focus();
      card.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }

  const hours = Array.from({ length: length / 60 }, (_, index) => shown.first + index * 60);
  return (
    <>
      {/* The cards inside are what is operated; this only adds keys to them. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={scroller}
        className={styles.scroller}
        role="region"
        aria-label={t('day.region', { day: times.fullDay(at.day) })}
        // It scrolls both ways, so the keyboard has to get into it (WCAG 2.1.1).
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onKeyDown={onKey}
      >
        <div
          ref={setVars({ '--columns': columns.length, '--length': length })}
          className={styles.board}
          data-dragging={drag.dragged ? '' : undefined}
        >
          <div className={styles.corner} />
          {columns.map((one) => (
            <ColumnHead
              key={one.id}
              practitioner={one}
              isToday={at.day === at.today}
              count={entries.filter(({ practitionerId }) => practitionerId === one.id).length}
              late={calendars.get(one.id)?.runningLateMinutes ?? null}
            />
          ))}
          <div className={styles.axis} aria-hidden="true">
            {hours.map((minute) => (
              <span
                key={minute}
                ref={setVars({ '--top': minute - shown.first })}
                className={styles.hour}
              >
                {times.clock(minute)}
              </span>
            ))}
          </div>
          {columns.map(({ id, name }) => (
            <DayColumn
              key={id}
              practitioner={{ id, name }}
              at={at}
              calendar={calendars.get(id)}
              entries={entries.filter(({ practitionerId }) => practitionerId === id)}
              first={shown.first}
              length={length}
              now={isNowShown ? now : undefined}
              drag={drag}
              isMovable={isMovable}
              onOpen={onOpen}
              onEmpty={(minute) => onEmpty(id, minute + shown.first)}
            />
          ))}
        </div>
      </div>
      <p className={styles.keys}>{t('day.keys')}</p>
    </>
  );
}

type HeadProps = {
  practitioner: Colleague;
  isToday: boolean;
  count: number;
  late: number | null;
};

function ColumnHead({ practitioner, isToday, count, late }: HeadProps) {
  const { t } = useTranslation('frontdesk');
  const { id, name } = practitioner;
  return (
    <div className={styles.head}>
      <h3 className={styles.headName}>{name}</h3>
      <p className={styles.headCount}>{t('day.visits', { count })}</p>
      {isToday && <RunningLate practitionerId={id} name={name} minutes={late} />}
    </div>
  );
}

const minutesOf = (clock: string): number =>
  Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
