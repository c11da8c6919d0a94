import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { conflict, forbidden, notFound } from '@hub/kernel/errors.ts';
import type { PractitionerApplication, PractitionerApply } from '../application-schemas.ts';
import { applyToClinic as mayApply, decideApplication } from '../rules.ts';
import { PractitionerInput } from '../schemas.ts';
import { lockApplication, toApplication } from '../store/applications.ts';
import type { ApplicationRow } from '../store/applications.ts';
import { lockClinic } from '../store/clinics.ts';
import type { DB } from '../store/types.gen.ts';
import { addPractitioner } from './save-practitioner.ts';
import { MOST_PENDING } from './save-clinic.ts';

/**
 * A practitioner asks a clinic to take them on. Throws 404 where the clinic is not open, 409
 * `already_applied`, `too_many_applications`.
 */
export async function applyToClinic(
  kernel: Kernel<DB>,
  actor: Actor,
  clinicId: string,
  { profile, message }: PractitionerApply,
): Promise<PractitionerApplication> {
  if (actor.kind !== 'account') throw forbidden();
  return kernel.db.transaction().execute(async (trx) => {
    await kernel.access.require(trx, actor, mayApply, {});
    const clinic = await lockClinic(trx, clinicId);
    if (clinic.status !== 'approved') throw notFound('clinic');
    await requireRoom(trx, actor.accountId);
    const row = await trx
      .insertInto('practitioner_application')
      .values({
        clinic_id: clinicId,
        account_id: actor.accountId,
        profile: JSON.stringify(profile),
        message,
        applied_at: kernel.clock.now(),
      })
      .onConflict((conflicting) => conflicting.doNothing())
      .returningAll()
      .executeTakeFirst();
    if (row === undefined) throw conflict('already_applied', 'The clinic has your application');
    await audit(kernel, trx, actor, row, 'create');
    return toApplication(row);
  });
}

async function requireRoom(trx: Transaction<DB>, accountId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`practitioner.apply/${accountId}`}, 0))`.execute(
    trx,
  );
  const { rows } = await sql<{ pending: number }>`select count(*)::int as pending
    from practitioner_application where account_id = ${accountId}::uuid and status = 'pending'`.execute(
    trx,
  );
  if ((rows[0]?.pending ?? 0) >= MOST_PENDING)
    throw conflict('too_many_applications', 'Wait until earlier applications are decided', {
      most: MOST_PENDING,
    });
}

/** Takes the practitioner on: a profile, whose number is still to be checked, and through identity the role. */
export async function acceptApplication(
  kernel: Kernel<DB>,
  actor: Actor,
  id: string,
): Promise<PractitionerApplication> {
  if (actor.kind !== 'account') throw forbidden();
  return kernel.db.transaction().execute(async (trx) => {
    const found = await lockForDecision(kernel, trx, actor, id);
    const profile = PractitionerInput.parse(found.profile);
    const practitionerId = await addPractitioner(kernel, trx, actor, found.clinic_id, profile);
    const row = await close(kernel, trx, found, {
      status: 'accepted',
      decided_by: actor.accountId,
      practitioner_id: practitionerId,
    });
    await audit(kernel, trx, actor, row, 'update');
    await kernel.events.emit(trx, 'practitioner-application.accepted.v1', id, {
      applicationId: id,
      clinicId: row.clinic_id,
      accountId: row.account_id,
      practitionerId,
      acceptedBy: actor.accountId,
    });
    return toApplication(row);
  });
}

export async function declineApplication(
  kernel: Kernel<DB>,
  actor: Actor,
  id: string,
  reason: string,
): Promise<PractitionerApplication> {
  if (actor.kind !== 'account') throw forbidden();
  return kernel.db.transaction().execute(async (trx) => {
    const found = await lockForDecision(kernel, trx, actor, id);
    const row = await close(kernel, trx, found, {
      status: 'declined',
      decided_by: actor.accountId,
      reason,
    });
    await audit(kernel, trx, actor, row, 'update');
    return toApplication(row);
  });
}

/** The applicant takes it back. 404 for anybody else. */
export async function withdrawApplication(
  kernel: Kernel<DB>,
  actor: Actor,
  id: string,
): Promise<PractitionerApplication> {
  return kernel.db.transaction().execute(async (trx) => {
    const found = await lockApplication(trx, id);
    if (actor.kind !== 'account' || found.account_id !== actor.accountId)
      throw notFound('practitioner-application');
    const row = await close(kernel, trx, found, {
      status: 'withdrawn',
      decided_by: actor.accountId,
    });
    await audit(kernel, trx, actor, row, 'update');
    return toApplication(row);
  });
}

async function lockForDecision(
  { access }: Kernel<DB>,
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
): Promise<ApplicationRow> {
  const found = await lockApplication(trx, id);
  await access.require(trx, actor, decideApplication, { clinic: found.clinic_id });
  return found;
}

async function close(
  { clock }: Kernel<DB>,
  trx: Transaction<DB>,
  { id, status }: ApplicationRow,
  changes: Partial<Pick<ApplicationRow, 'status' | 'decided_by' | 'reason' | 'practitioner_id'>>,
): Promise<ApplicationRow> {
  if (status !== 'pending')
    throw conflict('application_decided', 'The application is decided already', { status });
  return trx
    .updateTable('practitioner_application')
    .set({ ...changes, decided_at: clock.now() })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

const audit = (
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  actor: Actor,
  row: ApplicationRow,
  action: 'create' | 'update',
): Promise<void> =>
  kernel.audit.write(trx, actor, {
    action,
    kind: 'practitioner-application',
    id: row.id,
    clinic: row.clinic_id,
  });
