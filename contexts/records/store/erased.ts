import { sql } from 'kysely';
import type { RawBuilder, SqlBool, Transaction } from 'kysely';
import type { DB } from './types.gen.ts';

/** True where the patient was erased: nothing more may be kept of them. */
export const isErased = (patientId: string | null): RawBuilder<SqlBool> =>
  sql<SqlBool>`exists (select 1 from erased_patient e where e.patient_id = ${patientId}::uuid)`;

export async function wasErased(trx: Transaction<DB>, patientId: string): Promise<boolean> {
  const { rows } = await sql<{ erased: boolean }>`select ${isErased(patientId)} as erased`.execute(
    trx,
  );
  return rows[0]?.erased === true;
}
