import type { CalendarAccess, CalendarAdapter } from './adapter.ts';
import { caldavAdapter } from './caldav-adapter.ts';
import { icsAdapter } from './ics-adapter.ts';

/** The adapter of a calendar. */
export const adapterOf = (access: CalendarAccess): CalendarAdapter =>
  access.kind === 'ics' ? icsAdapter(access) : caldavAdapter(access);
