import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.ts';
import { screen } from '../../app/screen.ts';

const outboxRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/outbox',
  validateSearch: ({ mail }: Record<string, unknown>): { mail?: string } =>
    typeof mail === 'string' ? { mail } : {},
  component: screen('outbox', () => import('./OutboxScreen.tsx')),
});

export const outboxRoutes = [outboxRoute] as const;
