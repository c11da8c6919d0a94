import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../i18n/localized.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { setVars } from '../../../ui/set-vars.ts';
import { type Entry, isTaken, unseen } from '../../schedule/entries.ts';
import type { Colleague } from '../../schedule/move/MoveDialog.tsx';
import type { PractitionerCalendar } from '../../schedule/queries.ts';
import { useTimes } from '../../schedule/use-times.ts';
import { instantAt, minuteOn } from '../../schedule/wall-clock.ts';
import type { DeskDay } from '../use-desk-day.ts';
import styles from './Day.module.css';
import { layOut } from './lay-out.ts';
import type { Drag } from './use-drag.ts';

type Props = {
  practitioner: Colleague;
  at: DeskDay;
  calendar: PractitionerCalendar | undefined;
  entries: readonly Entry[];
  /** Minute of the day at which the column begins, and how long it is. */
  first: number;
  length: number;
  now: number | undefined;
  drag: Drag;
  isMovable: (entry: Entry) => boolean;
  onOpen: (id: string) => void;
  onEmpty: (minute: number) => void;
};

const STEP_MINUTES = 15;

/** One practitioner's day: open hours, what blocks them, and the visits. */
export function DayColumn(props: Props) {
  const { practitioner, at, calendar, entries, first, length, now, drag, onEmpty } = props;
  const { t } = useTranslation(['frontdesk', 'schedule']);
  const minute = (instant: string) => minuteOn(at.day, instant, at.zone) - first;
  const areas = calendar
    ? [
        ...calendar.open.map((one) => ({ ...one, kind: 'open' as const })),
        ...calendar.blocked.map((one) => ({ ...one, kind: one.source })),
        ...unseen(calendar.taken, entries).map((one) => ({ ...one, kind: 'taken' as const })),
        ...calendar.holds.map((one) => ({ ...one, kind: 'hold' as const })),
      ]
    : [];
  const placed = layOut(
    entries.map(({ key, start, end }) => ({ key, start: minute(start), end: minute(end) })),
    length,
  );

  function onClick(event: MouseEvent<HTMLDivElement>) {
    if (event.target !== event.currentTarget || drag.wasDrag()) return;
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const raw = ((event.clientY - top) / height) * length;
    onEmpty(Math.floor(raw / STEP_MINUTES) * STEP_MINUTES);
  }

  return (
    // For the mouse alone; by keyboard "New visit" above does the same.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      className={styles.column}
      data-column={practitioner.id}
      data-length={length}
      onClick={onClick}
    >
      {areas.map(({ kind, start, end }) => {
        const top = Math.max(0, minute(start));
        const bottom = Math.min(length, minute(end));
        return bottom <= top ? null : (
          <div
            key={`${kind}${start}`}
            ref={setVars({ '--top': top, '--height': bottom - top })}
            className={styles.area}
            data-kind={kind}
          >
            {kind !== 'open' && <span>{t(`schedule:blocked.${kind}`)}</span>}
          </div>
        );
      })}
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles */}
      <ul role="list" className={styles.cards} aria-label={practitioner.name}>
        {placed.map(({ key, top, height, lane, lanes, width }) => {
          const entry = entries.find((one) => one.key === key);
          return (
            entry && (
              <li
                key={key}
                ref={setVars({
                  '--top': top,
                  '--height': height,
                  '--lane': lane,
                  '--lanes': lanes,
                  '--width': width,
                })}
                className={styles.place}
              >
                <Card {...props} entry={entry} height={height} />
              </li>
            )
          );
        })}
      </ul>
      {drag.dragged?.practitionerId === practitioner.id && (
        <Ghost {...props} dragged={drag.dragged} />
      )}
      {now !== undefined && (
        <div ref={setVars({ '--top': now })} className={styles.now} data-now="" />
      )}
    </div>
  );
}

/** Below this there is room for one line. */
const ONE_LINE = 30;

function Card({
  entry,
  at,
  drag,
  isMovable,
  onOpen,
  height,
}: Props & { entry: Entry; height: number }) {
  const { t } = useTranslation(['schedule', 'codes']);
  const localized = useLocalized();
  const times = useTimes(at.zone);
  const [visit] = entry.appointments;
  const state = at.stateOf(visit);
  const name = visit.isGroup
    ? t('group', { count: entry.appointments.length })
    : (at.nameOf(visit.patientId) ?? t('unnamed'));
  return (
    <button
      type="button"
      className={styles.card}
      data-entry={entry.key}
      data-visit={visit.id}
      data-state={state}
      data-mode={visit.mode}
      data-short={height < ONE_LINE || undefined}
      data-movable={isMovable(entry) || undefined}
      data-dragged={drag.dragged?.entry.key === entry.key || undefined}
      aria-keyshortcuts="M"
      onPointerDown={isMovable(entry) ? drag.start(entry) : undefined}
      onClick={() => !drag.wasDrag() && onOpen(visit.id)}
    >
      <span className={styles.when}>
        <span className={styles.clock}>{times.time(entry.start)}</span>
        <Icon name={visit.mode === 'video' ? 'video' : 'pin'} size={14} />
        <span className="visually-hidden">{t(`codes:mode.${visit.mode}`)}</span>
        {state !== 'booked' && <span className={styles.state}>{t(`state.${state}`)}</span>}
      </span>
      <span className={styles.who}>{name}</span>
      <span className={styles.what}>{localized(visit.visitTypeName)}</span>
    </button>
  );
}

/** Where a dragged card would come to lie, and whether that is free. */
function Ghost({
  dragged,
  at,
  calendar,
  first,
}: Props & { dragged: NonNullable<Drag['dragged']> }) {
  const { t } = useTranslation('schedule');
  const times = useTimes(at.zone);
  const { entry, minute } = dragged;
  const start = instantAt(at.day, minute + first, at.zone);
  const duration = Date.parse(entry.end) - Date.parse(entry.start);
  const wanted = {
    start: new Date(start).toISOString(),
    end: new Date(start + duration).toISOString(),
  };
  const own = entry.practitionerId === dragged.practitionerId ? entry : undefined;
  const isOpen = calendar?.open.some(
    (one) => Date.parse(one.start) <= start && start + duration <= Date.parse(one.end),
  );
  const state = calendar && isTaken(calendar, wanted, own) ? 'taken' : isOpen ? 'free' : 'outside';
  return (
    <div
      ref={setVars({ '--top': minute, '--height': duration / 60_000 })}
      className={styles.ghost}
      data-state={state}
    >
      {t(`drop.${state}`, { when: times.time(start) })}
    </div>
  );
}
