import type { CalendarOptions } from '@fullcalendar/react';
import styles from './CalendarGrid.module.css';

/** The library draws without a theme of its own: all its looks are ours. */
export const gridClasses: CalendarOptions = {
  className: styles.calendar,
  viewClass: styles.view,
  tableHeaderClass: styles.head,
  dayHeaderRowClass: styles.headRow ?? '',
  dayHeaderClass: ({ isToday }) =>
    isToday ? `${styles.dayHead} ${styles.todayHead}` : styles.dayHead,
  dayHeaderAlign: 'center',
  dayLaneClass: ({ isToday }) => (isToday ? `${styles.lane} ${styles.today}` : styles.lane),
  dayLaneInnerClass: styles.laneInner,
  slotLaneClass: ({ isMinor }) => (isMinor ? `${styles.slot} ${styles.minor}` : styles.slot),
  slotHeaderClass: styles.hour,
  slotHeaderInnerClass: styles.hourInner,
  dayRowClass: styles.row ?? '',
  dayCellClass: ({ isToday, isOther }) =>
    [styles.cell, isToday && styles.today, isOther && styles.otherMonth].filter(Boolean).join(' '),
  dayCellTopClass: styles.cellTop,
  dayCellTopInnerClass: styles.cellNumber,
  eventClass: styles.event,
  columnEventClass: styles.columnEvent,
  rowEventClass: styles.rowEvent,
  eventInnerClass: styles.inner,
  backgroundEventClass: styles.background,
  backgroundEventInnerClass: styles.backgroundInner,
  nowIndicatorLineClass: styles.nowLine,
  nowIndicatorDotClass: styles.nowDot ?? '',
  highlightClass: styles.highlight ?? '',
  moreLinkClass: styles.more,
  popoverClass: styles.popover ?? '',
  popoverCloseClass: styles.popoverClose ?? '',
};
