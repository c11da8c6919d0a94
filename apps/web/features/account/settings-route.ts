import { createRoute } from '@tanstack/react-router';
import { requireAccount } from '../../app/guard.ts';
import { rootRoute } from '../../app/root-route.ts';
import { screen } from '../../app/screen.ts';

/** The frame of `/settings`; each section is a child with an address of its own. */
export const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  beforeLoad: requireAccount,
  component: screen('account', () => import('./settings/SettingsFrame.tsx')),
});
