import { createRoute } from '@tanstack/react-router';
import { requireRole } from '../../app/guard.ts';
import { rootRoute } from '../../app/root-route.ts';
import { screen } from '../../app/screen.ts';
import { clinicSearch } from '../clinic/clinic-search.ts';

const absencesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/calendar/absences',
  beforeLoad: requireRole('doctor'),
  component: screen(['absence', 'doctor', 'codes'], () => import('./AbsencesScreen.tsx')),
});

const colleagueAbsencesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/clinic/practitioners/$practitionerId/absences',
  validateSearch: clinicSearch,
  beforeLoad: requireRole('admin', 'desk'),
  component: screen(['absence', 'clinic', 'codes'], () => import('./ColleagueAbsencesScreen.tsx')),
});

/** When somebody is away: one's own absences, and those of a colleague. */
export const absenceRoutes = [absencesRoute, colleagueAbsencesRoute] as const;
