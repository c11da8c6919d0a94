import { createRoute } from '@tanstack/react-router';
import { requireRole } from '../../app/guard.ts';
import { rootRoute } from '../../app/root-route.ts';
import { screen } from '../../app/screen.ts';
import { clinicSearch } from '../clinic/clinic-search.ts';

const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/clinic/people',
  validateSearch: clinicSearch,
  beforeLoad: requireRole('admin'),
  component: screen(['people', 'clinic', 'signup', 'codes'], () => import('./PeopleScreen.tsx')),
});

const personRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/clinic/people/$accountId',
  validateSearch: clinicSearch,
  beforeLoad: requireRole('admin'),
  component: screen(
    ['people', 'clinic', 'signup', 'codes', 'rules'],
    () => import('./PersonScreen.tsx'),
  ),
});

/** Who works in a practice, and who may do what there. */
export const peopleRoutes = [peopleRoute, personRoute] as const;
