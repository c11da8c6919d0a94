import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Resource } from '@medplum/fhirtypes';
import { datesOf, referencesOf, stringsOf, tokensOf } from '../fhir/index-values.ts';
import type { IndexedParameter } from './parameters.ts';

/** One `insert` for each index table that has rows for the resource, to stand in one `with` clause. */
export function indexInserts(
  resource: Resource,
  id: string,
  parameters: readonly IndexedParameter[],
): RawBuilder<unknown>[] {
  const of = <T>(
    kind: IndexedParameter['type'],
    values: (resource: Resource, parameter: IndexedParameter) => T[],
  ) =>
    parameters
      .filter((parameter) => parameter.type === kind)
      .flatMap((parameter) =>
        values(resource, parameter).map((value) => ({ parameter: parameter.id, value })),
      );

  const tokens = of('token', (from, parameter) =>
    tokensOf(from, parameter).map(({ system, code }) => ({
      system,
      code: parameter.hash?.(code) ?? code,
    })),
  );
  const references = of('reference', referencesOf);
  const dates = of('date', datesOf);
  const strings = of('string', stringsOf);
  const inserts: RawBuilder<unknown>[] = [];
  if (tokens.length > 0) {
    inserts.push(sql`insert into index_token (parameter, id, system, code)
      select parameter, ${id}::uuid, system, code
      from unnest(${tokens.map((row) => row.parameter)}::smallint[], ${tokens.map((row) => row.value.system)}::text[],
        ${tokens.map((row) => row.value.code)}::text[]) as t (parameter, system, code)`);
  }
  if (references.length > 0) {
    inserts.push(sql`insert into index_reference (parameter, id, target_type, target_id, target_url)
      select parameter, ${id}::uuid, target_type, target_id, target_url
      from unnest(${references.map((row) => row.parameter)}::smallint[], ${references.map((row) => row.value.targetType)}::text[],
        ${references.map((row) => row.value.targetId)}::uuid[], ${references.map((row) => row.value.targetUrl)}::text[])
        as t (parameter, target_type, target_id, target_url)`);
  }
  if (dates.length > 0) {
    inserts.push(sql`insert into index_date (parameter, id, low, high)
      select parameter, ${id}::uuid, low, high
      from unnest(${dates.map((row) => row.parameter)}::smallint[], ${dates.map((row) => row.value.low)}::timestamptz[],
        ${dates.map((row) => row.value.high)}::timestamptz[]) as t (parameter, low, high)`);
  }
  if (strings.length > 0) {
    inserts.push(sql`insert into index_string (parameter, id, value, exact)
      select parameter, ${id}::uuid, value, exact
      from unnest(${strings.map((row) => row.parameter)}::smallint[], ${strings.map((row) => row.value.value)}::text[],
        ${strings.map((row) => row.value.exact)}::text[]) as t (parameter, value, exact)`);
  }
  return inserts;
}

/** Empties the index of a resource; ids are shared between types, so only the type's own parameters. */
export function indexDeletes(
  id: string,
  parameters: readonly IndexedParameter[],
): RawBuilder<unknown>[] {
  const numbers = parameters.map((parameter) => parameter.id);
  return ['index_token', 'index_reference', 'index_date', 'index_string'].map(
    (table) =>
      sql`delete from ${sql.table(table)} where id = ${id}::uuid and parameter = any(${numbers}::smallint[])`,
  );
}
