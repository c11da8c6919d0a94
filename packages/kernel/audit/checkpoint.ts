import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Secrets } from '../secrets.ts';

/** A place in the chain: the hash after the row at this position. */
export interface Head {
  position: number;
  hash: Buffer;
}

/** Signs heads of the chain with a key derived from the master key: HMAC-SHA-256. */
export function createCheckpoints(secrets: Secrets) {
  const key = secrets.derive('audit/checkpoint');
  const sign = ({ position, hash }: Head): Buffer =>
    createHmac('sha256', key).update(`${position}:`).update(hash).digest();
  return {
    sign,
    /** Signs the present head, where it moved since the last checkpoint. */
    async write(kernelDb: Kysely<unknown>): Promise<void> {
      const { rows } = await sql<Head>`
        select position::float8 as position, hash from kernel.audit_seal order by position desc limit 1`.execute(
        kernelDb,
      );
      const head = rows[0];
      if (head === undefined) return;
      await sql`insert into kernel.audit_checkpoint (position, hash, signature)
        values (${head.position}, ${head.hash}, ${sign(head)}) on conflict do nothing`.execute(
        kernelDb,
      );
    },
  };
}
export type Checkpoints = ReturnType<typeof createCheckpoints>;
