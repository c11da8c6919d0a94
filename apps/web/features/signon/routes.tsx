import { createRoute } from '@tanstack/react-router';
import { requireRole } from '../../app/guard.ts';
import { rootRoute } from '../../app/root-route.ts';
import { screen } from '../../app/screen.ts';
import { clinicSearch } from '../clinic/clinic-search.ts';

const signOnRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/clinic/sign-on',
  validateSearch: clinicSearch,
  beforeLoad: requireRole('admin'),
  component: screen(['signon', 'clinic', 'signup', 'codes'], () => import('./SignOnScreen.tsx')),
});

/** Sign-in through a practice's own identity provider. */
export const signOnRoutes = [signOnRoute] as const;
