import FullCalendar, { type CalendarRef } from '@fullcalendar/react';
import dayGrid from '@fullcalendar/react/daygrid';
import interaction from '@fullcalendar/react/interaction';
import deLocale from '@fullcalendar/react/locales/de';
import frLocale from '@fullcalendar/react/locales/fr';
import timeGrid from '@fullcalendar/react/timegrid';
import '@fullcalendar/react/skeleton.css';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import type { Day } from '../../find/days.ts';
import { useTimes } from '../../schedule/use-times.ts';
import { MINUTE_MS } from '../../schedule/wall-clock.ts';
import { slotsQuery } from '../../find/queries.ts';
import { type Entry, isTaken, snapTo } from '../../schedule/entries.ts';
import type { Appointment, PractitionerCalendar, Range } from '../../schedule/queries.ts';
import { isAhead, type VisitState } from '../../schedule/state/visit-state.ts';
import type { Dropped } from './Calendar.tsx';
import { CalendarCard } from './CalendarCard.tsx';
import type { TimeView } from './calendar-search.ts';
import { DropHint, type Target } from './DropHint.tsx';
import styles from './CalendarGrid.module.css';
import { eventsOf, freeAreas, hoursShown } from './grid-events.ts';
import { gridClasses } from './grid-classes.ts';
import { nextFocus } from './grid-keys.ts';

const VIEWS = { day: 'timeGridDay', week: 'timeGridWeek', month: 'dayGridMonth' } as const;
const WHOLE_DAY = { first: '00:00', last: '24:00' };
/** Half an hour is as far as a drop is drawn to a free time. */
const SNAP_MS = 15 * 60_000;

type Props = {
  entries: readonly Entry[];
  calendar: PractitionerCalendar | undefined;
  practitionerId: string;
  zone: string;
  view: Exclude<TimeView, 'list'>;
  date: Day;
  range: Range;
  stateOf: (appointment: Appointment) => VisitState;
  nameOf: (patientId: string) => string | undefined;
  onOpen: (id: string) => void;
  onMove: (dropped: Dropped) => void;
  onEmpty: (start: string) => void;
};

/** Day, week or month of one practitioner. Fetched with the library that draws it. */
export default function CalendarGrid(props: Props) {
  const { entries, calendar, practitionerId, zone, view, date, range } = props;
  const { stateOf, nameOf, onOpen, onMove, onEmpty } = props;
  const { t, i18n } = useTranslation(['doctor', 'schedule']);
  const times = useTimes(zone);
  const grid = useRef<CalendarRef>(null);
  const [isWholeDay, setWholeDay] = useState(false);
  const [dragged, setDragged] = useState<Entry>();
  const [target, setTarget] = useState<Target>();
  const free = useQuery({
    ...slotsQuery(practitionerId, dragged?.appointments[0].visitTypeId ?? '', range.from, range.to),
    enabled: dragged !== undefined,
  });
  const slots = dragged === undefined ? undefined : free.data?.slots;

  useEffect(() => {
    const api = grid.current?.getApi();
    // Not while it draws: the library would warn of a change within a change.
    queueMicrotask(() => api?.changeView(VIEWS[view], date));
  }, [view, date]);

  const byKey = useMemo(() => new Map(entries.map((one) => [one.key, one])), [entries]);
  const isMovable = ({ appointments: [one] }: Entry): boolean =>
    isAhead(stateOf(one)) && !one.isGroup && Date.parse(one.end) > Date.now();
  // A drag is lost when its visit is made anew, so what did not change stays the same object.
  const movable = entries
    .filter(isMovable)
    .map(({ key }) => key)
    .join();
  const isMonth = view === 'month';
  const visits = useMemo(
    () => ({
      events: eventsOf({ entries, calendar, movable: movable.split(','), range, isMonth }),
    }),
    [entries, calendar, movable, range, isMonth],
  );
  const offered = useMemo(() => ({ events: freeAreas(slots ?? []) }), [slots]);
  const sources = useMemo(() => [visits, offered], [visits, offered]);
  const hours = isWholeDay ? WHOLE_DAY : hoursShown(calendar?.open ?? [], entries, zone);

  function onKey(event: KeyboardEvent<HTMLDivElement>) {
    const focused = (event.target as HTMLElement).closest<HTMLElement>('[data-entry]');
    const entry = byKey.get(focused?.dataset.entry ?? '');
    if (!focused || !entry) return;
    if (event.key.toLowerCase() === 'm' && !event.ctrlKey && !event.metaKey && isMovable(entry)) {
      event.preventDefault();
      onMove({ appointment: entry.appointments[0], start: entry.start, isFree: false });
      return;
    }
    const next = nextFocus(event.key, entry.key, entries, zone);
    const element =
      next && event.currentTarget.querySelector<HTMLElement>(`[data-entry="${next}"]`);
    if (element) {
      event.preventDefault();
      element.focus();
    }
  }

  return (
    // The cards inside are what is operated; this only adds keys to them.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.grid} data-view={view} onKeyDown={onKey}>
      <FullCalendar
        ref={grid}
        {...gridClasses}
        plugins={[dayGrid, timeGrid, interaction]}
        locales={[deLocale, frLocale]}
        locale={i18n.language}
        timeZone={zone}
        firstDay={1}
        initialView={VIEWS[view]}
        initialDate={date}
        headerToolbar={false}
        height="auto"
        allDaySlot={false}
        nowIndicator
        slotDuration="00:15"
        slotHeaderInterval="01:00"
        snapDuration="00:05"
        slotMinHeight={22}
        slotMinTime={hours.first}
        slotMaxTime={hours.last}
        slotHeaderContent={({ text, time }) =>
          time ? times.clock(time.milliseconds / MINUTE_MS) : text
        }
        dayHeaderContent={({ date: at }) =>
          view === 'month' ? times.weekday(at) : times.shortDay(at)
        }
        dayMaxEvents={4}
        eventOrder="start"
        eventOrderStrict
        slotEventOverlap={false}
        eventMinHeight={22}
        eventInteractive
        editable
        eventDurationEditable={false}
        selectable
        selectMirror={false}
        longPressDelay={400}
        eventLongPressDelay={400}
        eventSources={sources}
        eventContent={(info) => {
          const entry = byKey.get(info.event.id);
          return entry ? (
            <CalendarCard
              entry={entry}
              zone={zone}
              stateOf={stateOf}
              nameOf={nameOf}
              isMonth={view === 'month'}
            />
          ) : undefined;
        }}
        eventDidMount={(info) => {
          const entry = byKey.get(info.event.id);
          if (!entry) return;
          info.el.dataset.entry = entry.key;
          info.el.dataset.state = stateOf(entry.appointments[0]);
          info.el.setAttribute('aria-keyshortcuts', 'M');
        }}
        backgroundEventContent={(info) => {
          const source = info.event.extendedProps['label'] as
            | 'absence'
            | 'calendar'
            | 'taken'
            | 'hold'
            | undefined;
          return source ? <span>{t(`schedule:blocked.${source}`)}</span> : undefined;
        }}
        eventClick={(info) => {
          const entry = byKey.get(info.event.id);
          if (entry) onOpen(entry.appointments[0].id);
        }}
        eventDragStart={(info) => setDragged(byKey.get(info.event.id))}
        eventDragStop={() =>
          // The drop comes right after, and still needs to know the free times.
          setTimeout(() => {
            setDragged(undefined);
            setTarget(undefined);
          })
        }
        eventAllow={(span, event) => {
          const entry = byKey.get(event?.id ?? '');
          if (!entry || !calendar) return true;
          const wanted = { start: span.start.toISOString(), end: span.end.toISOString() };
          const snapped = snapTo(slots ?? [], span.start.getTime(), SNAP_MS);
          const next: Target = {
            start: snapped ?? wanted.start,
            state: snapped ? 'free' : isTaken(calendar, wanted, entry) ? 'taken' : 'outside',
          };
          // The library asks at each step of the mouse.
          queueMicrotask(() =>
            setTarget((shown) =>
              shown?.start === next.start && shown.state === next.state ? shown : next,
            ),
          );
          return true;
        }}
        eventDrop={(info) => {
          const entry = byKey.get(info.event.id);
          const start = info.event.start;
          info.revert();
          if (!entry || !start) return;
          const snapped = snapTo(slots ?? [], start.getTime(), SNAP_MS);
          onMove({
            appointment: entry.appointments[0],
            start: snapped ?? start.toISOString(),
            isFree: snapped !== undefined,
          });
        }}
        select={(info) => {
          grid.current?.getApi().unselect();
          if (view !== 'month') onEmpty(info.start.toISOString());
        }}
      />
      {view !== 'month' && (
        <div className={styles.foot}>
          <Button variant="quiet" size="small" onPress={() => setWholeDay(!isWholeDay)}>
            {t(isWholeDay ? 'calendar.usualHours' : 'calendar.wholeDay')}
          </Button>
        </div>
      )}
      {target && <DropHint target={target} zone={zone} />}
    </div>
  );
}
