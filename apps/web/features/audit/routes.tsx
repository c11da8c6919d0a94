import { createRoute } from '@tanstack/react-router';
import { requireRole } from '../../app/guard.ts';
import { rootRoute } from '../../app/root-route.ts';
import { screen } from '../../app/screen.ts';
import { auditSearch } from './audit-search.ts';

const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/clinic/audit',
  validateSearch: auditSearch,
  beforeLoad: requireRole('admin'),
  component: screen(['audit', 'clinic', 'signup', 'codes'], () => import('./AuditScreen.tsx')),
});

/** Who looked at what in a practice. */
export const auditRoutes = [auditRoute] as const;
