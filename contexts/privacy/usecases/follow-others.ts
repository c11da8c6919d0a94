import type { Transaction } from 'kysely';
import type { Handlers } from '@hub/kernel/events/events.ts';
import type { DB } from '../store/types.gen.ts';

/** Replicas: the public names of clinics and practitioners, and which clinics a patient was at. */
export const followOthers: Handlers<DB> = {
  'practitioner.changed.v1': async ({ payload, sequence }, trx) => {
    const row = {
      clinic_id: payload.clinicId,
      account_id: payload.accountId,
      name: payload.name,
      sequence,
    };
    await trx
      .insertInto('practitioner')
      .values({ id: payload.practitionerId, ...row })
      .onConflict((on) =>
        on.column('id').doUpdateSet(row).where('practitioner.sequence', '<', sequence),
      )
      .execute();
  },
  'clinic.changed.v1': async ({ payload, sequence }, trx) => {
    const row = { name: payload.name, sequence };
    await trx
      .insertInto('clinic')
      .values({ id: payload.clinicId, ...row })
      .onConflict((on) => on.column('id').doUpdateSet(row).where('clinic.sequence', '<', sequence))
      .execute();
  },
  'appointment.booked.v1': ({ payload }, trx) => rememberClinic(trx, payload),
  'patient.registered.v1': ({ payload }, trx) => rememberClinic(trx, payload),
};

async function rememberClinic(
  trx: Transaction<DB>,
  { patientId, clinicId }: { patientId: string; clinicId: string },
): Promise<void> {
  await trx
    .insertInto('patient_clinic')
    .values({ patient_id: patientId, clinic_id: clinicId })
    .onConflict((on) => on.doNothing())
    .execute();
}
