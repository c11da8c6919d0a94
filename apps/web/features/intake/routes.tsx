import { createRoute } from '@tanstack/react-router';
import { requireAccount, requireRole } from '../../app/guard.ts';
import { rootRoute } from '../../app/root-route.ts';
import { screen } from '../../app/screen.ts';
import { clinicSearch } from '../clinic/clinic-search.ts';

const questionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/visit/$id/questions',
  beforeLoad: requireAccount,
  component: screen('intake', () => import('./QuestionsScreen.tsx')),
});

const builderRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/clinic/visit-types/$visitTypeId/questions',
  validateSearch: clinicSearch,
  beforeLoad: requireRole('admin'),
  component: screen(
    ['intake', 'clinic', 'signup', 'codes'],
    () => import('./builder/BuilderScreen.tsx'),
  ),
});

export const intakeRoutes = [questionsRoute, builderRoute] as const;
