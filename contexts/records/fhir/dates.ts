const DATE =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/**
 * A FHIR date of any precision as the range [low, high) in UTC: `2026-03` is all of March. A date
 * without a zone counts as UTC. Undefined for what is no date.
 */
export function dateRange(text: string): { low: string; high: string } | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, fraction, zone] = match;
  const at = new Date(
    `${year}-${month ?? '01'}-${day ?? '01'}T${hour ?? '00'}:${minute ?? '00'}:${second ?? '00'}${fraction?.slice(0, 4) ?? ''}${zone ?? 'Z'}`,
  );
  // FHIR's years begin with 1; the database has no year 0 either.
  if (Number.isNaN(at.getTime()) || at.getUTCFullYear() < 1) return undefined;
  // new Date() turns 30 February into March.
  if (hour === undefined && day !== undefined && at.getUTCDate() !== Number(day)) return undefined;
  const next = new Date(at);
  if (month === undefined) next.setUTCFullYear(at.getUTCFullYear() + 1);
  else if (day === undefined) next.setUTCMonth(at.getUTCMonth() + 1);
  else if (hour === undefined) next.setUTCDate(at.getUTCDate() + 1);
  else
    next.setTime(
      at.getTime() + (second === undefined ? 60_000 : fraction === undefined ? 1000 : 1),
    );
  return { low: instant(at), high: instant(next) };
}

/** What lies beyond the year 9999 has no ISO form of four digits and comes after every date there is. */
const instant = (at: Date): string => (at.getUTCFullYear() > 9999 ? 'infinity' : at.toISOString());
