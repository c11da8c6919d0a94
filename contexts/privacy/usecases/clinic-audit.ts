import type { Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { AuditFilter } from '@hub/kernel/audit/read.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import type { AuditEntryView, AuditPage, AuditPageQuery, AuditQuery } from '../log-schemas.ts';
import { readAudit } from '../rules.ts';
import { practitionersOf } from '../store/practitioners.ts';
import type { DB } from '../store/types.gen.ts';

/** A clinic's own part of the audit log. Whoever reads it is on it, too. */
export function clinicAudit(
  kernel: Kernel<DB>,
  actor: Actor,
  clinicId: string,
  { before, limit, ...query }: AuditPageQuery,
): Promise<AuditPage> {
  return kernel.db.transaction().execute(async (trx) => {
    await kernel.access.require(trx, actor, readAudit, { clinic: clinicId });
    const items = await pageOf(kernel, trx, filterOf(clinicId, query), before, limit + 1);
    await kernel.audit.write(trx, actor, {
      action: 'search',
      kind: 'audit-log',
      patient: query.patient ?? null,
      clinic: clinicId,
    });
    const page = items.slice(0, limit);
    return { items: page, next: items.length > limit ? (page.at(-1)?.id ?? null) : null };
  });
}

const CSV_PAGE = 1000;
const COLUMNS = [
  'id',
  'at',
  'accountId',
  'practitionerId',
  'role',
  'action',
  'context',
  'kind',
  'objectId',
  'patientId',
  'clinicId',
] as const;

/** The same as a table, page by page, so that a log of any length passes through. */
export async function clinicAuditCsv(
  kernel: Kernel<DB>,
  actor: Actor,
  clinicId: string,
  query: AuditQuery,
): Promise<AsyncGenerator<string>> {
  const { db } = kernel;
  await db.transaction().execute(async (trx) => {
    await kernel.access.require(trx, actor, readAudit, { clinic: clinicId });
    await kernel.audit.write(trx, actor, {
      action: 'export',
      kind: 'audit-log',
      patient: query.patient ?? null,
      clinic: clinicId,
    });
  });
  return lines(kernel, filterOf(clinicId, query));
}

async function* lines(kernel: Kernel<DB>, filter: Filter): AsyncGenerator<string> {
  // The mark tells spreadsheets that it is UTF-8.
  yield `\uFEFF${COLUMNS.join(',')}\r\n`;
  let before: number | undefined;
  for (;;) {
    const after = before;
    const rows = await kernel.db
      .transaction()
      .execute((trx) => pageOf(kernel, trx, filter, after, CSV_PAGE));
    if (rows.length === 0) return;
    before = rows.at(-1)?.id;
    yield rows.map((row) => `${COLUMNS.map((name) => cell(row[name])).join(',')}\r\n`).join('');
  }
}

/** RFC 4180. Values are ids, times and words of ours, none of which a spreadsheet takes for a formula. */
const cell = (value: string | number | null): string =>
  value === null
    ? ''
    : /[",\r\n]/.test(String(value))
      ? `"${String(value).replaceAll('"', '""')}"`
      : String(value);

type Filter = Omit<AuditFilter, 'limit' | 'before'>;

function filterOf(clinic: string, { from, to, ...query }: AuditQuery): Filter {
  const given = Object.fromEntries(
    Object.entries(query).filter(([, value]) => value !== undefined),
  ) as Filter;
  return {
    ...given,
    clinic,
    ...(from !== undefined && { from: new Date(from) }),
    ...(to !== undefined && { to: new Date(to) }),
  };
}

async function pageOf(
  { audit }: Kernel<DB>,
  trx: Transaction<DB>,
  filter: Filter,
  before: number | undefined,
  limit: number,
): Promise<AuditEntryView[]> {
  const rows = await audit.read(trx, {
    ...filter,
    limit,
    ...(before !== undefined && { before }),
  });
  const practitioners = await practitionersOf(trx, rows);
  return rows.map(({ at, ...row }) => ({
    ...row,
    at: at.toISOString(),
    practitionerId: practitioners({ at, ...row }),
  }));
}
