import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import type { Resource } from '@medplum/fhirtypes';
import type { Access } from '@hub/kernel/access/access.ts';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Audit } from '@hub/kernel/audit/audit.ts';
import { AppError, notFound } from '@hub/kernel/errors.ts';
import { isStoredType } from '../fhir/declared.ts';
import { isId } from './ids.ts';
import type { DB } from './types.gen.ts';
import type { Vault } from './vault.ts';
import { visible } from './visibility.ts';

/** What every read needs: who asks, and where it is recorded. */
export interface Reader {
  db: Kysely<DB>;
  access: Access;
  audit: Audit;
  actor: Actor;
  vault: Vault;
}

/** The current version. Throws 404 where there is none or it is hidden, 410 where it was deleted. */
export async function readCurrent(reader: Reader, type: string, id: string): Promise<Resource> {
  return one(
    reader,
    type,
    id,
    await select(reader, type, id, sql`select ${columns} from resource`, sql`true`),
  );
}

/** A former or the current version; a draft's versions stay hidden from those who see only what is signed. */
export async function readVersion(
  reader: Reader,
  type: string,
  id: string,
  version: string,
): Promise<Resource> {
  if (!/^[1-9]\d{0,8}$/.test(version)) throw notFound(type);
  return one(
    reader,
    type,
    id,
    await select(reader, type, id, versions, sql`s.version = ${Number(version)}`),
  );
}

export interface HistoryPage {
  resources: Resource[];
  /** All visible versions, not only those of the page. */
  total: number;
}

/** Visible versions, newest first; the whole page is one read in the audit log. Throws 404 where none is. */
export async function readHistory(
  { db, access, audit, actor, vault }: Reader,
  type: string,
  id: string,
  limit: number,
  offset: number,
): Promise<HistoryPage> {
  if (!isStoredType(type) || !isId(id)) throw notFound(type);
  const record = audit.column(actor, {
    action: 'read',
    kind: type,
    id,
    patient: sql.ref('h.patient_id'),
  });
  const { rows } = await sql<Row & { total: number }>`
    with hit as materialized (
      select s.content, s.sealed, s.patient_id, count(*) over () as total, row_number() over (order by s.version desc) as position
      from (${versions}) s where s.type = ${type} and s.id = ${id}::uuid and s.content is not null and ${visible(access, actor, type, 's')}
    )
    select h.content, h.sealed, h.total, case when h.position = 1 then ${record} end as audited from hit h
    where h.position = 1 or h.position between ${offset + 1} and ${offset + limit} order by h.position`.execute(
    db,
  );
  if (!rows[0]) throw notFound(type);
  // The newest is always read, so that the total and the audit row are there on any page.
  const page = offset === 0 ? rows.slice(0, limit) : rows.slice(1);
  return {
    resources: page.flatMap(({ content, sealed }) =>
      content === null ? [] : [vault.open(content, sealed)],
    ),
    total: rows[0].total,
  };
}

interface Row {
  content: Resource | null;
  sealed: Buffer | null;
}

const kept = sql`type, id, version, patient_id, practitioner_id, released, content, sealed`;
const columns = sql`${kept}, retained_until, retained_for`;
// What the law keeps of an erased person has no former versions.
const versions = sql`select ${columns} from resource union all select ${kept}, null, null from resource_history`;

async function select(
  { db, access, audit, actor }: Reader,
  type: string,
  id: string,
  from: RawBuilder<unknown>,
  where: RawBuilder<unknown>,
): Promise<Row[]> {
  if (!isStoredType(type) || !isId(id)) throw notFound(type);
  const record = audit.column(actor, {
    action: 'read',
    kind: type,
    id,
    patient: sql.ref('s.patient_id'),
  });
  const { rows } = await sql<Row>`select s.content, s.sealed, ${record} as audited from (${from}) s
    where s.type = ${type} and s.id = ${id}::uuid and ${where} and ${visible(access, actor, type, 's')}`.execute(
    db,
  );
  return rows;
}

function one({ vault }: Reader, type: string, id: string, [row]: Row[]): Resource {
  if (!row) throw notFound(type);
  if (row.content === null)
    throw new AppError('deleted', 'It was deleted', { status: 410, details: { id } });
  return vault.open(row.content, row.sealed);
}
