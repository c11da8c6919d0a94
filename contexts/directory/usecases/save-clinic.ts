import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { AccountActor, Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { AppError, forbidden, unprocessable } from '@hub/kernel/errors.ts';
import type { FieldFault } from '@hub/kernel/errors.ts';
import type { ClinicApply, OwnClinic } from '../application-schemas.ts';
import { CLINIC_COUNTRIES } from '../domain/clinic-registration.ts';
import { applyWithClinic, openClinic, writeClinic } from '../rules.ts';
import type { Clinic, ClinicInput } from '../schemas.ts';
import { clinicColumns, lockClinic, toClinic } from '../store/clinics.ts';
import { getOwnClinic } from '../store/own-clinics.ts';
import type { DB } from '../store/types.gen.ts';
import { announceClinic } from './announce.ts';

/** Each application is work for a person, so nobody may leave any number of them. */
export const MOST_PENDING = 3;

/**
 * Applies with a clinic: it can be prepared, and opens once the platform has checked it. The
 * applicant becomes its first administrator. What the platform's administrator enters is open at
 * once. Throws 409 `too_many_applications`.
 */
export async function applyForClinic(
  kernel: Kernel<DB>,
  actor: Actor,
  { plan, registration, contactName, ...profile }: ClinicApply,
): Promise<OwnClinic> {
  if (actor.kind !== 'account') throw forbidden();
  const id = await kernel.db.transaction().execute(async (trx) => {
    await kernel.access.require(trx, actor, applyWithClinic, {});
    const opens = await isPlatform(kernel, trx, actor);
    if (!opens) {
      requireApplication({ ...profile, registration, contactName });
      await requireRoom(trx, actor);
    }
    const now = kernel.clock.now();
    const row = await trx
      .insertInto('clinic')
      .values({
        created_at: now,
        ...clinicColumns(profile, now),
        status: opens ? 'approved' : 'pending',
        plan,
        registration_kind: registration?.kind ?? null,
        registration_number: registration?.number ?? null,
        contact_name: contactName ?? null,
        applied_by: opens ? null : actor.accountId,
        applied_at: opens ? null : now,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    if (opens) {
      await trx
        .insertInto('clinic_decision')
        .values({
          clinic_id: row.id,
          decision: 'approved',
          decided_by: actor.accountId,
          decided_at: now,
        })
        .execute();
    }
    await kernel.audit.write(trx, actor, {
      action: 'create',
      kind: 'clinic',
      id: row.id,
      clinic: row.id,
    });
    await announceClinic(kernel, trx, row);
    if (!opens) {
      await kernel.events.emit(trx, 'clinic.applied.v1', row.id, {
        clinicId: row.id,
        accountId: actor.accountId,
      });
    }
    return row.id;
  });
  return getOwnClinic(kernel.db, id);
}

async function isPlatform(
  { access }: Kernel<DB>,
  trx: Transaction<DB>,
  actor: AccountActor,
): Promise<boolean> {
  const { rows } = await sql<{
    opens: boolean;
  }>`select ${access.where(actor, openClinic, {})} as opens`.execute(trx);
  return rows[0]?.opens === true;
}

/** What the platform checks must be there, and in a country whose registers it knows. */
function requireApplication({
  address,
  registration,
  contactName,
}: Pick<ClinicApply, 'address' | 'registration' | 'contactName'>): void {
  const faults: FieldFault[] = [];
  const needed = (path: string, message: string): void =>
    void faults.push({ path: `body.${path}`, message, code: 'required' });
  if (!CLINIC_COUNTRIES.some((country) => country === address.country))
    needed('address.country', 'Clinics in DE, FR and CH may apply');
  if (registration === undefined) needed('registration', 'A registration number is needed');
  if (contactName === undefined) needed('contactName', 'Say whom the platform may ask');
  if (faults.length > 0) throw unprocessable(faults);
}

async function requireRoom(trx: Transaction<DB>, actor: AccountActor): Promise<void> {
  // One application of an account at a time, so that two sent at once are both counted.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`clinic.apply/${actor.accountId}`}, 0))`.execute(
    trx,
  );
  const { rows } = await sql<{ pending: number }>`select count(*)::int as pending from clinic
    where applied_by = ${actor.accountId}::uuid and status = 'pending'`.execute(trx);
  if ((rows[0]?.pending ?? 0) >= MOST_PENDING)
    throw new AppError('too_many_applications', 'Wait until earlier applications are decided', {
      status: 409,
      details: { most: MOST_PENDING },
    });
}

export const updateClinic = (
  kernel: Kernel<DB>,
  actor: Actor,
  id: string,
  input: ClinicInput,
): Promise<Clinic> =>
  kernel.db.transaction().execute(async (trx) => {
    await lockClinic(trx, id);
    await kernel.access.require(trx, actor, writeClinic, { clinic: id });
    const row = await trx
      .updateTable('clinic')
      .set(clinicColumns(input, kernel.clock.now()))
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await kernel.audit.write(trx, actor, { action: 'update', kind: 'clinic', id, clinic: id });
    await announceClinic(kernel, trx, row);
    return toClinic(row);
  });
