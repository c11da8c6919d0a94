import type { EventInput } from '@fullcalendar/react';
import { type Entry, unseen } from '../../schedule/entries.ts';
import type { PractitionerCalendar, Range } from '../../schedule/queries.ts';
import { clockOf, minuteOn } from '../../schedule/wall-clock.ts';
import { dayOf } from '../../find/days.ts';
import styles from './CalendarGrid.module.css';

type Stretch = { start: string; end: string };

type Shown = {
  entries: readonly Entry[];
  calendar: PractitionerCalendar | undefined;
  /** Keys of those that can be dragged. */
  movable: readonly string[];
  range: Range;
  isMonth: boolean;
};

const area = (
  className: string | undefined,
  { start, end }: Stretch,
  label?: string,
): EventInput => ({
  start,
  end,
  display: 'background',
  className: className ?? '',
  interactive: false,
  extendedProps: { label },
});

/** Cards of visits, and what stands behind them: closed hours, blocked, held and taken time. */
export function eventsOf({ entries, calendar, movable, range, isMonth }: Shown): EventInput[] {
  const visits = entries.map((entry): EventInput => ({
    id: entry.key,
    start: entry.start,
    end: entry.end,
    startEditable: !isMonth && movable.includes(entry.key),
    display: 'block',
  }));
  if (isMonth || !calendar) return visits;
  return [
    ...closed(calendar.open, range).map((one) => area(styles.closed, one)),
    ...calendar.blocked.map((one) => area(styles.blocked, one, one.source)),
    ...calendar.holds.map((one) => area(styles.hold, one, 'hold')),
    ...unseen(calendar.taken, entries).map((one) => area(styles.blocked, one, 'taken')),
    ...visits,
  ];
}

/** Where the visit that is dragged could go. */
export const freeAreas = (slots: readonly Stretch[]): EventInput[] =>
  slots.map((one) => area(styles.free, one));

/** The time between the open hours. */
function closed(open: readonly Stretch[], { from, to }: Range): Stretch[] {
  const gaps: Stretch[] = [];
  let last = Date.parse(from);
  const ends = [...open.map((one) => ({ ...one })), { start: to, end: to }];
  for (const { start, end } of ends.toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start))) {
    if (Date.parse(start) > last)
      gaps.push({ start: new Date(last).toISOString(), end: new Date(start).toISOString() });
    last = Math.max(last, Date.parse(end));
  }
  return gaps;
}

/** A usual day, however long visits could be booked. */
const USUAL = { first: 8 * 60, last: 18 * 60 };
const LONGEST = { first: 6 * 60, last: 21 * 60 };

/** The hours of the day that are shown: a usual day, longer with the open hours, and as long as visits need. */
export function hoursShown(
  open: readonly Stretch[],
  visits: readonly Stretch[],
  zone: string,
): { first: string; last: string } {
  let { first, last } = USUAL;
  const minutes = ({ start, end }: Stretch) => {
    const day = dayOf(start, zone);
    return [minuteOn(day, start, zone), Math.min(minuteOn(day, end, zone), 1440)] as const;
  };
  for (const [start, end] of open.map(minutes)) {
    first = Math.min(first, Math.max(start, LONGEST.first));
    last = Math.max(last, Math.min(end, LONGEST.last));
  }
  for (const [start, end] of visits.map(minutes)) {
    first = Math.min(first, start);
    last = Math.max(last, end);
  }
  return { first: clockOf(Math.floor(first / 60) * 60), last: clockOf(Math.ceil(last / 60) * 60) };
}
