import { redirect } from '@tanstack/react-router';
import { linkToken, tokenIn } from '../../../app/link-token.ts';

/**
 * `beforeLoad` of a page that a mail leads to: takes the token off the address before anything else
 * is done, so that neither the history nor a copied address holds it.
 */
export function takeToken(
  page: '/verify-email' | '/reset-password' | '/invitation' | '/appointment' | '/offer',
) {
  return ({ location, preload }: { location: { hash: string }; preload: boolean }): void => {
    const token = tokenIn(location.hash);
    if (preload || token === undefined) return;
    linkToken.keep(page, token);
    throw redirect({ to: page, replace: true });
  };
}
