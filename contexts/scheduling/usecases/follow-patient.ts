import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { HubEvent } from '@hub/kernel/events/events.ts';
import type { DB } from '../store/types.gen.ts';

/** A clinic knows whom it took up itself, so that its desk can book for them before their first visit. */
export const followPatient = async (
  { payload: { patientId, clinicId } }: HubEvent<'patient.registered.v1'>,
  trx: Transaction<DB>,
): Promise<void> => {
  // What is told again must not bring back who was erased.
  await sql`insert into clinic_patient (clinic_id, patient_id)
    select ${clinicId}::uuid, ${patientId}::uuid
    where not exists (select 1 from erased_patient e where e.patient_id = ${patientId}::uuid)
    on conflict do nothing`.execute(trx);
};
