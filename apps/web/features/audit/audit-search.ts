import { type ClinicSearch, clinicSearch } from '../clinic/clinic-search.ts';
import type { AuditFilters } from './queries.ts';

/** Roles in which something is done; as the log names them. */
export const auditRoles = [
  'doctor',
  'desk',
  'admin',
  'pharmacist',
  'patient',
  'guardian',
  'guest',
  'integration',
  'platform',
  'authority',
  'account',
  'anonymous',
] as const;
export const auditActions = [
  'read',
  'search',
  'create',
  'update',
  'delete',
  'sign',
  'export',
  'refuse',
  'sign-in',
  'sign-out',
] as const;

/** The log's filters as they stand in the address: ids, codes and days (ISO 8601), no names. */
export type AuditSearch = ClinicSearch & {
  account?: string;
  role?: (typeof auditRoles)[number];
  action?: (typeof auditActions)[number];
  kind?: string;
  patient?: string;
  from?: string;
  to?: string;
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const day = /^\d{4}-\d{2}-\d{2}$/;
const matching = (value: unknown, pattern: RegExp): value is string =>
  typeof value === 'string' && pattern.test(value);

export const isPatientId = (value: string): boolean => uuid.test(value);

/** Reads the filters off an address; what is not one is left out. */
export function auditSearch(search: Record<string, unknown>): AuditSearch {
  const role = auditRoles.find((one) => one === search.role);
  const action = auditActions.find((one) => one === search.action);
  return {
    ...clinicSearch(search),
    ...(matching(search.account, uuid) && { account: search.account }),
    ...(role && { role }),
    ...(action && { action }),
    ...(matching(search.kind, /^[\w.-]{1,80}$/) && { kind: search.kind }),
    ...(matching(search.patient, uuid) && { patient: search.patient }),
    ...(matching(search.from, day) && { from: search.from }),
    ...(matching(search.to, day) && { to: search.to }),
  };
}

/** The filters as the API takes them: `to` is a day that is still shown, for the API the first after it. */
export function auditQueryOf({ clinic: _clinic, from, to, ...rest }: AuditSearch): AuditFilters {
  return {
    ...rest,
    ...(from && { from: startOf(from, 0) }),
    ...(to && { to: startOf(to, 1) }),
  };
}

/** The first instant of a day by the reader's own clock, `later` days on. */
function startOf(date: string, later: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, dayOfMonth + later).toISOString();
}
