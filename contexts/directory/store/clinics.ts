import type { Kysely, Selectable, Transaction } from 'kysely';
import type { LocalizedText } from '@hub/contracts/localized-text.ts';
import { notFound } from '@hub/kernel/errors.ts';
import { searchText } from '../domain/fold.ts';
import type { Clinic, ClinicInput } from '../schemas.ts';
import { imageUrl } from './images.ts';
import type { Clinic as ClinicTable, DB } from './types.gen.ts';

export type ClinicRow = Selectable<ClinicTable>;

export const toClinic = (row: ClinicRow): Clinic => ({
  id: row.id,
  name: row.name,
  address: {
    line1: row.line1,
    line2: row.line2,
    postalCode: row.postal_code,
    city: row.city,
    country: row.country,
  },
  phone: row.phone,
  email: row.email,
  website: row.website,
  description: row.description as LocalizedText | null,
  timeZone: row.time_zone,
  logoUrl: imageUrl(row.logo_id),
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
});

/** The columns of a clinic as somebody wrote it. */
export const clinicColumns = (
  { name, address, phone, email, website, description, timeZone }: ClinicInput,
  updatedAt: Date,
) => ({
  name,
  line1: address.line1,
  line2: address.line2,
  postal_code: address.postalCode,
  city: address.city,
  country: address.country,
  phone,
  email,
  website,
  description: description && JSON.stringify(description),
  time_zone: timeZone,
  name_search: searchText(name),
  city_search: searchText(address.postalCode, address.city),
  updated_at: updatedAt,
});

export async function getClinic(db: Kysely<DB>, id: string): Promise<ClinicRow> {
  const row = await db.selectFrom('clinic').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound('clinic');
  return row;
}

/** Reads a clinic that the transaction is about to change. */
export async function lockClinic(trx: Transaction<DB>, id: string): Promise<ClinicRow> {
  const row = await trx
    .selectFrom('clinic')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw notFound('clinic');
  return row;
}
