import type { Composition } from '@medplum/fhirtypes';
import { defineContext } from '@hub/kernel/context.ts';
import { clinicPatientRoutes } from './http/clinic-patient-routes.ts';
import { fhirRoutes } from './http/routes.ts';
import { emitSigned } from './store/announce.ts';
import { createParameters } from './store/parameters.ts';
import product from '../../package.json' with { type: 'json' };
import type { DB } from './store/types.gen.ts';
import { createVault } from './store/vault.ts';
import { republishRegistered } from './usecases/clinic-patients.ts';
import { followDirectory } from './usecases/follow-directory.ts';
import { followIntakeForms } from './usecases/follow-intake-forms.ts';
import { followMeetings } from './usecases/follow-meetings.ts';
import { indexPhones } from './usecases/index-phones.ts';
import { personalData, purgeRetained } from './usecases/personal-data.ts';
import { sealStored } from './usecases/seal-stored.ts';

/**
 * Records: the clinical record as FHIR R4. Owns Patient, Coverage, Encounter and Composition; follows
 * bookings, visits and the directory; tells when a note was signed and when a clinic took up a patient.
 * Shows the log as AuditEvent.
 * Records: the clinical record as FHIR R4. Owns Patient, Coverage, Encounter, Composition
 * and QuestionnaireResponse; follows bookings, visits, intake forms and the directory; tells when a note was signed. Shows the log as AuditEvent.
 */
export const records = defineContext<DB>({
  name: 'records',
  migrations: new URL('./store/migrations/', import.meta.url),
  setup(kernel) {
    const parameters = createParameters(kernel.secrets);
    const vault = createVault(kernel.secrets);
    return {
      routes(app) {
        clinicPatientRoutes(app, { kernel, parameters, vault });
        return fhirRoutes(app, { kernel, parameters, vault, version: product.version });
      },
      handlers: {
        ...followMeetings({ audit: kernel.audit, clock: kernel.clock, parameters, vault }),
        ...followIntakeForms({ audit: kernel.audit, clock: kernel.clock, parameters, vault }),
        ...followDirectory(),
      },
      personalData: personalData({
        clock: kernel.clock,
        shelves: async (trx) => ({ parameters: await parameters(trx), vault }),
      }),
      purge: purgeRetained(kernel),
      jobs: {
        'seal-stored': { run: sealStored(kernel.db, { parameters, vault }) },
        'index-phones': { run: indexPhones(kernel.db, { parameters, vault }) },
      },
      republish: async () => {
        const registered = await republishRegistered({ kernel, vault });
        return kernel.db.transaction().execute(async (trx) => {
          const rows = await trx
            .selectFrom('resource')
            .select('content')
            .where('type', '=', 'Composition')
            .where('locked', '=', true)
            .where('retained_until', 'is', null)
            .orderBy('updated_at')
            .execute();
          for (const { content } of rows)
            await emitSigned(kernel.events, trx, content as Composition);
          return registered + rows.length;
        });
      },
    };
  },
});
