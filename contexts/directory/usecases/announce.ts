import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { ClinicChanged, PractitionerChanged } from '@hub/contracts/events/directory.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import type { ClinicRow } from '../store/clinics.ts';
import { displayName, isPublic } from '../store/practitioner-rows.ts';
import type { PractitionerRow } from '../store/practitioners.ts';
import type { DB } from '../store/types.gen.ts';

/** Tells the other contexts of a clinic's present state. */
export async function announceClinic(
  { events }: Kernel<DB>,
  trx: Transaction<DB>,
  row: ClinicRow,
): Promise<void> {
  const payload: ClinicChanged = {
    clinicId: row.id,
    name: row.name,
    country: row.country,
    timeZone: row.time_zone,
    phone: row.phone,
    active: row.status === 'approved',
  };
  await events.emit(trx, 'clinic.changed.v1', row.id, payload);
}

/**
 * Tells the other contexts of a practitioner's present state, and keeps whether patients ever found
 * them. Call it after every change of the practitioner or of the clinic's status.
 */
export async function announcePractitioner(
  { events }: Kernel<DB>,
  trx: Transaction<DB>,
  id: string,
): Promise<void> {
  const { rows } = await sql<
    PractitionerRow & { public: boolean }
  >`update practitioner p set was_public = p.was_public or ${isPublic}
    from clinic c where c.id = p.clinic_id and p.id = ${id}::uuid returning p.*, ${isPublic} as public`.execute(
    trx,
  );
  const row = rows[0]!;
  const payload: PractitionerChanged = {
    practitionerId: row.id,
    clinicId: row.clinic_id,
    accountId: row.account_id,
    slug: row.slug,
    name: displayName(row),
    specialties: row.specialties as PractitionerChanged['specialties'],
    languages: row.languages as PractitionerChanged['languages'],
    timeZone: row.time_zone,
    active: row.public,
  };
  await events.emit(trx, 'practitioner.changed.v1', row.id, payload);
}

/** Tells of a clinic and of everybody who practises there: its status decides over theirs. */
export async function announceAllOf(
  kernel: Kernel<DB>,
  trx: Transaction<DB>,
  row: ClinicRow,
): Promise<void> {
  await announceClinic(kernel, trx, row);
  const practitioners = await trx
    .selectFrom('practitioner')
    .select('id')
    .where('clinic_id', '=', row.id)
    .orderBy('id')
    .execute();
  for (const { id } of practitioners) await announcePractitioner(kernel, trx, id);
}
