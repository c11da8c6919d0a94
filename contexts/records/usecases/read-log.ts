import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { AuditEvent } from '@medplum/fhirtypes';
import type { Actor } from '@hub/kernel/access/actor.ts';
import { rule } from '@hub/kernel/access/rule.ts';
import type { AuditFilter, AuditRow } from '@hub/kernel/audit/read.ts';
import type { Kernel } from '@hub/kernel/context.ts';
import { forbidden, notFound } from '@hub/kernel/errors.ts';
import { auditEventOf } from '../domain/audit-event.ts';
import type { DB } from '../store/types.gen.ts';

/** Who looks into the log: the patient into what was done with their record, a clinic's admin into what was done there. */
export const readLog = rule('audit-event.read', [
  'patient:self',
  'patient:guardian',
  'admin:clinic',
]);

export interface LogPage {
  events: AuditEvent[];
  /** The last event of a page that others follow. */
  lastId: number | undefined;
}

/**
 * A page of the log, newest first: of one patient, of one clinic, or of a patient in a clinic. Throws
 * 403 where neither is the actor's to see.
 */
export function searchLog(
  kernel: Kernel<DB>,
  actor: Actor,
  filter: AuditFilter & ({ patient: string } | { clinic: string }),
): Promise<LogPage> {
  return kernel.db.transaction().execute(async (trx) => {
    // A clinic's admin sees a patient's rows as far as they are of the clinic, and so must name it.
    const may =
      (await isAllowed(kernel, trx, actor, filter.patient, undefined)) ||
      (filter.clinic !== undefined &&
        (await isAllowed(kernel, trx, actor, filter.patient, filter.clinic)));
    if (!may) throw forbidden();
    const rows = await kernel.audit.read(trx, { ...filter, limit: filter.limit + 1 });
    await kernel.audit.write(trx, actor, {
      action: 'search',
      kind: 'AuditEvent',
      patient: filter.patient ?? null,
      clinic: filter.clinic ?? null,
    });
    const page = rows.slice(0, filter.limit);
    return {
      events: await shown(trx, page),
      lastId: rows.length > filter.limit ? page.at(-1)?.id : undefined,
    };
  });
}

/** One row of the log. Throws 404 where there is none that the actor may see. */
export function readLogRow(kernel: Kernel<DB>, actor: Actor, id: number): Promise<AuditEvent> {
  return kernel.db.transaction().execute(async (trx) => {
    const [row] = await kernel.audit.read(trx, { id, limit: 1 });
    const { patientId, clinicId } = row ?? { patientId: null, clinicId: null };
    const may = await isAllowed(kernel, trx, actor, patientId ?? undefined, clinicId ?? undefined);
    const [event] = row && may ? await shown(trx, [row]) : [];
    if (!event) throw notFound('AuditEvent');
    // Not in the name of the row's clinic: that the patient looked is not the clinic's act.
    await kernel.audit.write(trx, actor, {
      action: 'read',
      kind: 'AuditEvent',
      patient: patientId,
    });
    return event;
  });
}

async function isAllowed(
  { access }: Kernel<DB>,
  trx: Transaction<DB>,
  actor: Actor,
  patient: string | undefined,
  clinic: string | undefined,
): Promise<boolean> {
  const targets = {
    patient: sql<string | null>`${patient ?? null}::uuid`,
    clinic: sql<string | null>`${clinic ?? null}::uuid`,
  };
  const { rows } = await sql<{
    allowed: boolean;
  }>`select ${access.where(actor, readLog, targets)} as allowed`.execute(trx);
  return rows[0]?.allowed === true;
}

/** With the practitioners whose accounts acted. */
async function shown(trx: Transaction<DB>, rows: readonly AuditRow[]): Promise<AuditEvent[]> {
  const accounts = [...new Set(rows.flatMap(({ accountId }) => accountId ?? []))];
  const known =
    accounts.length === 0
      ? []
      : await trx
          .selectFrom('practitioner')
          .select(['id', 'account_id'])
          .where('account_id', 'in', accounts)
          .orderBy('id')
          .execute();
  const practitioners = new Map(known.map(({ id, account_id: account }) => [account, id]));
  return rows.map((row) =>
    auditEventOf({ ...row, practitionerId: practitioners.get(row.accountId) ?? null }),
  );
}
