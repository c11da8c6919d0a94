/** What is stored of one person, for a copy of it, its erasure and its retention. No actor: the person's own request is behind it. */
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Resource } from '@medplum/fhirtypes';
import type { Kept } from '../domain/erasure.ts';
import type { DB } from './types.gen.ts';
import type { Vault } from './vault.ts';

export interface OwnResource {
  resource: Resource & { id: string };
  /** How many versions came before. */
  formerVersions: number;
  /** An earlier erasure left it, since the law keeps it. */
  retained: boolean;
}

/** The current version of every resource of the patient, locked until the transaction ends. */
export async function resourcesOf(
  trx: Transaction<DB>,
  vault: Vault,
  patientId: string,
): Promise<OwnResource[]> {
  const { rows } = await sql<{
    content: Resource & { id: string };
    sealed: Buffer | null;
    former: number;
    retained: boolean;
  }>`select s.content, s.sealed, s.retained_until is not null as retained,
      (select count(*) from resource_history h where h.type = s.type and h.id = s.id)::integer as former
    from resource s where s.patient_id = ${patientId}::uuid and s.content is not null
    order by s.type, s.id for update`.execute(trx);
  return rows.map(({ content, sealed, former, retained }) => ({
    resource: vault.open(content, sealed),
    formerVersions: former,
    retained,
  }));
}

/** All former versions of the patient's resources, oldest first. */
export async function versionsOf(
  trx: Transaction<DB>,
  vault: Vault,
  patientId: string,
): Promise<Resource[]> {
  const { rows } = await sql<{
    content: Resource;
    sealed: Buffer | null;
  }>`select content, sealed from resource_history
    where patient_id = ${patientId}::uuid and content is not null order by type, id, version`.execute(
    trx,
  );
  return rows.map(({ content, sealed }) => vault.open(content, sealed));
}

/** Removes a resource with its versions and its index; the database refuses while the law keeps it. */
export const eraseResource = async (
  trx: Transaction<DB>,
  type: string,
  id: string,
  now: Date,
): Promise<void> => {
  await sql`select erase_resource(${type}, ${id}::uuid, ${now})`.execute(trx);
};

/** Closes a resource until its term has passed; of its content only `elements` stay, or all where that is null. */
export const retain = async (
  trx: Transaction<DB>,
  { type, id, until, clinicIds, basis }: Kept,
  elements: readonly string[] | null,
): Promise<void> => {
  await sql`select retain_resource(${type}, ${id}::uuid, ${until}::date, ${clinicIds}::uuid[], ${basis},
    ${elements}::text[])`.execute(trx);
};

/** What is kept of the patient, counted by kind, end and reason. */
export async function keptRows(
  trx: Transaction<DB>,
  patientId: string,
): Promise<{ type: string; until: string; basis: string; count: number }[]> {
  const { rows } = await sql<{ type: string; until: string; basis: string; count: number }>`
    select type, to_char(retained_until, 'YYYY-MM-DD') as until, retained_basis as basis, count(*)::integer as count
    from resource where patient_id = ${patientId}::uuid and retained_until is not null
    group by 1, 2, 3 order by 1, 2`.execute(trx);
  return rows;
}
