import { createRoute } from '@tanstack/react-router';
import { screen } from '../../app/screen.ts';
import { settingsRoute } from '../account/settings-route.ts';

const familyRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/family',
  component: screen(['account', 'family'], () => import('./FamilyScreen.tsx')),
});

const addChildRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/family/add',
  component: screen(['account', 'family'], () => import('./AddChildScreen.tsx')),
});

/** Sections of the settings. */
export const familyRoutes = [familyRoute, addChildRoute] as const;
