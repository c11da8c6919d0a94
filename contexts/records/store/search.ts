import type { SearchRequest } from '@medplum/core';
import type { Resource } from '@medplum/fhirtypes';
import { sql } from 'kysely';
import type { RawBuilder, SqlBool } from 'kysely';
import { AppError, notFound } from '@hub/kernel/errors.ts';
import { isStoredType } from '../fhir/declared.ts';
import type { StoredType } from '../fhir/declared.ts';
import { alternatives, unsearchable } from '../fhir/search-values.ts';
import type { Parameters } from './parameters.ts';
import type { Reader } from './read.ts';
import { condition } from './search-conditions.ts';
import { afterRow, orderBy, sortKeys } from './search-order.ts';
import { visible } from './visibility.ts';

export interface SearchPage {
  resources: Resource[];
  /** Given where the search asked for it. */
  total: number | undefined;
  /** The last resource of a page that others follow. */
  lastId: string | undefined;
}

const DEFAULT_COUNT = 20;
const MOST = 200;
const MOST_IDS = 1000;
const MOST_ALTERNATIVES = 250;

/**
 * The resources that match and that the reader may see, one page of them, each with its audit row.
 * `after` is the last id of the page before. Throws 400 on what the search does not support.
 */
export async function searchResources(
  reader: Reader,
  request: SearchRequest,
  parameters: Parameters,
  after: string | undefined,
): Promise<SearchPage> {
  const { db, access, audit, actor, vault } = reader;
  const type: string = request.resourceType;
  if (!isStoredType(type)) throw notFound(type);
  assertSupported(request);
  assertBounded(request);
  const count = pageSize(request.count);
  const inSight = sql<SqlBool>`s.type = ${type} and not s.deleted and ${visible(access, actor, type, 's')}`;
  const filters = (request.filters ?? []).map((filter) => condition(type, filter, parameters));
  const matching = sql.join([inSight, ...filters], sql` and `);
  const total =
    request.total === undefined || request.total === 'none'
      ? undefined
      : await countOf(reader, type, matching);
  if (count === 0) return { resources: [], total, lastId: undefined };

  const keys = sortKeys(type, request.sortRules, parameters);
  const start =
    after === undefined
      ? sql<SqlBool>`true`
      : await afterRow(db, keys, sql<SqlBool>`${inSight} and s.id = ${after}::uuid`);
  if (!start) throw new AppError('cursor_gone', 'The search must start anew', { status: 410 });
  // One more than asked for tells whether another page follows; it is neither shown nor audited.
  const { rows } = await sql<{ content: Resource; sealed: Buffer | null; more: boolean }>`
    with hit as materialized (
      select s.id, s.patient_id, s.content, s.sealed, row_number() over (order by ${orderBy(keys)}) as position
      from resource s where ${matching} and ${start} order by ${orderBy(keys)} limit ${count + 1}
    )
    select h.content, h.sealed, (select count(*) from hit) > ${count} as more,
      ${audit.column(actor, { action: 'search', kind: type, id: sql.ref('h.id'), patient: sql.ref('h.patient_id') })} as audited
    from (select * from hit order by position limit ${count}) h order by h.position`.execute(db);
  const resources = rows.map(({ content, sealed }) => vault.open(content, sealed));
  return { resources, total, lastId: rows[0]?.more ? resources.at(-1)?.id : undefined };
}

/** A number tells of records too (who has the diagnosis, or not), so asking for it leaves a row of its own. */
async function countOf(
  { db, audit, actor }: Reader,
  type: StoredType,
  matching: RawBuilder<unknown>,
): Promise<number> {
  const record = audit.column(actor, { action: 'search', kind: type, id: null });
  const { rows } = await sql<{
    total: number;
  }>`select count(*) as total, ${record} as audited from resource s where ${matching}`.execute(db);
  return rows[0]?.total ?? 0;
}

function pageSize(count: number | undefined): number {
  if (count === undefined) return DEFAULT_COUNT;
  if (!Number.isInteger(count) || count < 0)
    throw unsearchable('The count must be a whole number from 0', '_count');
  return Math.min(count, MOST);
}

/** Each alternative is a part of the statement, which must stay one that the database can plan. Ids are one list. */
function assertBounded({ filters = [] }: SearchRequest): void {
  let parts = 0;
  for (const { code, value } of filters) {
    const count = alternatives(value).length;
    if (code === '_id' && count > MOST_IDS)
      throw unsearchable(`At most ${MOST_IDS} ids are searched for at once`, code);
    parts += code === '_id' ? 1 : count;
    if (parts > MOST_ALTERNATIVES)
      throw unsearchable(`At most ${MOST_ALTERNATIVES} values are searched for at once`, code);
  }
}

/** Parts of FHIR search that the library parses and this store does not answer yet. */
function assertSupported(request: SearchRequest): void {
  const unsupported: [unknown, string][] = [
    [request.include, '_include'],
    [request.revInclude, '_revinclude'],
    [request.fields, '_elements'],
    [request.summary, '_summary'],
    [request.types, '_type'],
    [request.offset, '_offset'],
  ];
  for (const [value, name] of unsupported) {
    if (value !== undefined) throw unsearchable('This search parameter is not supported', name);
  }
  if (request.format !== undefined && !/json/.test(request.format))
    throw unsearchable('Only JSON is spoken here', '_format');
  if (request.total !== undefined && !['none', 'estimate', 'accurate'].includes(request.total)) {
    throw unsearchable('_total is none, estimate or accurate', '_total');
  }
}
