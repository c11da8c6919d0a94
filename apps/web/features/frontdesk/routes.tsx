import { createRoute } from '@tanstack/react-router';
import { requireRole } from '../../app/guard.ts';
import { rootRoute } from '../../app/root-route.ts';
import { screen } from '../../app/screen.ts';
import { deskSearch } from './desk-search.ts';

const texts = [
  'frontdesk',
  'desk',
  'schedule',
  'codes',
  'doctor',
  'clinic',
  'requests',
  'waiting',
] as const;

const deskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk',
  validateSearch: deskSearch,
  beforeLoad: requireRole('desk', 'admin'),
  staticData: { layout: 'wide' },
  component: screen([...texts], () => import('./DeskScreen.tsx')),
});

const deskDayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/desk/day',
  validateSearch: deskSearch,
  beforeLoad: requireRole('desk', 'admin'),
  staticData: { layout: 'wide' },
  component: screen([...texts], () => import('./day/DayScreen.tsx')),
});

/** The front desk: who is next, and everybody's day side by side. */
export const deskRoutes = [deskRoute, deskDayRoute] as const;
