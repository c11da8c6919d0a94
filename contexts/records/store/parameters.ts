import type { Kysely } from 'kysely';
import { createHmac } from 'node:crypto';
import type { Secrets } from '@hub/kernel/secrets.ts';
import { STORED_TYPES, isStoredType } from '../fhir/declared.ts';
import type { StoredType } from '../fhir/declared.ts';
import { definitions } from '../fhir/definitions.ts';
import type { SearchDefinition } from '../fhir/definitions.ts';
import { comparable, isHashed } from '../fhir/sealed.ts';
import type { DB } from './types.gen.ts';

export interface IndexedParameter extends SearchDefinition {
  /** The small number that stands for it in the index tables. */
  id: number;
  /** For values of sealed elements: what stands in the index instead, equal for equal values. */
  hash?: (value: string) => string;
}

export interface Parameters {
  of(type: StoredType): readonly IndexedParameter[];
  find(type: StoredType, code: string): IndexedParameter | undefined;
}

/** Gives the parameters; asks by the connection of the caller, who may be in a transaction. */
export type GetParameters = (db: Kysely<DB>) => Promise<Parameters>;

/** The declared search parameters with their numbers, which new ones get here; read once a process. */
export function createParameters(secrets: Secrets): GetParameters {
  let known: Parameters | undefined;
  return async (db) => {
    if (known) return known;
    const { parameters, isNew } = await load(db, secrets);
    // New numbers may be rolled back with the caller's transaction.
    if (!isNew) known = parameters;
    return parameters;
  };
}

async function load(
  db: Kysely<DB>,
  secrets: Secrets,
): Promise<{ parameters: Parameters; isNew: boolean }> {
  const { search } = definitions();
  const declared = STORED_TYPES.flatMap((type) => search[type].map(({ code }) => ({ type, code })));
  const known = await db.selectFrom('search_parameter').selectAll().execute();
  const missing = declared.filter(
    ({ type, code }) => !known.some((one) => one.type === type && one.code === code),
  );
  if (missing.length > 0) {
    await db
      .insertInto('search_parameter')
      .values(missing)
      .onConflict((on) => on.doNothing())
      .execute();
    known.splice(
      0,
      known.length,
      ...(await db.selectFrom('search_parameter').selectAll().execute()),
    );
  }
  const numbered = new Map<string, IndexedParameter[]>();
  for (const { id, type, code } of known) {
    const definition = isStoredType(type)
      ? search[type].find((one) => one.code === code)
      : undefined;
    if (!definition || !isStoredType(type)) continue;
    const hash = isHashed(type, code) ? keyedHash(secrets, type, code) : undefined;
    numbered.set(type, [
      ...(numbered.get(type) ?? []),
      { ...definition, id, ...(hash && { hash }) },
    ]);
  }
  const of = (type: StoredType): readonly IndexedParameter[] => numbered.get(type) ?? [];
  const find = (type: StoredType, code: string) => of(type).find((one) => one.code === code);
  return { parameters: { of, find }, isNew: missing.length > 0 };
}

/** Without the key nobody can try numbers until one fits. */
const keyedHash = (secrets: Secrets, type: string, code: string): ((value: string) => string) => {
  const key = secrets.derive('records/index');
  return (value) =>
    createHmac('sha256', key)
      .update(`${type}.${code}/${comparable(code, value)}`)
      .digest('base64url');
};
