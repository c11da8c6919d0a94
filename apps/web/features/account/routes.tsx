import { createRoute, redirect } from '@tanstack/react-router';
import { requireAccount, startPage } from '../../app/guard.ts';
import { isOwnPage } from '../../app/own-page.ts';
import { rootRoute } from '../../app/root-route.ts';
import { screen } from '../../app/screen.ts';
import { session } from '../../app/session.ts';

/** Only addresses of our own app may be returned to after signing in. */
function nextSearch({ next }: Record<string, unknown>): { next?: string } {
  return isOwnPage(next) ? { next } : {};
}

/** Who is signed in already has nothing to do at the door. */
async function passThrough({ search }: { search: { next?: string } }): Promise<void> {
  const state = await session.ready().catch(() => session.get());
  if (state.status === 'signed-in')
    throw redirect({ href: search.next ?? startPage(state.account) });
}

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: nextSearch,
  beforeLoad: passThrough,
  component: screen('account', () => import('./SignInScreen.tsx')),
});

const registerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/register',
  validateSearch: nextSearch,
  beforeLoad: passThrough,
  component: screen('account', () => import('./RegisterScreen.tsx')),
});

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  beforeLoad: requireAccount,
  component: screen('account', () => import('./SettingsScreen.tsx')),
});

export const accountRoutes = [signInRoute, registerRoute, settingsRoute] as const;
