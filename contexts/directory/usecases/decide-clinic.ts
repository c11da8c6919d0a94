import type { Transaction } from 'kysely';
import type { AccountActor, Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { conflict, forbidden } from '@hub/kernel/errors.ts';
import type { OwnClinic, Reapply } from '../application-schemas.ts';
import { nextStatus } from '../domain/clinic-status.ts';
import type { ClinicStatus, ClinicStep } from '../domain/clinic-status.ts';
import { decideClinic, withdrawClinic, writeClinic } from '../rules.ts';
import { lockClinic } from '../store/clinics.ts';
import type { ClinicRow } from '../store/clinics.ts';
import { getOwnClinic } from '../store/own-clinics.ts';
import type { DB } from '../store/types.gen.ts';
import { announceAllOf } from './announce.ts';

const DECISIONS = {
  approve: 'approved',
  decline: 'declined',
  suspend: 'suspended',
  lift: 'lifted',
} as const;
export type Decision = keyof typeof DECISIONS;

/**
 * The platform's decision about a clinic, kept with who, when and why; the applicant is told by mail.
 * Throws 409 `clinic_status` where the clinic is not in a state for it.
 */
export async function decide(
  kernel: Kernel<DB>,
  actor: Actor,
  clinicId: string,
  step: Decision,
  reason: string | null,
): Promise<OwnClinic> {
  if (actor.kind !== 'account') throw forbidden();
  await kernel.db.transaction().execute(async (trx) => {
    const clinic = await lockClinic(trx, clinicId);
    await kernel.access.require(trx, actor, decideClinic, {});
    await move(kernel, trx, actor, clinic, step);
    await trx
      .insertInto('clinic_decision')
      .values({
        clinic_id: clinicId,
        decision: DECISIONS[step],
        reason,
        decided_by: actor.accountId,
        decided_at: kernel.clock.now(),
      })
      .execute();
    await tellApplicant(kernel, trx, clinic, step, reason);
  });
  return getOwnClinic(kernel.db, clinicId);
}

/** Applies again with a clinic that was declined. */
export async function reapply(
  kernel: Kernel<DB>,
  actor: Actor,
  clinicId: string,
  { plan, registration, contactName }: Reapply,
): Promise<OwnClinic> {
  if (actor.kind !== 'account') throw forbidden();
  await kernel.db.transaction().execute(async (trx) => {
    const clinic = await lockClinic(trx, clinicId);
    await kernel.access.require(trx, actor, writeClinic, { clinic: clinicId });
    await move(kernel, trx, actor, clinic, 'reapply', {
      plan,
      registration_kind: registration.kind,
      registration_number: registration.number,
      contact_name: contactName,
      applied_by: actor.accountId,
      applied_at: kernel.clock.now(),
    });
  });
  return getOwnClinic(kernel.db, clinicId);
}

/** Gives up a clinic that never opened; nobody works there any more. For who applied with it. */
export async function withdraw(
  kernel: Kernel<DB>,
  actor: Actor,
  clinicId: string,
): Promise<OwnClinic> {
  await kernel.db.transaction().execute(async (trx) => {
    const clinic = await lockClinic(trx, clinicId);
    await kernel.access.require(trx, actor, withdrawClinic, {});
    if (actor.kind !== 'account' || clinic.applied_by !== actor.accountId) throw forbidden();
    await move(kernel, trx, actor, clinic, 'withdraw');
    await kernel.events.emit(trx, 'clinic.closed.v1', clinicId, { clinicId });
  });
  return getOwnClinic(kernel.db, clinicId);
}

async function move(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  actor: AccountActor,
  clinic: ClinicRow,
  step: ClinicStep,
  changes: Partial<
    Pick<
      ClinicRow,
      | 'plan'
      | 'registration_kind'
      | 'registration_number'
      | 'contact_name'
      | 'applied_by'
      | 'applied_at'
    >
  > = {},
): Promise<void> {
  const status = nextStatus(clinic.status as ClinicStatus, step);
  if (status === undefined)
    throw conflict('clinic_status', 'The clinic is not in a state for this', {
      status: clinic.status,
    });
  const row = await trx
    .updateTable('clinic')
    .set({ ...changes, status, updated_at: kernel.clock.now() })
    .where('id', '=', clinic.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await kernel.audit.write(trx, actor, {
    action: 'update',
    kind: 'clinic-status',
    id: clinic.id,
    clinic: clinic.id,
  });
  await announceAllOf(kernel, trx, row);
}

async function tellApplicant(
  { mail, config }: Kernel<DB>,
  trx: Transaction<DB>,
  { name: clinicName, applied_by: applicant }: ClinicRow,
  step: Decision,
  reason: string | null,
): Promise<void> {
  if (applicant === null) return;
  const to = { account: applicant };
  if (step === 'decline' || step === 'suspend') {
    const template = step === 'decline' ? 'clinic-declined' : 'clinic-suspended';
    await mail.request(trx, { to, template, params: { clinicName, reason: reason ?? '' } });
    return;
  }
  const link = `${config.publicUrl ?? `http://localhost:${config.port}`}/clinic`;
  await mail.request(trx, { to, template: 'clinic-approved', params: { clinicName, link } });
}
