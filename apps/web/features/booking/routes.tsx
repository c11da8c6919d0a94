import { createRoute } from '@tanstack/react-router';
import { requireAccount } from '../../app/guard.ts';
import { rootRoute } from '../../app/root-route.ts';
import { screen } from '../../app/screen.ts';

const bookRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/book/$slot',
  component: screen(['booking', 'find', 'codes', 'account'], () => import('./BookScreen.tsx')),
});

const bookedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/booked/$appointmentId',
  beforeLoad: requireAccount,
  component: screen(['booking', 'find', 'codes', 'intake'], () => import('./BookedScreen.tsx')),
});

export const bookingRoutes = [bookRoute, bookedRoute] as const;
