import { sql } from 'kysely';
import type { QueryExecutorProvider } from 'kysely';

/** In which role an act was done: what its account was to the patient and the clinic at that moment. */
export const ROLES = [
  'patient',
  'guardian',
  'doctor',
  'desk',
  'pharmacist',
  'admin',
  'integration',
  'authority',
  'platform',
  'guest',
  'account',
  'anonymous',
] as const;
export type Role = (typeof ROLES)[number];

/** Which rows are wanted; all given conditions hold. */
export interface AuditFilter {
  id?: number;
  patient?: string;
  clinic?: string;
  account?: string;
  action?: string;
  kind?: string;
  role?: Role;
  from?: Date;
  /** Exclusive. */
  to?: Date;
  /** The id of the last row of the page before. */
  before?: number;
  limit: number;
}

/** One row of the log: ids only. */
export interface AuditRow {
  id: number;
  at: Date;
  context: string;
  accountId: string | null;
  /** Null in rows of before roles were kept. */
  role: Role | null;
  action: string;
  kind: string;
  objectId: string | null;
  patientId: string | null;
  clinicId: string | null;
}

/** Rows of the audit log by filter, newest first. */
export async function readAudit(
  trx: QueryExecutorProvider,
  filter: AuditFilter,
): Promise<AuditRow[]> {
  const { rows } = await sql<AuditRow>`
    select id::float8 as id, at, context, account_id as "accountId", role, action, kind, object_id as "objectId",
      patient_id as "patientId", clinic_id as "clinicId"
    from kernel.read_audit(${filter.id ?? null}::bigint, ${filter.patient ?? null}::uuid, ${filter.clinic ?? null}::uuid,
      ${filter.account ?? null}::uuid, ${filter.action ?? null}::text, ${filter.kind ?? null}::text,
      ${filter.role ?? null}::text, ${filter.from ?? null}::timestamptz, ${filter.to ?? null}::timestamptz,
      ${filter.before ?? null}::bigint, ${filter.limit}::integer)`.execute(trx);
  return rows;
}
