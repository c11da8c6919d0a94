import type { ClinicRole } from '../people/queries.ts';

/** One line of the table under edit. */
export type GroupRow = { key: number; group: string; role: ClinicRole };

/** `Clinic.org, @praxis.example` → each domain once, in small letters, without `@`. */
export function domainsOf(text: string): string[] {
  const domains = text
    .split(/[\s,;]+/)
    .map((one) => one.replace(/^@/, '').toLowerCase())
    .filter((one) => one !== '');
  return [...new Set(domains)];
}

/** Words apart by space or comma. */
export const wordsOf = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

/** The table as the API takes it; rows without a group are left out. */
export function groupRolesOf(rows: readonly GroupRow[]): Record<string, ClinicRole> {
  return Object.fromEntries(
    rows.flatMap(({ group, role }) => (group.trim() === '' ? [] : [[group.trim(), role]])),
  );
}

export function rowsOf(groupRoles: Readonly<Record<string, ClinicRole>>): GroupRow[] {
  return Object.entries(groupRoles).map(([group, role], key) => ({ key, group, role }));
}
