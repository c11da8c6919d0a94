import { Operator } from '@medplum/core';
import type { Filter } from '@medplum/core';
import { sql } from 'kysely';
import type { RawBuilder, SqlBool } from 'kysely';
import { localReference } from '../domain/references.ts';
import { dateRange } from '../fhir/dates.ts';
import type { StoredType } from '../fhir/declared.ts';
import {
  alternatives,
  missing,
  prefixed,
  tokenParts,
  unescaped,
  unsearchable,
} from '../fhir/search-values.ts';
import { MOST_INDEXED, normalized } from '../fhir/text.ts';
import { isId } from './ids.ts';
import type { IndexedParameter, Parameters } from './parameters.ts';

type Condition = RawBuilder<SqlBool>;

/** One search filter as a condition on a row `s` of `resource`. Throws 400 where it is not supported. */
export function condition(type: StoredType, filter: Filter, parameters: Parameters): Condition {
  if (filter.code === '_id')
    return sql<SqlBool>`s.id = any(${alternatives(filter.value).filter(isId)}::uuid[])`;
  if (filter.code === '_lastUpdated')
    return dateCondition(filter, sql`s.updated_at`, sql`s.updated_at + interval '1 ms'`);
  const parameter = parameters.find(type, filter.code);
  if (!parameter)
    throw unsearchable(`${type} has no search parameter of this name here`, filter.code);
  const isMissing = missing(filter);
  if (isMissing !== undefined) return exists(parameter, sql<SqlBool>`true`, isMissing);
  switch (parameter.type) {
    case 'token':
      return exists(
        parameter,
        either(alternatives(filter.value).map((value) => tokenCondition(parameter, value))),
        filter.operator === Operator.NOT,
      );
    case 'reference':
      return exists(
        parameter,
        either(alternatives(filter.value).map((value) => referenceCondition(unescaped(value)))),
      );
    case 'date':
      return exists(parameter, dateCondition(filter, sql`i.low`, sql`i.high`));
    case 'string':
      return exists(
        parameter,
        either(
          alternatives(filter.value).map((value) => stringCondition(filter, unescaped(value))),
        ),
      );
  }
}

const TABLES = {
  token: 'index_token',
  reference: 'index_reference',
  date: 'index_date',
  string: 'index_string',
} as const;

function exists(parameter: IndexedParameter, where: Condition, isNegated = false): Condition {
  const table = sql.table(TABLES[parameter.type]);
  const rows = sql<SqlBool>`exists (select 1 from ${table} i where i.parameter = ${parameter.id}::smallint and i.id = s.id and ${where})`;
  return isNegated ? sql<SqlBool>`not ${rows}` : rows;
}

const either = (conditions: Condition[]): Condition =>
  sql<SqlBool>`(${sql.join(conditions, sql` or `)})`;

function tokenCondition({ hash }: IndexedParameter, value: string): Condition {
  const { system, code } = tokenParts(value);
  const parts: Condition[] = [];
  const indexed = code?.slice(0, MOST_INDEXED);
  if (indexed !== undefined) parts.push(sql<SqlBool>`i.code = ${hash?.(indexed) ?? indexed}`);
  if (system !== undefined) parts.push(sql<SqlBool>`i.system = ${system.slice(0, MOST_INDEXED)}`);
  return sql<SqlBool>`(${sql.join(parts, sql` and `)})`;
}

/** `Patient/<id>`, `<id>`, or an address elsewhere. */
function referenceCondition(value: string): Condition {
  const local = localReference(value);
  if (local)
    return sql<SqlBool>`(i.target_type = ${local.type} and i.target_id = ${local.id}::uuid)`;
  if (isId(value)) return sql<SqlBool>`i.target_id = ${value}::uuid`;
  return sql<SqlBool>`i.target_url = ${value.slice(0, MOST_INDEXED)}`;
}

function stringCondition({ operator }: Filter, value: string): Condition {
  if (operator === Operator.EXACT) return sql<SqlBool>`i.exact = ${value.slice(0, MOST_INDEXED)}`;
  const pattern = normalized(value).replace(/[\\%_]/g, '\\$&');
  return operator === Operator.CONTAINS
    ? sql<SqlBool>`i.value like ${`%${pattern}%`}`
    : sql<SqlBool>`i.value like ${`${pattern}%`}`;
}

/** FHIR R4 search prefixes on ranges; `low` and `high` bound the stored value, high exclusive. */
function dateCondition(
  filter: Filter,
  low: RawBuilder<unknown>,
  high: RawBuilder<unknown>,
): Condition {
  return either(
    prefixed(filter.operator, filter.value).map(({ prefix, date }) => {
      const range = dateRange(date);
      if (!range) throw unsearchable('This is not a date', filter.code);
      const from = sql`${range.low}::timestamptz`;
      const to = sql`${range.high}::timestamptz`;
      const within = sql<SqlBool>`(${low} >= ${from} and ${high} <= ${to})`;
      switch (prefix) {
        case 'eq':
          return within;
        case 'ne':
          return sql<SqlBool>`not ${within}`;
        case 'gt':
          return sql<SqlBool>`${high} > ${to}`;
        case 'lt':
          return sql<SqlBool>`${low} < ${from}`;
        case 'ge':
          return sql<SqlBool>`(${high} > ${to} or ${within})`;
        case 'le':
          return sql<SqlBool>`(${low} < ${from} or ${within})`;
        case 'sa':
          return sql<SqlBool>`${low} >= ${to}`;
        case 'eb':
          return sql<SqlBool>`${high} <= ${from}`;
      }
    }),
  );
}
