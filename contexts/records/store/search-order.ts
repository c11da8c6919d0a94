import { sql } from 'kysely';
import type { Kysely, RawBuilder, SqlBool } from 'kysely';
import type { SortRule } from '@medplum/core';
import type { StoredType } from '../fhir/declared.ts';
import { unsearchable } from '../fhir/search-values.ts';
import type { Parameters } from './parameters.ts';
import type { DB } from './types.gen.ts';

export interface SortKey {
  /** Never null: what is missing sorts last, whichever the direction. */
  value: RawBuilder<unknown>;
  type: 'timestamptz' | 'text' | 'uuid';
  isDescending: boolean;
}

const MOST_KEYS = 3;

/** The sort keys of a search, ended by the id so that the order is total. Newest first unless told. */
export function sortKeys(
  type: StoredType,
  rules: readonly SortRule[] | undefined,
  parameters: Parameters,
): SortKey[] {
  const wanted = rules && rules.length > 0 ? rules : [{ code: '_lastUpdated', descending: true }];
  if (wanted.length > MOST_KEYS)
    throw unsearchable(`At most ${MOST_KEYS} sort keys are supported`, '_sort');
  const keys = wanted.map((rule) => sortKey(type, rule, parameters));
  return [
    ...keys,
    { value: sql`s.id`, type: 'uuid', isDescending: keys.at(-1)?.isDescending ?? false },
  ];
}

function sortKey(
  type: StoredType,
  { code, descending }: SortRule,
  parameters: Parameters,
): SortKey {
  const isDescending = descending === true;
  if (code === '_id') return { value: sql`s.id`, type: 'uuid', isDescending };
  if (code === '_lastUpdated')
    return { value: sql`s.updated_at`, type: 'timestamptz', isDescending };
  const parameter = parameters.find(type, code);
  if (!parameter || parameter.type === 'reference' || parameter.hash)
    throw unsearchable(`${type} cannot be sorted by this here`, '_sort');
  // Of several values the one that comes first in the direction counts (FHIR R4, search, "Sorting").
  const first = isDescending ? sql`max` : sql`min`;
  const of = (column: string, table: string) =>
    sql`(select ${first}(i.${sql.ref(column)}) from ${sql.table(table)} i where i.parameter = ${parameter.id}::smallint and i.id = s.id)`;
  if (parameter.type === 'date') {
    const last = isDescending ? '-infinity' : 'infinity';
    return {
      value: sql`coalesce(${of('low', 'index_date')}, ${last}::timestamptz)`,
      type: 'timestamptz',
      isDescending,
    };
  }
  const text = parameter.type === 'token' ? of('code', 'index_token') : of('value', 'index_string');
  const last = isDescending ? sql`''` : sql`chr(1114111)`;
  return { value: sql`coalesce(${text}, ${last}) collate "C"`, type: 'text', isDescending };
}

export const orderBy = (keys: readonly SortKey[]): RawBuilder<unknown> =>
  sql.join(
    keys.map(({ value, isDescending }) => sql`${value} ${isDescending ? sql`desc` : sql`asc`}`),
  );

/**
 * The condition for rows after the row with the id `after`. A cursor names only that row, and it must be one the reader may
 * see: else where a page starts would tell how a hidden row sorts.
 */
export async function afterRow(
  db: Kysely<DB>,
  keys: readonly SortKey[],
  visibleRow: RawBuilder<SqlBool>,
): Promise<RawBuilder<SqlBool> | undefined> {
  const columns = keys.map(({ value }, at) => sql`(${value})::text as ${sql.ref(`key_${at}`)}`);
  const { rows } = await sql<
    Record<string, string>
  >`select ${sql.join(columns)} from resource s where ${visibleRow}`.execute(db);
  const row = rows[0];
  if (!row) return undefined;
  const steps = keys.map((key, at) => {
    const equal = keys
      .slice(0, at)
      .map((earlier, index) => sql`${earlier.value} = ${typed(earlier, row[`key_${index}`])}`);
    const beyond = sql`${key.value} ${key.isDescending ? sql`<` : sql`>`} ${typed(key, row[`key_${at}`])}`;
    return sql`(${sql.join([...equal, beyond], sql` and `)})`;
  });
  return sql<SqlBool>`(${sql.join(steps, sql` or `)})`;
}

const typed = ({ type }: SortKey, value: string | undefined): RawBuilder<unknown> =>
  type === 'text' ? sql`${value}::text collate "C"` : sql`${value}::${sql.raw(type)}`;
