import type { Kysely, Selectable, Transaction } from 'kysely';
import { notFound } from '@hub/kernel/errors.ts';
import type { DB, Guardianship as GuardianshipTable } from './types.gen.ts';

export type GuardianshipRow = Selectable<GuardianshipTable>;

/** A guardianship with the address of who acts, so that the other side knows who it is. */
export type NamedGuardianship = GuardianshipRow & { guardian_email: string };

const selectNamed = (db: Kysely<DB> | Transaction<DB>) =>
  db
    .selectFrom('guardianship as g')
    .innerJoin('user_account as u', 'u.id', 'g.guardian_id')
    .selectAll('g')
    .select('u.email as guardian_email');

/** Guardianships that hold at `now`, in which the account is either side or another guardian of the same child. */
export const listGuardianships = (
  db: Kysely<DB>,
  account: { id: string; patientId: string | null },
  now: Date,
): Promise<NamedGuardianship[]> =>
  selectNamed(db)
    .where('g.ended_at', 'is', null)
    .where('g.until', '>', now)
    .where((eb) =>
      eb.or([
        eb('g.guardian_id', '=', account.id),
        eb('g.patient_id', '=', account.patientId),
        eb(
          'g.patient_id',
          'in',
          eb
            .selectFrom('guardianship as own')
            .select('own.patient_id')
            .where('own.guardian_id', '=', account.id)
            .where('own.basis', '=', 'custody')
            .where('own.ended_at', 'is', null)
            .where('own.until', '>', now),
        ),
      ]),
    )
    .orderBy('g.id')
    .execute();

/** One guardianship, named. */
export const getNamed = (
  db: Kysely<DB> | Transaction<DB>,
  id: string,
): Promise<NamedGuardianship> => selectNamed(db).where('g.id', '=', id).executeTakeFirstOrThrow();

/** The guardianships of a patient that hold at `now`, held until the transaction ends. */
export const lockGuardiansOf = (
  trx: Transaction<DB>,
  patientId: string,
  now: Date,
): Promise<GuardianshipRow[]> =>
  trx
    .selectFrom('guardianship')
    .selectAll()
    .where('patient_id', '=', patientId)
    .where('ended_at', 'is', null)
    .where('until', '>', now)
    .orderBy('id')
    .forUpdate()
    .execute();

/** A guardianship by its id, held until the transaction ends; throws 404. */
export async function lockGuardianship(trx: Transaction<DB>, id: string): Promise<GuardianshipRow> {
  const row = await trx
    .selectFrom('guardianship')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw notFound('guardianship');
  return row;
}
