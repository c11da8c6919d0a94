import type { Composition } from '@medplum/fhirtypes';
import { defineContext } from '@hub/kernel/context.ts';
import { fhirRoutes } from './http/routes.ts';
import { emitSigned } from './store/announce.ts';
import { createParameters } from './store/parameters.ts';
import product from '../../package.json' with { type: 'json' };
import type { DB } from './store/types.gen.ts';
import { followMeetings } from './usecases/follow-meetings.ts';

/**
 * Records: the clinical record as FHIR R4. Owns Patient, Encounter and Composition; follows bookings and visits;
 * tells when a note was signed.
 */
export const records = defineContext<DB>({
  name: 'records',
  migrations: new URL('./store/migrations/', import.meta.url),
  setup(kernel) {
    const parameters = createParameters(kernel.db);
    return {
      routes: (app) => fhirRoutes(app, { kernel, parameters, version: product.version }),
      handlers: followMeetings({ audit: kernel.audit, clock: kernel.clock, parameters }),
      republish: () =>
        kernel.db.transaction().execute(async (trx) => {
          const rows = await trx
            .selectFrom('resource')
            .select('content')
            .where('type', '=', 'Composition')
            .where('locked', '=', true)
            .orderBy('updated_at')
            .execute();
          for (const { content } of rows)
            await emitSigned(kernel.events, trx, content as Composition);
          return rows.length;
        }),
    };
  },
});
