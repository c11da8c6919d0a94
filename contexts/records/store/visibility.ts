import { sql } from 'kysely';
import type { RawBuilder, SqlBool } from 'kysely';
import type { Access } from '@hub/kernel/access/access.ts';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Targets } from '@hub/kernel/access/predicate.ts';
import type { StoredType } from '../fhir/declared.ts';
import { kindOf } from '../fhir/kinds.ts';

/**
 * The one predicate behind read, search and history: true for a row of `table` (its alias) that the
 * actor may see. A patient sees what is released to them, staff of a clinic those who come to it.
 */
export function visible(
  access: Access,
  actor: Actor,
  type: StoredType,
  table: string,
): RawBuilder<SqlBool> {
  const { read, readDraft } = kindOf(type);
  const targets = targetsOf(table);
  return sql<SqlBool>`(case when ${sql.ref(`${table}.released`)} then ${access.where(actor, read, targets)}
    else ${access.where(actor, readDraft, targets)} end)`;
}

/** True for a row that the actor may change: every write rule of its kind holds. */
export function writable(
  access: Access,
  actor: Actor,
  type: StoredType,
  table: string,
): RawBuilder<SqlBool> {
  const rules = kindOf(type).write.map((rule) => access.where(actor, rule, targetsOf(table)));
  return rules.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(rules, sql` and `)})`;
}

const targetsOf = (table: string): Targets => ({
  patient: sql.ref<string | null>(`${table}.patient_id`),
  practitioner: sql.ref<string | null>(`${table}.practitioner_id`),
  clinic: sql`any (select pc.clinic_id from patient_clinic pc where pc.patient_id = ${sql.ref(`${table}.patient_id`)})`,
});
