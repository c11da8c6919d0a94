import { sql } from 'kysely';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { notFound } from '@hub/kernel/errors.ts';
import { searchText } from '../domain/fold.ts';
import { nthSlug, slugOf } from '../domain/slug.ts';
import type { RegistrationCheckQuery } from '../application-schemas.ts';
import { listRegistrationChecks, readInactivePractitioner } from '../rules.ts';
import type { Practitioner, PractitionerInput } from '../schemas.ts';
import { isPublic, selectPractitioners, toPractitioner } from './practitioner-rows.ts';
import type { DB, Practitioner as PractitionerTable } from './types.gen.ts';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The practitioners that one actor may see: everybody the public ones, a clinic's staff all of its own. */
export function practitionerStore(kernel: Kernel<DB>, actor: Actor) {
  const { db, access, clock } = kernel;
  const seesAll = access.where(actor, readInactivePractitioner, {
    practitioner: sql.ref<string>('p.id'),
    clinic: sql.ref<string>('p.clinic_id'),
  });
  const select = () => selectPractitioners(db, clock.now(), { seesAll });
  return {
    /** By slug or id; throws `not_found`. */
    async get(reference: string): Promise<Practitioner> {
      const row = await select()
        .where(UUID.test(reference) ? 'p.id' : 'p.slug', '=', reference)
        .where((eb) => eb.or([isPublic, seesAll]))
        .executeTakeFirst();
      if (row === undefined) throw notFound('practitioner');
      return toPractitioner(row);
    },
    async ofClinic(clinicId: string, includeInactive: boolean): Promise<Practitioner[]> {
      const rows = await select()
        .where('p.clinic_id', '=', clinicId)
        .where((eb) => (includeInactive ? eb.or([isPublic, seesAll]) : isPublic))
        .orderBy('p.family_name')
        .orderBy('p.id')
        .execute();
      return rows.map(toPractitioner);
    },
    /** By ids, in any order. Those who were public once too: who had a visit with them knows their name. */
    async byIds(ids: readonly string[]): Promise<Practitioner[]> {
      const rows = await select()
        .where('p.id', 'in', [...ids])
        .where((eb) => eb.or([eb('p.was_public', '=', true), seesAll]))
        .execute();
      return rows.map(toPractitioner);
    },
    /** All whose number is in this state, those that wait longest first; for the platform. */
    async toCheck({ status, cursor, limit }: RegistrationCheckQuery): Promise<Page> {
      const rows = await select()
        .where('p.check_status', '=', status)
        .where('p.left_at', 'is', null)
        .where('p.registration_number', 'is not', null)
        .where(access.where(actor, listRegistrationChecks, {}))
        .$if(cursor !== undefined, (checks) => checks.where('p.id', '>', cursor!))
        .orderBy('p.id')
        .limit(limit + 1)
        .execute();
      const page = rows.slice(0, limit);
      const nextCursor = rows.length > limit ? (page.at(-1)?.id ?? null) : null;
      return { items: page.map(toPractitioner), nextCursor };
    },
  };
}

interface Page {
  items: Practitioner[];
  nextCursor: string | null;
}

export type PractitionerRow = Selectable<PractitionerTable>;

/** The columns of a practitioner as somebody wrote them. */
export const practitionerColumns = (input: PractitionerInput, updatedAt: Date) => ({
  title: input.title,
  given_name: input.givenName,
  family_name: input.familyName,
  specialties: input.specialties,
  languages: input.languages,
  payers: input.payers,
  registration_kind: input.registration?.kind ?? null,
  registration_number: input.registration?.number ?? null,
  fees: input.fees && JSON.stringify(input.fees),
  bio: input.bio && JSON.stringify(input.bio),
  time_zone: input.timeZone,
  name_search: searchText(input.title, input.givenName, input.familyName),
  updated_at: updatedAt,
});

/** Adds a practitioner under the first free slug of their name. */
export async function insertPractitioner(
  trx: Transaction<DB>,
  clinicId: string,
  input: PractitionerInput,
  at: Date,
): Promise<PractitionerRow> {
  const slug = slugOf(input.givenName, input.familyName);
  for (let n = 1; ; n += 1) {
    const row = await trx
      .insertInto('practitioner')
      .values({
        clinic_id: clinicId,
        slug: nthSlug(slug, n),
        created_at: at,
        ...practitionerColumns(input, at),
      })
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .returningAll()
      .executeTakeFirst();
    if (row) return row;
  }
}

/** Reads a practitioner that the transaction is about to change. */
export async function lockPractitioner(trx: Transaction<DB>, id: string): Promise<PractitionerRow> {
  const row = await trx
    .selectFrom('practitioner')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw notFound('practitioner');
  return row;
}

/** Whose account is this practitioner's at `now`, by identity's relation. */
export async function accountOf(
  db: Kysely<DB>,
  practitionerId: string,
  now: Date,
): Promise<string | null> {
  const { rows } = await sql<{ subject: string }>`select r.subject from kernel.relation r
    where r.kind = 'practitioner' and r.object = ${practitionerId}::uuid and r.valid_from <= ${now}
      and (r.valid_until is null or r.valid_until > ${now}) order by r.valid_from desc limit 1`.execute(
    db,
  );
  return rows[0]?.subject ?? null;
}
