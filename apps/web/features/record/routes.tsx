import { createRoute } from '@tanstack/react-router';
import { requireAccount, requireRole } from '../../app/guard.ts';
import { rootRoute } from '../../app/root-route.ts';
import { screen } from '../../app/screen.ts';

const recordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/record',
  beforeLoad: requireRole('patient'),
  component: screen('record', () => import('./RecordScreen.tsx')),
});

const noteRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/record/notes/$noteId',
  beforeLoad: requireAccount,
  component: screen('record', () => import('./NoteScreen.tsx')),
});

export const recordRoutes = [recordRoute, noteRoute] as const;
