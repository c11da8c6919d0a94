import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.ts';
import { screen } from '../../app/screen.ts';
import { findSearch } from './find-search.ts';
import { type PartOfDay, partsOfDay } from './part-of-day.ts';

const findRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/find',
  validateSearch: findSearch,
  component: screen(['find', 'codes'], () => import('./FindScreen.tsx')),
});

/** `type`: the visit type chosen; `from`: the first day shown; `part`: of the day. */
type DoctorSearch = { type?: string; from?: string | undefined; part?: PartOfDay | undefined };

function doctorSearch({ type, from, part }: Record<string, unknown>): DoctorSearch {
  const known = partsOfDay.find((one) => one === part && one !== 'any');
  return {
    ...(known && { part: known }),
    ...(typeof type === 'string' && { type }),
    ...(typeof from === 'string' &&
      /^\d{4}-\d\d-\d\d$/.test(from) &&
      !Number.isNaN(Date.parse(from)) && { from }),
  };
}

const doctorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/doctors/$slug',
  validateSearch: doctorSearch,
  component: screen(['find', 'waiting', 'codes'], () => import('./DoctorScreen.tsx')),
});

export const findRoutes = [findRoute, doctorRoute] as const;
