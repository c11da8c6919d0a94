import { createRoute } from '@tanstack/react-router';
import { requireRole } from '../../app/guard.ts';
import { rootRoute } from '../../app/root-route.ts';
import { screen } from '../../app/screen.ts';
import { clinicSearch } from '../clinic/clinic-search.ts';

const integrationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/clinic/integrations',
  validateSearch: clinicSearch,
  beforeLoad: requireRole('admin'),
  component: screen(
    ['integrations', 'clinic', 'signup', 'rules'],
    () => import('./IntegrationsScreen.tsx'),
  ),
});

/** Programs of others that use the API for a practice. */
export const integrationRoutes = [integrationsRoute] as const;
