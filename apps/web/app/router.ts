import { createRouter } from '@tanstack/react-router';
import { routeTree } from './routes.tsx';
import { CrashScreen } from './shell/CrashScreen.tsx';
import { NotFoundScreen } from './shell/NotFoundScreen.tsx';
import { PendingScreen } from './shell/PendingScreen.tsx';

/** The app's router; links are checked against its tree. */
export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  // TanStack Query decides what is fresh.
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 300,
  defaultErrorComponent: CrashScreen,
  defaultNotFoundComponent: NotFoundScreen,
  defaultPendingComponent: PendingScreen,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
