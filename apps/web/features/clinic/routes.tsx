import { createRoute } from '@tanstack/react-router';
import { requireRole } from '../../app/guard.ts';
import { rootRoute } from '../../app/root-route.ts';
import { screen } from '../../app/screen.ts';
import { clinicSearch } from './clinic-search.ts';

const clinicRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/clinic',
  validateSearch: clinicSearch,
  beforeLoad: requireRole('admin', 'desk'),
  component: screen(['clinic', 'signup', 'codes'], () => import('./ClinicScreen.tsx')),
});

const practitionersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/clinic/practitioners',
  validateSearch: clinicSearch,
  beforeLoad: requireRole('admin', 'desk'),
  component: screen(
    ['clinic', 'signup', 'codes'],
    () => import('./practitioners/PractitionersScreen.tsx'),
  ),
});

type PractitionerSearch = { clinic?: string; view?: 'profile' | 'hours' | 'calendars' };

const practitionerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/clinic/practitioners/$practitionerId',
  validateSearch: ({ view, ...search }: Record<string, unknown>): PractitionerSearch => ({
    ...clinicSearch(search),
    ...((view === 'profile' || view === 'hours' || view === 'calendars') && { view }),
  }),
  beforeLoad: requireRole('admin'),
  component: screen(
    ['clinic', 'signup', 'codes', 'doctor', 'people', 'calendars'],
    () => import('./practitioners/PractitionerScreen.tsx'),
  ),
});

const visitTypesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/clinic/visit-types',
  validateSearch: clinicSearch,
  beforeLoad: requireRole('admin', 'desk'),
  component: screen(
    ['clinic', 'signup', 'codes', 'intake'],
    () => import('./visit-types/VisitTypesScreen.tsx'),
  ),
});

const rulesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/clinic/rules',
  validateSearch: clinicSearch,
  beforeLoad: requireRole('admin'),
  staticData: { layout: 'wide' },
  component: screen(['clinic', 'signup', 'codes'], () => import('./rules/RulesScreen.tsx')),
});

/** The practice for those who run it. `/clinic/practitioners/new` adds one. */
export const clinicRoutes = [
  clinicRoute,
  practitionersRoute,
  practitionerRoute,
  visitTypesRoute,
  rulesRoute,
] as const;
