import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.ts';
import { screen } from '../../app/screen.ts';
import { findSearch } from './find-search.ts';

const findRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/find',
  validateSearch: findSearch,
  component: screen(['find', 'codes'], () => import('./FindScreen.tsx')),
});

/** `type`: the visit type chosen; `from`: the first day shown. */
function doctorSearch({ type, from }: Record<string, unknown>): { type?: string; from?: string | undefined } {
  return {
    ...(typeof type === 'string' && { type }),
    ...(typeof from === 'string' && /^\d{4}-\d\d-\d\d$/.test(from) && !Number.isNaN(Date.parse(from)) && { from }),
  };
}

const doctorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/doctors/$slug',
  validateSearch: doctorSearch,
  component: screen(['find', 'codes'], () => import('./DoctorScreen.tsx')),
});

export const findRoutes = [findRoute, doctorRoute] as const;
