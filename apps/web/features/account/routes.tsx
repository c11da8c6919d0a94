import { createRoute } from '@tanstack/react-router';
import { requireAccount } from '../../app/guard.ts';
import { rootRoute } from '../../app/root-route.ts';
import { screen } from '../../app/screen.ts';

/** Only addresses of our own app may be returned to after signing in. */
function nextSearch(search: Record<string, unknown>): { next?: string } {
  const { next } = search;
  return typeof next === 'string' && /^\/(?!\/|\\)/.test(next) ? { next } : {};
}

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: nextSearch,
  component: screen('account', () => import('./SignInScreen.tsx')),
});

const registerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/register',
  validateSearch: nextSearch,
  component: screen('account', () => import('./RegisterScreen.tsx')),
});

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  beforeLoad: requireAccount,
  component: screen('account', () => import('./SettingsScreen.tsx')),
});

export const accountRoutes = [signInRoute, registerRoute, settingsRoute] as const;
