import { redirect } from '@tanstack/react-router';
import { ApiProblem } from './problem.ts';
import { type Account, type Role, rolesOf, session } from './session.ts';

type At = { location: { href: string } };

/**
 * `beforeLoad` of a screen that needs an account: sends visitors to the sign-in page and back.
 * Returns the account into the route's context.
 */
export async function requireAccount({ location }: At): Promise<{ account: Account }> {
  const state = await session.ready({ isCertain: true });
  if (state.status !== 'signed-in') {
    const enrol = session.mustEnrol() ? { sso: 'enrol-totp' } : {};
    throw redirect({ to: '/sign-in', search: { next: location.href, ...enrol } });
  }
  return { account: state.account };
}

/** `beforeLoad` of a screen for one of these roles; others see the page that says so. */
export function requireRole(...allowed: readonly Role[]) {
  return async (at: At): Promise<{ account: Account }> => {
    const { account } = await requireAccount(at);
    const roles = rolesOf(account);
    if (!allowed.some((role) => roles.has(role))) throw new ApiProblem(403, 'forbidden', '');
    return { account };
  };
}

/** Where a person begins after signing in. */
export function startPage(account: Account): string {
  const roles = rolesOf(account);
  if (roles.has('doctor')) return '/today';
  if (roles.has('admin')) return '/clinic';
  if (roles.has('desk')) return '/desk';
  if (roles.has('platform-admin')) return '/platform';
  return roles.has('patient') ? '/home' : '/settings';
}
