import type { AccessEntry } from './queries.ts';

export const filters = ['all', 'others', 'practice'] as const;
export type Filter = (typeof filters)[number];

const practiceRoles = new Set(['doctor', 'desk', 'admin', 'pharmacist', 'integration']);

/** Whether an entry belongs to what the reader wants to see. */
export function matches(filter: Filter, { you, role }: Pick<AccessEntry, 'you' | 'role'>): boolean {
  if (filter === 'all') return true;
  return filter === 'others' ? !you : role !== null && practiceRoles.has(role);
}

/** The same act of the same person, repeated within a minute: a page asks several times for the same. */
export type Line = AccessEntry & { times: number };

const together = 60_000;

const isSame = (one: AccessEntry, other: AccessEntry): boolean =>
  one.you === other.you &&
  one.role === other.role &&
  one.action === other.action &&
  one.kind === other.kind &&
  one.practitionerId === other.practitionerId &&
  one.clinicId === other.clinicId &&
  Math.abs(Date.parse(one.at) - Date.parse(other.at)) < together;

/** Entries by the reader's own calendar days, newest first; nothing is left out, repeats stand together. */
export function byDay(
  entries: readonly AccessEntry[],
  dayOf: (at: string) => string,
): { day: string; lines: Line[] }[] {
  const days: { day: string; lines: Line[] }[] = [];
  for (const entry of entries) {
    const day = dayOf(entry.at);
    let last = days.at(-1);
    if (last?.day !== day) days.push((last = { day, lines: [] }));
    const same = last.lines.find((line) => isSame(line, entry));
    if (same) same.times += 1;
    else last.lines.push({ ...entry, times: 1 });
  }
  return days;
}
