import FullCalendar, { type CalendarRef } from '@fullcalendar/react';
import dayGrid from '@fullcalendar/react/daygrid';
import interaction from '@fullcalendar/react/interaction';
import deLocale from '@fullcalendar/react/locales/de';
import frLocale from '@fullcalendar/react/locales/fr';
import timeGrid from '@fullcalendar/react/timegrid';
import '@fullcalendar/react/skeleton.css';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
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
import { CalendarCard, CardsContext } from './CalendarCard.tsx';
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
/** What the library takes a click for: one line of the grid. More was drawn. */
const CLICK_MS = 15 * 60_000;

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
  /** Somebody drew over a stretch of time that is not over yet. */
  onStretch: (stretch: { from: string; to: string }) => void;
};

/** Day, week or month of one practitioner. Fetched with the library that draws it. */
export default function CalendarGrid(props: Props) {
  const { entries, calendar, practitionerId, zone, view, date, range } = props;
  const { stateOf, nameOf, onOpen, onMove, onEmpty, onStretch } = props;
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
  const sources = useMemo(() => [visits], [visits]);
  // Added beside the options: the library takes a drop for one from elsewhere if they change meanwhile.
  useEffect(() => {
    if (!slots) return;
    const source = grid.current?.getApi().addEventSource({ events: freeAreas(slots) });
    return () => source?.remove();
  }, [slots]);
  const { first, last } = isWholeDay ? WHOLE_DAY : hoursShown(calendar?.open ?? [], entries, zone);

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

  /** What the library's callbacks look at; they stay the same, so that drawing anew disturbs no drag. */
  const latest = useRef({ byKey, calendar, slots, onMove, onOpen, onEmpty, onStretch });
  useLayoutEffect(() => {
    latest.current = { byKey, calendar, slots, onMove, onOpen, onEmpty, onStretch };
  });

  const calendarElement = useMemo(() => {
    const entryOf = (id: string | undefined) => latest.current.byKey.get(id ?? '');
    const drop = (id: string, start: Date | null) => {
      const entry = entryOf(id);
      if (!entry || !start) return;
      const snapped = snapTo(latest.current.slots ?? [], start.getTime(), SNAP_MS);
      latest.current.onMove({
        appointment: entry.appointments[0],
        start: snapped ?? start.toISOString(),
        isFree: snapped !== undefined,
      });
    };
    return (
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
        slotMinTime={first}
        slotMaxTime={last}
        slotHeaderContent={({ text, time }) =>
          time ? times.clock(time.milliseconds / MINUTE_MS) : text
        }
        dayHeaderContent={({ date: at }) => (isMonth ? times.weekday(at) : times.shortDay(at))}
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
        eventContent={({ event }) => entryOf(event.id) && <CalendarCard id={event.id} />}
        eventDidMount={({ event, el }) => {
          if (!entryOf(event.id)) return;
          el.dataset.entry = event.id;
          el.setAttribute('aria-keyshortcuts', 'M');
        }}
        backgroundEventContent={({ event }) => {
          const label = event.extendedProps['label'] as Label | undefined;
          return label && <span>{t(`schedule:blocked.${label}`)}</span>;
        }}
        eventClick={({ event }) => {
          const entry = entryOf(event.id);
          if (entry) latest.current.onOpen(entry.appointments[0].id);
        }}
        eventDragStart={({ event }) => setDragged(entryOf(event.id))}
        eventDragStop={() =>
          // The drop comes right after, and still needs to know the free times.
          setTimeout(() => {
            setDragged(undefined);
            setTarget(undefined);
          })
        }
        eventAllow={(span, event) => {
          const entry = entryOf(event?.id);
          if (!entry) return true;
          const next = targetOf(entry, span, latest.current);
          // The library asks at each step of the mouse, while it draws.
          queueMicrotask(() =>
            setTarget((shown) =>
              shown?.start === next.start && shown.state === next.state ? shown : next,
            ),
          );
          return true;
        }}
        eventDrop={({ event, revert }) => {
          const { id, start } = event;
          revert();
          drop(id, start);
        }}
        eventReceive={({ event, revert }) => {
          const { id, start } = event;
          revert();
          grid.current?.getApi().refetchEvents();
          drop(id, start);
        }}
        select={({ start, end }) => {
          grid.current?.getApi().unselect();
          if (isMonth) return;
          const { onEmpty: point, onStretch: stretch } = latest.current;
          if (end.getTime() - start.getTime() > CLICK_MS && end.getTime() > Date.now())
            stretch({ from: start.toISOString(), to: end.toISOString() });
          else point(start.toISOString());
        }}
      />
    );
    // `view` and `date` are only where it begins; later ones go through its own door, above.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [sources, first, last, zone, isMonth, times, t, i18n.language]);

  return (
    // The cards inside are what is operated; this only adds keys to them.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.grid} data-view={view} onKeyDown={onKey}>
      <CardsContext value={{ byKey, zone, isMonth, stateOf, nameOf }}>
        {calendarElement}
      </CardsContext>
      {!isMonth && (
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

type Label = 'absence' | 'calendar' | 'taken' | 'hold';

/** Over which time a visit is held, and whether that is free. */
function targetOf(
  entry: Entry,
  span: { start: Date; end: Date },
  { calendar, slots }: { calendar: PractitionerCalendar | undefined; slots: Slots | undefined },
): Target {
  const wanted = { start: span.start.toISOString(), end: span.end.toISOString() };
  const snapped = snapTo(slots ?? [], span.start.getTime(), SNAP_MS);
  if (snapped) return { start: snapped, state: 'free' };
  const state = calendar && isTaken(calendar, wanted, entry) ? 'taken' : 'outside';
  return { start: wanted.start, state };
}

type Slots = readonly { start: string; end: string }[];
