import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.ts';
import { screen } from '../../app/screen.ts';

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: screen(['home', 'codes'], () => import('./HomeScreen.tsx')),
});

export const homeRoutes = [homeRoute] as const;
