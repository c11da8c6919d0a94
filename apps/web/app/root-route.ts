import { createRootRoute } from '@tanstack/react-router';
import { Shell } from './shell/Shell.tsx';

/** Parent of every route; draws the shell around each screen. */
export const rootRoute = createRootRoute({ component: Shell });
