import { sql } from 'kysely';
import type { Expression, RawBuilder, SqlBool } from 'kysely';
import type { AccountActor, Actor } from './actor.ts';
import { isStaffGrant } from './rule.ts';
import type { Grant, Rule } from './rule.ts';

/** Where the record's patient, practitioner and clinic stand: an id, or an SQL reference such as sql.ref('a.patient_id'). */
export interface Targets {
  patient?: string | Expression<string | null>;
  practitioner?: string | Expression<string | null>;
  clinic?: string | Expression<string | null>;
}

/** The row-level half of a rule as SQL, true where one of its grants holds at `now`. A missing fact denies. */
export function predicate(
  actor: Actor,
  rule: Rule,
  targets: Targets,
  now: Date,
): Expression<SqlBool> {
  if (rule.grants.length === 0) return sql<SqlBool>`false`;
  const alternatives = rule.grants.map((grant) => holds(actor, rule, grant, targets, now));
  return sql<SqlBool>`(${sql.join(alternatives, sql` or `)})`;
}

function holds(
  actor: Actor,
  rule: Rule,
  grant: Grant,
  targets: Targets,
  now: Date,
): RawBuilder<SqlBool> {
  if (grant === 'anyone') return sql<SqlBool>`true`;
  if (actor.kind === 'anonymous') return sql<SqlBool>`false`;
  if (isStaffGrant(grant) && !actor.mfa) return sql<SqlBool>`false`;
  switch (grant) {
    case 'account':
      return sql<SqlBool>`true`;
    case 'patient:self':
      return related(actor, 'self', target(rule, targets, 'patient'), now);
    case 'doctor:own':
      return related(actor, 'practitioner', target(rule, targets, 'practitioner'), now);
    case 'doctor:care':
      return cares(actor, target(rule, targets, 'patient'), now);
    case 'doctor:clinic':
    case 'desk:clinic':
    case 'admin:clinic':
      return related(
        actor,
        grant.slice(0, grant.indexOf(':')),
        target(rule, targets, 'clinic'),
        now,
      );
    case 'platform':
      return related(
        actor,
        'platform-admin',
        sql`'00000000-0000-0000-0000-000000000000'::uuid`,
        now,
      );
  }
}

/** A rule that needs a target the store does not give is a programming fault, and must not pass as "denied". */
function target(rule: Rule, targets: Targets, key: keyof Targets): Expression<unknown> {
  const value = targets[key];
  if (value === undefined)
    throw new Error(`The access rule ${rule.name} needs the record's ${key}`);
  return typeof value === 'string' ? sql`${value}::uuid` : value;
}

const related = (
  actor: AccountActor,
  kind: string,
  object: Expression<unknown>,
  now: Date,
): RawBuilder<SqlBool> =>
  sql<SqlBool>`exists (select 1 from kernel.relation r where r.subject = ${actor.accountId}::uuid and r.kind = ${kind}
    and r.object = ${object} and r.valid_from <= ${now} and (r.valid_until is null or r.valid_until > ${now}))`;

const cares = (actor: AccountActor, patient: Expression<unknown>, now: Date): RawBuilder<SqlBool> =>
  sql<SqlBool>`exists (select 1 from kernel.relation p join kernel.relation c on c.subject = p.object and c.kind = 'care'
    where p.subject = ${actor.accountId}::uuid and p.kind = 'practitioner' and c.object = ${patient}
    and p.valid_from <= ${now} and (p.valid_until is null or p.valid_until > ${now})
    and c.valid_from <= ${now} and (c.valid_until is null or c.valid_until > ${now}))`;
