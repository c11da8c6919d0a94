import { sql } from 'kysely';
import type { RawBuilder, SqlBool } from 'kysely';
import type { Access } from '@hub/kernel/access/access.ts';
import type { Actor } from '@hub/kernel/access/actor.ts';
import type { Targets } from '@hub/kernel/access/predicate.ts';
import { rule } from '@hub/kernel/access/rule.ts';
import type { StoredType } from '../fhir/declared.ts';
import { kindOf } from '../fhir/kinds.ts';

/**
 * What the law keeps after its person was erased serves that law alone (GDPR, Art. 17 (3) (b) and (e)): the
 * administrator of the clinic that must keep it may look, say for a court, and no one who treats.
 */
export const readRetained = rule('retained-record.read', ['admin:clinic']);

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
  const clinic = sql<string>`any (${sql.ref(`${table}.retained_for`)})`;
  return sql<SqlBool>`(case when ${sql.ref(`${table}.retained_until`)} is not null
    then ${access.where(actor, readRetained, { clinic })}
    when ${sql.ref(`${table}.released`)} then ${access.where(actor, read, targets)}
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
  return rules.length === 0
    ? sql<SqlBool>`false`
    : sql<SqlBool>`(${sql.ref(`${table}.retained_until`)} is null and ${sql.join(rules, sql` and `)})`;
}

const targetsOf = (table: string): Targets => ({
  patient: sql.ref<string | null>(`${table}.patient_id`),
  practitioner: sql.ref<string | null>(`${table}.practitioner_id`),
  clinic: sql`any (select pc.clinic_id from patient_clinic pc where pc.patient_id = ${sql.ref(`${table}.patient_id`)})`,
});
