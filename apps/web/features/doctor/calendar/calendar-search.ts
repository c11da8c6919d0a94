import { addDays, type Day } from '../../find/days.ts';

const VIEWS = ['day', 'week', 'month', 'list', 'hours'] as const;
export type CalendarView = (typeof VIEWS)[number];
export type TimeView = Exclude<CalendarView, 'hours'>;

/** What the calendar's address holds: the part shown, a day in it, and the visit that is open. */
export type CalendarSearch = { view?: CalendarView; date?: Day; visit?: string };

export function calendarSearch({ view, date, visit }: Record<string, unknown>): CalendarSearch {
  const known = VIEWS.find((one) => one === view);
  return {
    ...(known && { view: known }),
    ...(isDay(date) && { date }),
    ...(typeof visit === 'string' && { visit }),
  };
}

const isDay = (value: unknown): value is Day =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));

/** The Monday of the week in which a day lies (ISO 8601). */
export function mondayOf(day: Day): Day {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** The days that a view shows: the first one, and the first one after. */
export function daysOf(view: TimeView, date: Day): { first: Day; after: Day } {
  if (view === 'day') return { first: date, after: addDays(date, 1) };
  if (view !== 'month') return { first: mondayOf(date), after: addDays(mondayOf(date), 7) };
  const first = mondayOf(`${date.slice(0, 7)}-01`);
  return { first, after: mondayOf(addDays(monthAfter(date), 6)) };
}

/** A day in the part before (-1) or after (1) the one shown. */
export function stepFrom(view: TimeView, date: Day, by: -1 | 1): Day {
  if (view === 'day') return addDays(date, by);
  if (view !== 'month') return addDays(date, by * 7);
  return by === 1 ? monthAfter(date) : `${addDays(`${date.slice(0, 7)}-01`, -1).slice(0, 7)}-01`;
}

/** The first of the next month; every month is over 32 days after its first. */
const monthAfter = (date: Day): Day => `${addDays(`${date.slice(0, 7)}-01`, 32).slice(0, 7)}-01`;
