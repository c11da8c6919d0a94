import { hash as digest, timingSafeEqual } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { Checkpoints, Head } from './checkpoint.ts';

const PAGE = 20_000;
const GENESIS = 'telehealth-hub audit';
const sha256 = (data: Buffer | string): Buffer => digest('sha256', data, 'buffer');

export interface AuditVerdict {
  /** Rows whose seal holds. */
  verified: number;
  /** Rows that are written but not sealed yet. */
  unsealed: number;
  /** Signed checkpoints that the chain agrees with. */
  checkpoints: number;
  /** The chain's end, to be kept elsewhere and given to a later run. */
  head: Head;
  /** The first fault in chain order; none where the log is whole. */
  fault?: AuditFault;
}

export interface AuditFault {
  position: number;
  /** The row at fault; null where its place alone is known. */
  auditId: number | null;
  /**
   * `altered`: its content is another than was sealed. `missing`: it is gone. `reordered`: another row
   * stands in its place. `cut`: the chain ends before a place it had reached. `rewritten`: the chain was
   * computed anew, against a signed checkpoint. `forged`: a checkpoint that this hub did not sign.
   */
  reason: 'altered' | 'missing' | 'reordered' | 'cut' | 'rewritten' | 'forged';
}

interface SealedRow {
  position: number;
  audit_id: number;
  hash: Buffer;
  text: string | null;
}

/**
 * Recomputes the whole chain outside the database, page by page, and holds it against the signed
 * checkpoints and a head that the caller kept. Needs the role `hub_kernel` or the owner.
 */
export async function verifyAudit(
  client: ClientBase,
  checkpoints: Checkpoints,
  kept?: Head,
): Promise<AuditVerdict> {
  const known = await signedHeads(client, checkpoints);
  if (kept !== undefined) known.heads.push(kept);
  const expected = new Map(known.heads.map((head) => [head.position, head.hash]));
  let head: Head = { position: 0, hash: sha256(GENESIS) };
  const verdict = (fault?: AuditFault): AuditVerdict => ({
    verified: head.position,
    unsealed: 0,
    checkpoints: known.heads.filter(({ position }) => position <= head.position).length,
    head,
    ...(fault && { fault }),
  });
  if (known.forged !== undefined) return verdict(known.forged);
  const end = await lastPosition(client);
  let next = page(client, 0);
  for (let after = 0; after < end; after += PAGE) {
    const rows = await next;
    // The database prepares the next page while this one is hashed.
    next = page(client, after + PAGE);
    next.catch(() => {});
    for (const row of rows) {
      const fault = faultOf(row, head);
      if (fault === 'altered') return verdict(await misplacedOr(client, row, head));
      if (fault !== undefined)
        return verdict({ position: row.position, auditId: row.audit_id, reason: fault });
      const wanted = expected.get(row.position);
      if (wanted !== undefined && !wanted.equals(row.hash))
        return verdict({ position: row.position, auditId: row.audit_id, reason: 'rewritten' });
      head = { position: row.position, hash: row.hash };
    }
  }
  await next;
  const beyond = known.heads.find(({ position }) => position > head.position);
  if (beyond !== undefined)
    return verdict({ position: head.position + 1, auditId: null, reason: 'cut' });
  const { rows } = await client.query<{ unsealed: number }>(
    'select count(*)::float8 as unsealed from kernel.audit_log a where not exists (select 1 from kernel.audit_seal s where s.audit_id = a.id)',
  );
  return { ...verdict(), unsealed: rows[0]!.unsealed };
}

async function lastPosition(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ last: number | null }>(
    'select max(position)::float8 as last from kernel.audit_seal',
  );
  return rows[0]!.last ?? 0;
}

async function page(client: ClientBase, after: number): Promise<SealedRow[]> {
  const { rows } = await client.query<SealedRow>(
    // Row by row over the index: a hash join would read the whole log for each page.
    `select s.position::float8 as position, s.audit_id::float8 as audit_id, s.hash, a.text
     from kernel.audit_seal s
       left join lateral (
         select kernel.audit_text(l) as text from kernel.audit_log l where l.id = s.audit_id offset 0
       ) a on true
     where s.position > $1 and s.position <= $2 order by s.position`,
    [after, after + PAGE],
  );
  return rows;
}

function faultOf(row: SealedRow, head: Head): 'altered' | 'missing' | 'reordered' | undefined {
  if (row.position !== head.position + 1) return 'missing';
  if (row.text === null) return 'missing';
  const hash = sha256(Buffer.concat([head.hash, Buffer.from(row.text)]));
  return hash.equals(row.hash) ? undefined : 'altered';
}

/** Whether the row that was sealed here still stands, elsewhere: then the order was changed, not the content. */
async function misplacedOr(client: ClientBase, row: SealedRow, head: Head): Promise<AuditFault> {
  const { rows } = await client.query<{ id: number }>(
    `select a.id::float8 as id from kernel.audit_log a
     where sha256($1::bytea || convert_to(kernel.audit_text(a), 'UTF8')) = $2 limit 1`,
    [head.hash, row.hash],
  );
  return {
    position: row.position,
    auditId: row.audit_id,
    reason: rows.length === 0 ? 'altered' : 'reordered',
  };
}

async function signedHeads(
  client: ClientBase,
  checkpoints: Checkpoints,
): Promise<{ heads: Head[]; forged?: AuditFault }> {
  const { rows } = await client.query<Head & { signature: Buffer }>(
    'select position::float8 as position, hash, signature from kernel.audit_checkpoint order by position',
  );
  const forged = rows.find((row) => {
    const signature = checkpoints.sign(row);
    return signature.length !== row.signature.length || !timingSafeEqual(signature, row.signature);
  });
  if (forged !== undefined)
    return { heads: [], forged: { position: forged.position, auditId: null, reason: 'forged' } };
  return { heads: rows.map(({ position, hash }) => ({ position, hash })) };
}
