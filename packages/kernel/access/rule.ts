/**
 * What may hold between an actor and a record, in words an auditor reads:
 * - `anyone`: no sign-in needed; `account`: any signed-in person
 * - `patient:self`: the record is about the actor
 * - `doctor:own`: the actor is the practitioner of the record
 * - `doctor:care`: the actor has the record's patient in care
 * - `doctor:clinic`, `desk:clinic`, `admin:clinic`: the actor has that role in the record's clinic
 * - `platform`: the actor runs the platform
 */
export const GRANTS = [
  'anyone',
  'account',
  'patient:self',
  'doctor:own',
  'doctor:care',
  'doctor:clinic',
  'desk:clinic',
  'admin:clinic',
  'platform',
] as const;
export type Grant = (typeof GRANTS)[number];

/** Staff-side grants hold only for a session with a second factor. */
export const isStaffGrant = (grant: Grant): boolean =>
  grant.startsWith('doctor') ||
  grant.startsWith('desk') ||
  grant.startsWith('admin') ||
  grant === 'platform';

/** A named rule; any one of its grants suffices. Mutable so that a test can break each and see it noticed. */
export interface Rule {
  readonly name: string;
  grants: readonly Grant[];
}

const registry = new Map<string, Rule>();

/** Declares a rule once per process. Two rules of one name are a programming fault. */
export function rule(name: string, grants: readonly Grant[]): Rule {
  if (registry.has(name)) throw new Error(`The access rule ${name} is declared twice`);
  if (grants.length === 0) throw new Error(`The access rule ${name} grants nothing`);
  const declared: Rule = { name, grants };
  registry.set(name, declared);
  return declared;
}

/** All rules that loaded contexts declared, by name. */
export const declaredRules = (): readonly Rule[] => [...registry.values()];
