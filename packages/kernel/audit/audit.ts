import { sql } from 'kysely';
import type { Expression, QueryExecutorProvider, RawBuilder } from 'kysely';
import { subjectOf } from '../access/actor.ts';
import type { Actor } from '../access/actor.ts';
import type { Clock } from '../clock.ts';
import { readAudit } from './read.ts';
import type { AuditFilter, AuditRow } from './read.ts';

/** What happened to which record. Ids only: an audit row never holds content. */
export interface AuditEntry {
  action:
    | 'read'
    | 'search'
    | 'create'
    | 'update'
    | 'delete'
    | 'sign'
    | 'sign-in'
    | 'sign-out'
    | 'export'
    | 'refuse';
  /** The kind of record, or the name of the rule that refused. */
  kind: string;
  id?: string | null;
  patient?: string | null;
  clinic?: string | null;
}

type Column = string | Expression<unknown> | null;

export interface Audit {
  /** Writes one row in the transaction of the act, so that neither exists without the other. */
  write(trx: QueryExecutorProvider, actor: Actor, entry: AuditEntry): Promise<void>;
  /**
   * For hot reads: a select column that writes one audit row for each row returned, in the same
   * statement. The commit does not wait for the disk: a crash of the database may lose the audit
   * rows of the last moments' reads, never of a change (docs/adr/0006).
   */
  column(
    actor: Actor,
    entry: {
      action: 'read' | 'search';
      kind: string;
      id: Column;
      patient?: Column;
      clinic?: Column;
    },
  ): RawBuilder<null>;
  /**
   * The log, newest first. For privacy and records only: the database refuses other contexts. Whether
   * the actor may see it is the caller's to check.
   */
  read(trx: QueryExecutorProvider, filter: AuditFilter): Promise<AuditRow[]>;
}

export function createAudit(clock: Clock): Audit {
  return {
    async write(trx, actor, entry) {
      await sql`select kernel.audit(${who(actor)}, ${session(actor)}, ${entry.action}, ${entry.kind}, ${entry.id ?? null}::uuid,
        ${entry.patient ?? null}::uuid, ${entry.clinic ?? null}::uuid, ${clock.now()}, false)`.execute(
        trx,
      );
    },
    column: (actor, entry) =>
      sql<null>`kernel.audit(${who(actor)}, ${session(actor)}, ${entry.action}, ${entry.kind}, ${entry.id}::uuid,
        ${entry.patient ?? null}::uuid, ${entry.clinic ?? null}::uuid, ${clock.now()}, true)`,
    read: readAudit,
  };
}

const who = (actor: Actor): RawBuilder<unknown> => sql`${subjectOf(actor)}::uuid`;
const session = (actor: Actor): RawBuilder<unknown> =>
  sql`${actor.kind === 'anonymous' ? null : actor.sessionId}::uuid`;
