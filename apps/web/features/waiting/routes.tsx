import { createRoute } from '@tanstack/react-router';
import { requireRole } from '../../app/guard.ts';
import { rootRoute } from '../../app/root-route.ts';
import { screen } from '../../app/screen.ts';
import { takeToken } from '../account/link/take-token.ts';
import { clinicSearch } from '../clinic/clinic-search.ts';

const offerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/offer',
  beforeLoad: takeToken('/offer'),
  component: screen(['waiting', 'booking', 'codes'], () => import('./OfferScreen.tsx')),
});

const clinicWaitingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/clinic/waiting-list',
  validateSearch: clinicSearch,
  beforeLoad: requireRole('admin', 'desk'),
  component: screen(['waiting', 'clinic', 'codes'], () => import('./ClinicWaitingScreen.tsx')),
});

/** The waiting list: an offer by its mailed link, and the list of a practice. */
export const waitingRoutes = [offerRoute, clinicWaitingRoute] as const;
