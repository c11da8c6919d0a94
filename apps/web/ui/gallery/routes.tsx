import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.ts';
import { screen } from '../../app/screen.ts';

/** Every component in every state, on the development server only. */
export const galleryRoutes = import.meta.env.DEV
  ? ([
      createRoute({
        getParentRoute: () => rootRoute,
        path: '/dev/ui',
        component: screen('common', () => import('./GalleryScreen.tsx')),
      }),
    ] as const)
  : ([] as const);
