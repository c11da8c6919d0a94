import { defineContext } from '@hub/kernel/context.ts';
import { applicationRoutes } from './http/application-routes.ts';
import { checkRoutes } from './http/check-routes.ts';
import { publicRoutes } from './http/public-routes.ts';
import { staffRoutes } from './http/staff-routes.ts';
import type { DB } from './store/types.gen.ts';
import { followEvents } from './usecases/follow-events.ts';
import { personalData } from './usecases/personal-data.ts';
import { republish } from './usecases/republish.ts';

/** Clinics, practitioners' public profiles, and the search that patients begin with. */
export const directory = defineContext<DB>({
  name: 'directory',
  migrations: new URL('./store/migrations/', import.meta.url),
  setup: (kernel) => ({
    routes(app) {
      publicRoutes(app, kernel);
      staffRoutes(app, kernel);
      checkRoutes(app, kernel);
      applicationRoutes(app, kernel);
    },
    handlers: followEvents(kernel),
    republish: republish(kernel),
    personalData: personalData(kernel),
  }),
});
