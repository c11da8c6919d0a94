import { createRoute } from '@tanstack/react-router';
import { screen } from '../../app/screen.ts';
import { settingsRoute } from '../account/settings-route.ts';

const calendarsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/calendars',
  component: screen(['account', 'calendars'], () => import('./CalendarsScreen.tsx')),
});

/** A section of the settings. */
export const calendarRoutes = [calendarsRoute] as const;
