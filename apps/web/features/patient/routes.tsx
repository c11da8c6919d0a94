import { createRoute } from '@tanstack/react-router';
import { requireRole } from '../../app/guard.ts';
import { rootRoute } from '../../app/root-route.ts';
import { screen } from '../../app/screen.ts';

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/home',
  beforeLoad: requireRole('patient'),
  component: screen(
    ['patient', 'appointment', 'find', 'booking', 'codes', 'waiting', 'intake'],
    () => import('./DashboardScreen.tsx'),
  ),
});

export const patientRoutes = [homeRoute] as const;
