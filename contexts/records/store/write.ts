import { sql } from 'kysely';
import type { RawBuilder, Transaction } from 'kysely';
import type { Resource } from '@medplum/fhirtypes';
import { conflict } from '@hub/kernel/errors.ts';
import { kindOf } from '../fhir/kinds.ts';
import type { StoredType } from '../fhir/declared.ts';
import { indexDeletes, indexInserts } from './index-rows.ts';
import type { Parameters } from './parameters.ts';
import type { DB } from './types.gen.ts';
import type { Vault } from './vault.ts';

/** A resource as it is stored: its id, version and time are part of its content. */
export type Stored<T extends Resource = Resource> = T & {
  id: string;
  meta: { versionId: string; lastUpdated: string };
};

/** Gives a resource the id, version and time of this write; other metadata is the client's. */
export const versioned = <T extends Resource>(
  resource: T,
  id: string,
  version: number,
  now: Date,
): Stored<T> => ({
  ...resource,
  id,
  meta: { ...resource.meta, versionId: String(version), lastUpdated: now.toISOString() },
});

/** Where a write puts things: the index's parameters, and what is sealed. */
export interface Shelves {
  parameters: Parameters;
  vault: Vault;
}

/**
 * Writes version 1 of a resource with its index rows in one statement. Throws a 409 AppError where
 * the id or the unique key of its kind is taken.
 */
export async function insertResource(
  trx: Transaction<DB>,
  resource: Stored,
  { parameters, vault }: Shelves,
): Promise<void> {
  const type = resource.resourceType as StoredType;
  const kind = kindOf(type);
  const { patient, practitioner } = kind.owners(resource);
  const { content, sealed } = vault.seal(resource);
  const inserts = indexInserts(resource, resource.id, parameters.of(type));
  await run(
    trx,
    inserts,
    sql`insert into resource (type, id, version, updated_at, patient_id, practitioner_id, released, locked, unique_key, content, sealed)
      values (${type}, ${resource.id}::uuid, 1, ${resource.meta.lastUpdated}, ${patient}::uuid, ${practitioner}::uuid,
        ${kind.isReleased(resource)}, ${kind.isLocked(resource)}, ${kind.uniqueKey(resource)}, ${JSON.stringify(content)}::jsonb, ${sealed}::bytea)`,
  );
}

/** Writes the next version over a row that the transaction has locked; the database keeps the former one. */
export async function replaceResource(
  trx: Transaction<DB>,
  resource: Stored,
  { parameters, vault }: Shelves,
): Promise<void> {
  const type = resource.resourceType as StoredType;
  const kind = kindOf(type);
  const { patient, practitioner } = kind.owners(resource);
  const { content, sealed } = vault.seal(resource);
  // Separate statements: rows that one statement inserts are out of sight of its own delete, and the reverse.
  for (const statement of indexDeletes(resource.id, parameters.of(type)))
    await statement.execute(trx);
  await run(
    trx,
    indexInserts(resource, resource.id, parameters.of(type)),
    sql`update resource set version = ${Number(resource.meta.versionId)}, updated_at = ${resource.meta.lastUpdated},
      patient_id = ${patient}::uuid, practitioner_id = ${practitioner}::uuid, released = ${kind.isReleased(resource)},
      locked = ${kind.isLocked(resource)}, unique_key = ${kind.uniqueKey(resource)}, content = ${JSON.stringify(content)}::jsonb, sealed = ${sealed}::bytea
      where type = ${type} and id = ${resource.id}::uuid`,
  );
}

async function run(
  trx: Transaction<DB>,
  parts: RawBuilder<unknown>[],
  last: RawBuilder<unknown>,
): Promise<void> {
  const named = parts.map((part, at) => sql`${sql.ref(`part_${at}`)} as (${part})`);
  const statement = named.length === 0 ? last : sql`with ${sql.join(named)} ${last}`;
  try {
    await statement.execute(trx);
  } catch (error) {
    throw asConflict(error);
  }
}

function asConflict(error: unknown): unknown {
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (code === '23505' && constraint === 'resource_pkey')
    return conflict('exists', 'The resource exists already');
  if (code === '23505' && constraint === 'resource_unique_key') {
    return conflict('duplicate', 'There is one already where only one may be');
  }
  if (code === 'HB001') return conflict('signed', 'It is signed and cannot change');
  return error;
}
