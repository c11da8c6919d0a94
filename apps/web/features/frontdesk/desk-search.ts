import type { Day } from '../find/days.ts';

/** What the desk's pages keep in their address. `clinic` where a person works in several. */
export type DeskSearch = { clinic?: string; date?: Day; practitioner?: string; visit?: string };

export function deskSearch(search: Record<string, unknown>): DeskSearch {
  const { date } = search;
  const text = (name: 'clinic' | 'practitioner' | 'visit') =>
    typeof search[name] === 'string' ? { [name]: search[name] } : {};
  return {
    ...text('clinic'),
    ...text('practitioner'),
    ...text('visit'),
    ...(typeof date === 'string' &&
      /^\d{4}-\d\d-\d\d$/.test(date) &&
      !Number.isNaN(Date.parse(date)) && { date }),
  };
}
