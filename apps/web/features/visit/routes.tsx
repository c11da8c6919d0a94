import { createRoute } from '@tanstack/react-router';
import { requireAccount } from '../../app/guard.ts';
import { rootRoute } from '../../app/root-route.ts';
import { screen } from '../../app/screen.ts';

const readyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/visit/$id/ready',
  beforeLoad: requireAccount,
  component: screen('visit', () => import('./ready/ReadyScreen.tsx')),
});

const visitRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/visit/$id',
  beforeLoad: requireAccount,
  staticData: { layout: 'stage' },
  component: screen(['visit', 'intake'], () => import('./room/VisitScreen.tsx')),
});

/** Screens of this feature; see apps/web/README.md for how to add one. */
export const visitRoutes = [readyRoute, visitRoute] as const;
