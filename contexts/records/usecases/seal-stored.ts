import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import type { Resource } from '@medplum/fhirtypes';
import { STORED_TYPES } from '../fhir/declared.ts';
import type { StoredType } from '../fhir/declared.ts';
import type { GetParameters, Parameters } from '../store/parameters.ts';
import type { DB } from '../store/types.gen.ts';
import { sealedNames } from '../store/vault.ts';
import type { Vault } from '../store/vault.ts';

const BATCH = 200;

interface Unsealed {
  version: number;
  content: Resource & { id: string };
}

/**
 * Seals what was stored before sealing was there: current and former versions, and their index. It
 * may stop anywhere and be run again; a version that is sealed already is left alone.
 */
export const sealStored =
  (db: Kysely<DB>, parts: { parameters: GetParameters; vault: Vault }) =>
  async (): Promise<void> => {
    const parameters = await parts.parameters(db);
    for (const type of STORED_TYPES) {
      const names = sealedNames(type);
      if (names.length === 0) continue;
      for (const table of ['resource', 'resource_history'] as const) {
        const from = sql.table(table);
        for (;;) {
          const found = await batch(db, from, type, names);
          for (const { version, content } of found) {
            const { sealed } = parts.vault.seal(content);
            await sql`select seal_version(${type}, ${content.id}::uuid, ${version}, ${names}::text[], ${sealed}::bytea)`.execute(
              db,
            );
          }
          if (found.length < BATCH) break;
        }
      }
      await hashIndex(db, parameters, type);
    }
  };

async function batch(
  db: Kysely<DB>,
  from: RawBuilder<unknown>,
  type: StoredType,
  names: string[],
): Promise<Unsealed[]> {
  const { rows } = await sql<Unsealed>`select version, content from ${from}
    where type = ${type} and sealed is null and content ?| ${names}::text[] limit ${BATCH}`.execute(
    db,
  );
  return rows;
}

/** A keyed hash has 43 characters of base64url, which no value that was typed in has. */
async function hashIndex(db: Kysely<DB>, parameters: Parameters, type: StoredType): Promise<void> {
  for (const { id, hash } of parameters.of(type)) {
    if (!hash) continue;
    const { rows } = await sql<{ code: string }>`select distinct code from index_token
      where parameter = ${id}::smallint and code !~ '^[A-Za-z0-9_-]{43}$'`.execute(db);
    for (const { code } of rows)
      await sql`update index_token set code = ${hash(code)} where parameter = ${id}::smallint and code = ${code}`.execute(
        db,
      );
  }
}
