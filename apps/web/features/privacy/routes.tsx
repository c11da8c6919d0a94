import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.ts';
import { screen } from '../../app/screen.ts';
import { settingsRoute } from '../account/settings-route.ts';
import { type Filter, filters } from './access-days.ts';

const texts: ['account', 'privacy'] = ['account', 'privacy'];

const privacyRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/privacy',
  component: screen(texts, () => import('./PrivacyScreen.tsx')),
});

const accessRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/privacy/access',
  validateSearch: ({ show }: Record<string, unknown>): { show?: Filter } => {
    const known = filters.find((filter) => filter === show);
    return known ? { show: known } : {};
  },
  component: screen(texts, () => import('./AccessScreen.tsx')),
});

const exportRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/privacy/export',
  component: screen(texts, () => import('./ExportScreen.tsx')),
});

const erasureRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/privacy/erasure',
  component: screen(texts, () => import('./ErasureScreen.tsx')),
});

/** Sections of the settings. */
export const privacyRoutes = [privacyRoute, accessRoute, exportRoute, erasureRoute] as const;

/** Outside the settings: the account whose data was erased is gone. */
export const receiptRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/receipts/$erasureId',
  component: screen('privacy', () => import('./ReceiptScreen.tsx')),
});
