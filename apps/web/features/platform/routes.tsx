import { createRoute } from '@tanstack/react-router';
import { requireRole } from '../../app/guard.ts';
import { rootRoute } from '../../app/root-route.ts';
import { screen } from '../../app/screen.ts';
import { type DeliveryState, deliveryStates } from './delivery-states.ts';

const beforeLoad = requireRole('platform-admin');

const checksRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/platform',
  beforeLoad,
  component: screen(['platform', 'signup', 'clinic'], () => import('./checks/ChecksScreen.tsx')),
});

const workRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/platform/work',
  beforeLoad,
  component: screen('platform', () => import('./work/WorkScreen.tsx')),
});

const mailRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/platform/mail',
  validateSearch: ({ state }: Record<string, unknown>): { state?: DeliveryState } => {
    const known = deliveryStates.find((one) => one === state);
    return known ? { state: known } : {};
  },
  beforeLoad,
  component: screen('platform', () => import('./mail/MailScreen.tsx')),
});

const purgesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/platform/purges',
  beforeLoad,
  component: screen('platform', () => import('./purges/PurgesScreen.tsx')),
});

/** What a platform administrator looks after. */
export const platformRoutes = [checksRoute, workRoute, mailRoute, purgesRoute] as const;
