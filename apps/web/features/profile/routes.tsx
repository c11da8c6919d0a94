import { createRoute } from '@tanstack/react-router';
import { screen } from '../../app/screen.ts';
import { settingsRoute } from '../account/settings-route.ts';

const profileRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/profile',
  component: screen(['account', 'profile'], () => import('./ProfileScreen.tsx')),
});

/** Sections of the settings. */
export const profileRoutes = [profileRoute] as const;
