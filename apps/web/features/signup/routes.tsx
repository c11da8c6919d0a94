import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.ts';
import { screen } from '../../app/screen.ts';
import { session } from '../../app/session.ts';
import { signupSearch } from './steps.ts';

const signupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/clinics/new',
  validateSearch: signupSearch,
  // Who is signed in already begins with the clinic; a server that does not answer says so later.
  beforeLoad: async () => {
    await session.ready().catch(() => undefined);
  },
  component: screen(['signup', 'account', 'clinic'], () => import('./SignupScreen.tsx')),
});

/** A clinic signs itself up. */
export const signupRoutes = [signupRoute] as const;
