import type { Transaction } from 'kysely';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { AuditRow } from '@hub/kernel/audit/read.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { notFound } from '@hub/kernel/errors.ts';
import type { AccessLogPage, AccessLogQuery } from '../log-schemas.ts';
import { readAccessLog } from '../rules.ts';
import { personFor } from '../store/people.ts';
import { practitionersOf } from '../store/practitioners.ts';
import type { DB } from '../store/types.gen.ts';

/** Who did what with the patient's data, the newest first. Staff are shown by role and clinic, practitioners by who they are. */
export function accessLog(
  kernel: Kernel<DB>,
  actor: Actor,
  { patientId, before, limit }: AccessLogQuery,
): Promise<AccessLogPage> {
  return kernel.db.transaction().execute(async (trx) => {
    const person = await personFor(kernel, trx, actor, patientId, readAccessLog);
    const patient = person.subject.patientId;
    if (patient === null) throw notFound('patient');
    await kernel.access.require(trx, actor, readAccessLog, { patient });
    const rows = await kernel.audit.read(trx, {
      patient,
      limit: limit + 1,
      ...(before !== undefined && { before }),
    });
    const page = rows.slice(0, limit);
    const entries = await toEntries(trx, page);
    await kernel.audit.write(trx, actor, { action: 'read', kind: 'access-log', patient });
    return {
      items: entries.map((entry, index) => ({
        ...entry,
        you: page[index]?.accountId === person.actor.accountId,
      })),
      next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  });
}

export type AccessEntry = Omit<AccessLogPage['items'][number], 'you'>;

/** Rows in the words of the access log: never the id of an account. */
export async function toEntries(
  trx: Transaction<DB>,
  rows: readonly AuditRow[],
): Promise<AccessEntry[]> {
  const practitioners = await practitionersOf(trx, rows);
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    role: row.role,
    action: row.action,
    context: row.context,
    kind: row.kind,
    practitionerId: row.role === 'doctor' ? practitioners(row) : null,
    clinicId: row.clinicId,
  }));
}
