import { sql } from 'kysely';
import type { Expression, Selectable, SqlBool, Transaction } from 'kysely';
import type { LocalizedText } from '@hub/contracts/localized-text.ts';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { notFound } from '@hub/kernel/errors.ts';
import type { ClinicStatus } from '../domain/clinic-status.ts';
import { searchText } from '../domain/fold.ts';
import { readUnlistedClinic } from '../rules.ts';
import type { Clinic, ClinicInput } from '../schemas.ts';
import { imageUrl } from './images.ts';
import type { Clinic as ClinicTable, DB } from './types.gen.ts';

export type ClinicRow = Selectable<ClinicTable>;

export const toClinic = (row: ClinicRow): Clinic => ({
  id: row.id,
  // The columns hold what their checks and the API's schema let in.
  status: row.status as ClinicStatus,
  plan: row.plan as Clinic['plan'],
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

/** A clinic that the actor may see: anybody one that is open, its staff, its applicant and the platform others. */
export async function getClinic(
  { db, access }: Pick<Kernel<DB>, 'db' | 'access'>,
  actor: Actor,
  id: string,
): Promise<ClinicRow> {
  const row = await db
    .selectFrom('clinic as c')
    .selectAll()
    .where('c.id', '=', id)
    .where((eb) =>
      eb.or([
        eb('c.status', '=', 'approved'),
        access.where(actor, readUnlistedClinic, { clinic: sql.ref<string>('c.id') }),
        isApplicant(actor),
      ]),
    )
    .executeTakeFirst();
  if (row === undefined) throw notFound('clinic');
  return row;
}

/** Whether the actor applied with the clinic `c`. */
export const isApplicant = (actor: Actor): Expression<SqlBool> =>
  actor.kind === 'account'
    ? sql<SqlBool>`c.applied_by = ${actor.accountId}::uuid`
    : sql<SqlBool>`false`;

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
