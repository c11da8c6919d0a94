import { sql } from 'kysely';
import type { Expression, QueryExecutorProvider, SqlBool } from 'kysely';
import type { Clock } from '../clock.ts';
import { forbidden } from '../errors.ts';
import type { Actor } from './actor.ts';
import { predicate } from './predicate.ts';
import type { Targets } from './predicate.ts';
import type { Rule } from './rule.ts';

export type RelationKind =
  | 'self'
  | 'practitioner'
  | 'doctor'
  | 'desk'
  | 'admin'
  | 'pharmacist'
  | 'health-authority'
  | 'platform-admin'
  | 'guardian'
  | 'guest'
  | 'integration'
  | 'works-at'
  | 'restricted'
  | 'care';

/** A fact that access rules read: who is what to whom, and for how long. */
export interface Relation {
  subject: string;
  kind: RelationKind;
  object: string;
}

export interface Access {
  /** The row-level half of a rule, to be put into the query that reads or changes the record. */
  where(actor: Actor, rule: Rule, targets: Targets): Expression<SqlBool>;
  /** For records that do not exist yet: throws 403 unless a grant of the rule holds. */
  require(trx: QueryExecutorProvider, actor: Actor, rule: Rule, targets: Targets): Promise<void>;
  /** Records a fact in the caller's transaction and tells other databases by relation.granted.v1. A longer end wins. */
  grant(
    trx: QueryExecutorProvider,
    relation: Relation & { from?: Date; until?: Date | null },
  ): Promise<void>;
  /** Ends a fact now; relation.revoked.v1. */
  revoke(trx: QueryExecutorProvider, relation: Relation): Promise<void>;
}

export function createAccess(clock: Clock): Access {
  return {
    where: (actor, rule, targets) => predicate(actor, rule, targets, clock.now()),
    async require(trx, actor, rule, targets) {
      const result = await sql<{
        allowed: boolean;
      }>`select ${predicate(actor, rule, targets, clock.now())} as allowed`.execute(trx);
      if (result.rows[0]?.allowed !== true) throw forbidden();
    },
    async grant(trx, { subject, kind, object, from, until }) {
      await sql`select kernel.grant_relation(${subject}::uuid, ${kind}, ${object}::uuid, ${from ?? clock.now()}, ${until ?? null})`.execute(
        trx,
      );
    },
    async revoke(trx, { subject, kind, object }) {
      await sql`select kernel.revoke_relation(${subject}::uuid, ${kind}, ${object}::uuid, ${clock.now()})`.execute(
        trx,
      );
    },
  };
}
