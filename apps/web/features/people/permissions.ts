import { type ClinicRole, clinicRoles } from './queries.ts';

/** The part of the OpenAPI document that says who may do what. */
export type AccessDocument = {
  paths?: Record<
    string,
    Record<string, { 'x-access'?: { rule: string; grants: readonly string[] } }>
  >;
};

/** On which records a role may do something: the whole practice's, one's own, or of patients in care. */
export type Reach = 'clinic' | 'own' | 'care';
export type Reason = { role: ClinicRole; reach: Reach };
export type Permission = { rule: string; area: string; reasons: Reason[] };

const reaches: readonly Reach[] = ['clinic', 'own', 'care'];

/** `doctor:own` → a doctor, on own records; undefined for grants that no role of a practice gives. */
function reasonOf(grant: string): Reason | undefined {
  const [who, on] = grant.split(':', 2);
  const role = clinicRoles.find((one) => one === who);
  const reach = reaches.find((one) => one === on);
  return role && reach && { role, reach };
}

/** What the rules of the API allow to somebody with these roles, each with the roles that give it. */
export function permissionsOf(
  document: AccessDocument,
  roles: readonly ClinicRole[],
): Permission[] {
  const found = new Map<string, Permission>();
  for (const [path, operations] of Object.entries(document.paths ?? {})) {
    for (const { 'x-access': access } of Object.values(operations)) {
      if (!access || found.has(access.rule)) continue;
      const reasons = access.grants
        .flatMap((grant) => reasonOf(grant) ?? [])
        .filter(({ role }) => roles.includes(role))
        .filter(isWidest);
      if (reasons.length > 0) {
        found.set(access.rule, { rule: access.rule, area: areaOf(path), reasons });
      }
    }
  }
  return [...found.values()];
}

/** The context that answers: `/api/v1/scheduling/…` → `scheduling`; FHIR is the records'. */
const areaOf = (path: string): string =>
  path.startsWith('/fhir/') ? 'records' : (/^\/api\/v1\/([^/]+)/.exec(path)?.[1] ?? '');

/** Who may act in the whole practice needs no narrower reason beside it. */
function isWidest(reason: Reason, _: number, all: readonly Reason[]): boolean {
  return (
    reason.reach === 'clinic' ||
    !all.some((other) => other.role === reason.role && other.reach === 'clinic')
  );
}

/** Permissions by area, areas in the order in which they first come. */
export function byArea(permissions: readonly Permission[]): [string, Permission[]][] {
  return [...Map.groupBy(permissions, ({ area }) => area)];
}
