import type { AnyRoute } from '@tanstack/react-router';

/** Screens of this feature; see apps/web/README.md for how to add one. */
export const visitRoutes = [] as const satisfies readonly AnyRoute[];
