import { createRoute, redirect } from '@tanstack/react-router';
import { requireAccount, startPage } from '../../app/guard.ts';
import { isOwnPage } from '../../app/own-page.ts';
import { rootRoute } from '../../app/root-route.ts';
import { screen } from '../../app/screen.ts';
import { session } from '../../app/session.ts';
import { calendarRoutes } from '../calendars/routes.tsx';
import { familyRoutes } from '../family/routes.tsx';
import { privacyRoutes } from '../privacy/routes.tsx';
import { profileRoutes } from '../profile/routes.tsx';
import { takeToken } from './link/take-token.ts';
import { settingsRoute } from './settings-route.ts';

/** Only addresses of our own app may be returned to after signing in. */
function nextSearch({ next }: Record<string, unknown>): { next?: string } {
  return isOwnPage(next) ? { next } : {};
}

/** `sso` is what a clinic's own sign-in came back with. */
function signInSearch(search: Record<string, unknown>): { next?: string; sso?: string } {
  const { sso } = search;
  return { ...nextSearch(search), ...(typeof sso === 'string' && { sso }) };
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
  validateSearch: signInSearch,
  beforeLoad: passThrough,
  component: screen('account', () => import('./sign-in/SignInScreen.tsx')),
});

const registerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/register',
  validateSearch: nextSearch,
  beforeLoad: passThrough,
  component: screen('account', () => import('./register/RegisterScreen.tsx')),
});

const guestRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/guest',
  validateSearch: nextSearch,
  beforeLoad: passThrough,
  component: screen('account', () => import('./guest/GuestScreen.tsx')),
});

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/start',
  validateSearch: nextSearch,
  async beforeLoad({ search, location }) {
    const { account } = await requireAccount({ location });
    throw redirect({ href: search.next ?? startPage(account), replace: true });
  },
});

const forgotRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forgot-password',
  component: screen('account', () => import('./link/ForgotScreen.tsx')),
});

const resetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reset-password',
  beforeLoad: takeToken('/reset-password'),
  component: screen('account', () => import('./link/ResetScreen.tsx')),
});

const verifyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/verify-email',
  beforeLoad: takeToken('/verify-email'),
  component: screen('account', () => import('./link/VerifyScreen.tsx')),
});

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation',
  beforeLoad: takeToken('/invitation'),
  component: screen(['account', 'codes'], () => import('./invitation/InvitationScreen.tsx')),
});

/** Where the sections stand beside each other; kept in step with SettingsFrame.module.css. */
const isWide = () => matchMedia('(min-width: 1100px)').matches;

const settingsIndexRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/',
  beforeLoad({ context: { account } }) {
    if (!isWide()) return;
    throw redirect({
      to: account.patientId ? '/settings/profile' : '/settings/sign-in',
      replace: true,
    });
  },
  component: screen('account', () => import('./settings/SettingsIndexScreen.tsx')),
});

const signInSettingsRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/sign-in',
  component: screen('account', () => import('./settings/SignInSettingsScreen.tsx')),
});

const displayRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/display',
  component: screen('account', () => import('./settings/DisplayScreen.tsx')),
});

export const accountRoutes = [
  signInRoute,
  registerRoute,
  guestRoute,
  startRoute,
  forgotRoute,
  resetRoute,
  verifyRoute,
  invitationRoute,
  settingsRoute.addChildren([
    settingsIndexRoute,
    ...profileRoutes,
    signInSettingsRoute,
    ...familyRoutes,
    ...calendarRoutes,
    ...privacyRoutes,
    displayRoute,
  ]),
] as const;
