import { sql } from 'kysely';
import type { Expression, RawBuilder, SqlBool } from 'kysely';
import { subjectOf } from './actor.ts';
import type { Actor } from './actor.ts';
import { mayHold } from './rule.ts';
import type { Grant, Rule } from './rule.ts';

/** Where the record's patient, practitioner, clinic and visit stand: an id, or an SQL reference such as sql.ref('a.patient_id'). */
export interface Targets {
  patient?: string | Expression<string | null>;
  practitioner?: string | Expression<string | null>;
  clinic?: string | Expression<string | null>;
  visit?: string | Expression<string | null>;
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
  const subject = subjectOf(actor);
  if (subject === null || !mayHold(actor, rule, grant)) return sql<SqlBool>`false`;
  const object = (key: keyof Targets): Expression<unknown> => target(rule, targets, key);
  switch (grant) {
    case 'person':
    case 'account':
      return sql<SqlBool>`true`;
    case 'patient:self':
      return related(subject, 'self', object('patient'), now);
    case 'patient:guardian':
      return related(subject, 'guardian', object('patient'), now);
    case 'guest:visit':
      return related(subject, 'guest', object('visit'), now);
    case 'doctor:own':
      return related(subject, 'practitioner', object('practitioner'), now);
    case 'doctor:care':
      return unrestricted(cares(subject, object('patient'), now), targets, now);
    case 'doctor:clinic':
    case 'desk:clinic':
    case 'admin:clinic':
    case 'pharmacist:clinic':
    case 'integration:clinic': {
      const kind = grant.slice(0, grant.indexOf(':'));
      return unrestricted(related(subject, kind, object('clinic'), now), targets, now);
    }
    case 'authority':
      return relatedToAny(subject, 'health-authority', now);
    case 'platform':
      return relatedToAny(subject, 'platform-admin', now);
  }
}

/** A rule that needs a target the store does not give is a programming fault, and must not pass as "denied". */
function target(rule: Rule, targets: Targets, key: keyof Targets): Expression<unknown> {
  const value = targets[key];
  if (value === undefined)
    throw new Error(`The access rule ${rule.name} needs the record's ${key}`);
  return typeof value === 'string' ? sql`${value}::uuid` : value;
}

const valid = (alias: string, now: Date): RawBuilder<SqlBool> =>
  sql<SqlBool>`${sql.ref(`${alias}.valid_from`)} <= ${now}
    and (${sql.ref(`${alias}.valid_until`)} is null or ${sql.ref(`${alias}.valid_until`)} > ${now})`;

const related = (
  subject: string,
  kind: string,
  object: Expression<unknown>,
  now: Date,
): RawBuilder<SqlBool> =>
  sql<SqlBool>`exists (select 1 from kernel.relation r where r.subject = ${subject}::uuid and r.kind = ${kind}
    and r.object = ${object} and ${valid('r', now)})`;

const relatedToAny = (subject: string, kind: string, now: Date): RawBuilder<SqlBool> =>
  sql<SqlBool>`exists (select 1 from kernel.relation r where r.subject = ${subject}::uuid and r.kind = ${kind}
    and ${valid('r', now)})`;

const cares = (subject: string, patient: Expression<unknown>, now: Date): RawBuilder<SqlBool> =>
  sql<SqlBool>`exists (select 1 from kernel.relation p join kernel.relation c on c.subject = p.object and c.kind = 'care'
    where p.subject = ${subject}::uuid and p.kind = 'practitioner' and c.object = ${patient}
    and ${valid('p', now)} and ${valid('c', now)})`;

/**
 * While a patient has restricted the processing of their data (GDPR, Art. 18), it is stored and no
 * more: only they, who acts for them, and a doctor's own documentation go on.
 */
function unrestricted(
  grant: RawBuilder<SqlBool>,
  { patient }: Targets,
  now: Date,
): RawBuilder<SqlBool> {
  if (patient === undefined) return grant;
  const id = typeof patient === 'string' ? sql`${patient}::uuid` : patient;
  return sql<SqlBool>`(${grant} and not exists (select 1 from kernel.relation x where x.subject = ${id}
    and x.kind = 'restricted' and x.object = ${id} and ${valid('x', now)}))`;
}
