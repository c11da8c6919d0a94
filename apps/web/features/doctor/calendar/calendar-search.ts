import { addDays, type Day } from '../../find/days.ts';

export type CalendarView = 'week' | 'hours';

/** What the calendar's address holds: the part shown, and the Monday of the week. */
export type CalendarSearch = { view?: CalendarView; week?: Day };

export function calendarSearch({ view, week }: Record<string, unknown>): CalendarSearch {
  return {
    ...((view === 'week' || view === 'hours') && { view }),
    ...(typeof week === 'string' &&
      /^\d{4}-\d\d-\d\d$/.test(week) &&
      !Number.isNaN(Date.parse(week)) && { week: mondayOf(week) }),
  };
}

/** The Monday of the week in which a day lies (ISO 8601). */
export function mondayOf(day: Day): Day {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}
