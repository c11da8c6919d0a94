import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { conflict, unprocessable } from '@hub/kernel/errors.ts';
import { MOST_GUARDIANS, declarationFor, isAllowedEnd } from '../domain/guardianship.ts';
import type { Basis } from '../domain/guardianship.ts';
import { withdrawInvitationsOf } from '../store/invitations.ts';
import { lockGuardiansOf } from '../store/guardianships.ts';
import type { GuardianshipRow } from '../store/guardianships.ts';
import type { DB } from '../store/types.gen.ts';

/** A guardianship to begin, with the declaration that it rests on. */
export interface Beginning {
  guardianId: string;
  patientId: string;
  basis: Basis;
  until: Date;
  declaration: string;
  declaredBy: string;
  declaredAt: Date;
}

/**
 * Lets an account act for a patient until the agreed end, which the access fact carries too. Throws
 * 409 `already_guardian`, `too_many_guardians`.
 */
export async function begin(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  actor: Actor,
  beginning: Beginning,
): Promise<GuardianshipRow> {
  const { guardianId, patientId, until } = beginning;
  const now = kernel.clock.now();
  await lockPatient(trx, patientId);
  const present = await lockGuardiansOf(trx, patientId, now);
  if (present.some(({ guardian_id }) => guardian_id === guardianId))
    throw conflict('already_guardian', 'The person acts for the patient already');
  if (present.length >= MOST_GUARDIANS)
    throw conflict('too_many_guardians', 'The patient has enough guardians', {
      most: MOST_GUARDIANS,
    });
  // What ran out by itself makes room for the new one.
  await trx
    .updateTable('guardianship')
    .set((eb) => ({ ended_at: eb.ref('until') }))
    .where('guardian_id', '=', guardianId)
    .where('patient_id', '=', patientId)
    .where('ended_at', 'is', null)
    .execute();
  const row = await trx
    .insertInto('guardianship')
    .values({
      guardian_id: guardianId,
      patient_id: patientId,
      basis: beginning.basis,
      declaration: beginning.declaration,
      declared_by: beginning.declaredBy,
      declared_at: beginning.declaredAt,
      since: now,
      until,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await kernel.access.grant(trx, {
    subject: guardianId,
    kind: 'guardian',
    object: patientId,
    from: now,
    until,
  });
  await audit(kernel, trx, actor, row, 'create');
  return row;
}

/** Ends a guardianship now, with the invitations that the guardian had sent for the patient. */
export async function end(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  actor: Actor,
  row: GuardianshipRow,
): Promise<void> {
  const now = kernel.clock.now();
  await trx
    .updateTable('guardianship')
    .set({ ended_at: now, ended_by: actor.kind === 'account' ? actor.accountId : null })
    .where('id', '=', row.id)
    .execute();
  const { guardian_id: subject, patient_id: object } = row;
  await kernel.access.revoke(trx, { subject, kind: 'guardian', object });
  await withdrawInvitationsOf(trx, { patientId: object, by: subject }, now);
  await audit(kernel, trx, actor, row, 'delete');
}

/** Throws 409 where somebody else acts for the patient too: what ends that as well is theirs to agree to. */
export function refuseOthers(guardians: readonly GuardianshipRow[], accountId: string): void {
  if (guardians.some(({ guardian_id }) => guardian_id !== accountId))
    throw conflict('other_guardian', 'Somebody else acts for them too, and has to end that first');
}

/** Guardians of one patient are counted one at a time. */
export async function lockPatient(trx: Transaction<DB>, patientId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`identity.guardians/${patientId}`}, 0))`.execute(
    trx,
  );
}

/** Throws 422 where the declaration is not the text in force. */
export function requireDeclaration(basis: Basis, version: string | undefined): string {
  const { version: inForce } = declarationFor(basis);
  if (version !== inForce)
    throw unprocessable([
      {
        path: 'body.declaration',
        message: 'Show the text in force and have it agreed to',
        code: 'declaration',
      },
    ]);
  return inForce;
}

/** Throws 422 where a guardianship may not last until then. */
export function requireEnd(basis: Basis, until: Date, now: Date, path: string): void {
  if (!isAllowedEnd(basis, until, now))
    throw unprocessable([
      { path: `body.${path}`, message: 'Not ahead, or too far ahead', code: 'out_of_range' },
    ]);
}

const audit = (
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  actor: Actor,
  row: GuardianshipRow,
  action: 'create' | 'delete',
): Promise<void> =>
  kernel.audit.write(trx, actor, {
    action,
    kind: 'guardianship',
    id: row.id,
    patient: row.patient_id,
  });
