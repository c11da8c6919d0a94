import { defineContext } from '@hub/kernel/context.ts';
import { consentRoutes } from './http/consent-routes.ts';
import { logRoutes } from './http/log-routes.ts';
import { oversightRoutes } from './http/oversight-routes.ts';
import { requestRoutes } from './http/request-routes.ts';
import { restrictionRoutes } from './http/restriction-routes.ts';
import { loadPolicies, registerPolicies } from './store/policies.ts';
import type { DB } from './store/types.gen.ts';
import { assembleExport } from './usecases/assemble-export.ts';
import { eraseLapsed } from './usecases/erase-lapsed.ts';
import { followOthers } from './usecases/follow-others.ts';
import { followParts } from './usecases/follow-parts.ts';
import { personalData, purge } from './usecases/personal-data.ts';
import { watchRequests } from './usecases/watch-requests.ts';

/** The rights of people over their data: consents, who looked, copies, erasure, restriction; and what was purged. */
export const privacy = defineContext<DB>({
  name: 'privacy',
  migrations: new URL('./store/migrations/', import.meta.url),
  async setup(kernel) {
    const policies = await loadPolicies();
    await registerPolicies(kernel.db, policies, kernel.clock.now());
    return {
      routes(app) {
        consentRoutes(app, kernel, policies);
        logRoutes(app, kernel);
        requestRoutes(app, kernel);
        restrictionRoutes(app, kernel);
        oversightRoutes(app, kernel);
      },
      handlers: {
        ...followParts(kernel),
        ...followOthers,
        'guest.lapsed.v1': eraseLapsed(kernel),
      },
      jobs: {
        'assemble-export': { run: (payload) => assembleExport(kernel, payload) },
        'watch-requests': { cron: '*/5 * * * *', run: () => watchRequests(kernel) },
      },
      personalData: personalData(kernel),
      purge: (before) => purge(kernel, before),
    };
  },
});
