import type { Actor } from './actor.ts';

/**
 * What may hold between an actor and a record, in words an auditor reads:
 * - `anyone`: no sign-in needed; `person`: anybody who proved who they are, with an account or as a
 *   guest without one; `account`: any person with an account
 * - `patient:self`: the record is about the actor
 * - `patient:guardian`: the actor acts for the record's patient, until an agreed end
 * - `guest:visit`: the actor was invited to the record's visit by a link
 * - `doctor:own`: the actor is the practitioner of the record
 * - `doctor:care`: the actor has the record's patient in care
 * - `doctor:clinic`, `desk:clinic`, `admin:clinic`, `pharmacist:clinic`: the actor has that role in
 *   the record's clinic
 * - `authority`: the actor works for a health authority
 * - `integration:clinic`: another program, registered by the record's clinic, whose scopes name the rule
 * - `platform`: the actor runs the platform
 */
export const GRANTS = [
  'anyone',
  'person',
  'account',
  'patient:self',
  'patient:guardian',
  'guest:visit',
  'doctor:own',
  'doctor:care',
  'doctor:clinic',
  'desk:clinic',
  'admin:clinic',
  'pharmacist:clinic',
  'authority',
  'integration:clinic',
  'platform',
] as const;
export type Grant = (typeof GRANTS)[number];

const STAFF = new Set(['doctor', 'desk', 'admin', 'pharmacist', 'authority', 'platform']);

/** Staff-side grants hold only for a session with a second factor. */
export const isStaffGrant = (grant: Grant): boolean => STAFF.has(grant.split(':', 1)[0] ?? '');

/**
 * Whether the grant can hold for such an actor at all, whatever the record: staff-side grants need a
 * second factor, and a program is nothing but an integration, within its scopes.
 */
export function mayHold(actor: Actor, rule: Rule, grant: Grant): boolean {
  if (grant === 'anyone') return true;
  if (actor.kind === 'anonymous') return false;
  if (actor.kind === 'integration')
    return grant === 'integration:clinic' && actor.scopes.includes(rule.name);
  if (grant === 'integration:clinic') return false;
  if (grant === 'account') return actor.isGuest !== true;
  return actor.mfa || !isStaffGrant(grant);
}

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
