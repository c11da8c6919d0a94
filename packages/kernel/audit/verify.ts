import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';

const PAGE = 20_000;
const GENESIS = 'telehealth-hub audit';

export interface AuditVerdict {
  /** Rows whose seal holds. */
  verified: number;
  /** Rows that are written but not sealed yet. */
  unsealed: number;
  /** The first fault in chain order; none where the log is whole. */
  fault?: { position: number; auditId: number; reason: 'altered' | 'missing' | 'reordered' };
}

/** Recomputes the whole chain outside the database, page by page. Needs the role `hub_kernel` or the owner. */
export async function verifyAudit(client: ClientBase): Promise<AuditVerdict> {
  let hash = createHash('sha256').update(GENESIS).digest();
  hash = Buffer.from(hash);
  let verified = 0;
  for (let after = 0; ;) {
    const { rows } = await client.query<{
      position: number;
      audit_id: number;
      hash: Buffer;
      text: string | null;
    }>(
      `select s.position::float8 as position, s.audit_id::float8 as audit_id, s.hash, case when a.id is null then null else kernel.audit_text(a) end as text
       from kernel.audit_seal s left join kernel.audit_log a on a.id = s.audit_id
       where s.position > $1 order by s.position limit ${PAGE}`,
      [after],
    );
    if (rows.length === 0) break;
    for (const row of rows) {
      const fault = (reason: 'altered' | 'missing' | 'reordered') => ({
        verified,
        unsealed: 0,
        fault: { position: row.position, auditId: row.audit_id, reason },
      });
      if (row.position !== after + 1) return fault('reordered');
      if (row.text === null) return fault('missing');
      hash = createHash('sha256').update(hash).update(row.text).digest();
      if (!hash.equals(row.hash)) return fault('altered');
      after = row.position;
      verified += 1;
    }
  }
  const { rows } = await client.query<{ unsealed: number }>(
    'select count(*)::float8 as unsealed from kernel.audit_log a where not exists (select 1 from kernel.audit_seal s where s.audit_id = a.id)',
  );
  return { verified, unsealed: rows[0]!.unsealed };
}
