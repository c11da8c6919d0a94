import { ROLES } from '@hub/kernel/audit/read.ts';
import type { AuditFilter, Role } from '@hub/kernel/audit/read.ts';
import type { Query } from '@hub/kernel/http/fhir.ts';
import { localReference } from '../domain/references.ts';
import { ROLE_SYSTEM } from '../domain/audit-event.ts';
import { dateRange } from '../fhir/dates.ts';
import { prefixed, tokenParts, unsearchable } from '../fhir/search-values.ts';
import { isId } from '../store/ids.ts';

const DEFAULT_COUNT = 50;
const MOST = 200;

export type LogFilter = AuditFilter & ({ patient: string } | { clinic: string });

/**
 * The filter that a search for AuditEvent asks for: one value of `patient`, `site` (a clinic) and
 * `agent-role`, a range of `date`. Throws 400 on anything else, so that no answer is wider than asked.
 */
export function logFilter(query: Query): LogFilter {
  const filter: AuditFilter = { limit: DEFAULT_COUNT };
  for (const [key, value] of Object.entries(query)) {
    if (key === 'date') Object.assign(filter, rangeOf([value].flat()));
    else if (typeof value !== 'string') throw unsearchable('One value is searched for', key);
    else Object.assign(filter, partOf(key, value));
  }
  const { patient, clinic } = filter;
  if (patient !== undefined) return { ...filter, patient };
  if (clinic !== undefined) return { ...filter, clinic };
  throw unsearchable('Name the patient, or the clinic as site', 'patient');
}

function partOf(key: string, value: string): Partial<AuditFilter> {
  switch (key) {
    case 'patient':
      return { patient: idOf(key, value, 'Patient') };
    case 'site':
      return { clinic: idOf(key, value, 'Organization') };
    case 'agent-role':
      return { role: roleOf(key, value) };
    case '_count':
      return { limit: Math.min(wholeNumber(key, value), MOST) };
    case '_cursor':
      return { before: wholeNumber(key, value) };
    default:
      throw unsearchable('AuditEvent has no search parameter of this name here', key);
  }
}

function idOf(key: string, value: string, type: string): string {
  const local = localReference(value);
  const id = local === undefined ? value : local.type === type ? local.id : '';
  if (!isId(id)) throw unsearchable('This is not an id', key);
  return id;
}

function roleOf(key: string, value: string): Role {
  const { system, code } = tokenParts(value);
  const role = ROLES.find((one) => one === code);
  if (!role || (system !== undefined && system !== ROLE_SYSTEM))
    throw unsearchable(`A role is one of ${ROLES.join(', ')}`, key);
  return role;
}

function wholeNumber(key: string, value: string): number {
  if (/^[1-9]\d{0,14}$/.test(value)) return Number(value);
  throw unsearchable('This must be a whole number from 1', key);
}

/** `ge2026-01-01` and the like; each narrows the range further. */
function rangeOf(values: string[]): { from?: Date; to?: Date } {
  const range: { from?: Date; to?: Date } = {};
  const notBefore = (at: Date): void => void (range.from = latest(range.from, at));
  const notAfter = (at: Date): void => void (range.to = earliest(range.to, at));
  for (const value of values) {
    const operator = /^(eq|ge|gt|le|lt)/.exec(value)?.[0] ?? 'eq';
    const [only, another] = prefixed(operator, value);
    const day = only && !another ? dateRange(only.date) : undefined;
    if (!day || day.high === 'infinity')
      throw unsearchable('A date such as ge2026-01-31 is wanted', 'date');
    const [low, high] = [new Date(day.low), new Date(day.high)];
    if (operator === 'eq' || operator === 'ge') notBefore(low);
    if (operator === 'gt') notBefore(high);
    if (operator === 'eq' || operator === 'le') notAfter(high);
    if (operator === 'lt') notAfter(low);
  }
  return range;
}

const latest = (a: Date | undefined, b: Date): Date => (a !== undefined && a > b ? a : b);
const earliest = (a: Date | undefined, b: Date): Date => (a !== undefined && a < b ? a : b);
