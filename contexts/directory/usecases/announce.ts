import type { Transaction } from 'kysely';
import type { ClinicChanged, PractitionerChanged } from '@hub/contracts/events/directory.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import type { ClinicRow } from '../store/clinics.ts';
import { displayName } from '../store/practitioner-rows.ts';
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
  };
  await events.emit(trx, 'clinic.changed.v1', row.id, payload);
}

/** Tells the other contexts of a practitioner's present state. */
export async function announcePractitioner(
  { events }: Kernel<DB>,
  trx: Transaction<DB>,
  row: PractitionerRow,
): Promise<void> {
  const payload: PractitionerChanged = {
    practitionerId: row.id,
    clinicId: row.clinic_id,
    accountId: row.account_id,
    slug: row.slug,
    name: displayName(row),
    specialties: row.specialties as PractitionerChanged['specialties'],
    languages: row.languages as PractitionerChanged['languages'],
    timeZone: row.time_zone,
    active: row.active,
  };
  await events.emit(trx, 'practitioner.changed.v1', row.id, payload);
}
