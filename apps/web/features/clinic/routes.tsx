import { createRoute } from '@tanstack/react-router';
import { requireRole } from '../../app/guard.ts';
import { rootRoute } from '../../app/root-route.ts';
import { screen } from '../../app/screen.ts';

/** `clinic` names one where a person works in several. */
export type ClinicSearch = { tab?: 'profile' | 'practitioners'; clinic?: string };

function clinicSearch({ tab, clinic }: Record<string, unknown>): ClinicSearch {
  return {
    ...((tab === 'profile' || tab === 'practitioners') && { tab }),
    ...(typeof clinic === 'string' && { clinic }),
  };
}

const clinicRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/clinic',
  validateSearch: clinicSearch,
  beforeLoad: requireRole('admin', 'desk'),
  component: screen(['clinic', 'codes'], () => import('./ClinicScreen.tsx')),
});

const practitionerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/clinic/practitioners/$practitionerId',
  validateSearch: clinicSearch,
  beforeLoad: requireRole('admin'),
  component: screen(['clinic', 'codes'], () => import('./practitioners/PractitionerScreen.tsx')),
});

/** The practice for those who run it. `/clinic/practitioners/new` adds one. */
export const clinicRoutes = [clinicRoute, practitionerRoute] as const;
