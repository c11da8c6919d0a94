import type { DateOverride } from '../queries.ts';

const DAY_MS = 86_400_000;

/** Dates in a row with the same hours. Both are included, such as `2026-12-24`. */
export type DateRange = { from: string; to: string; hours: DateOverride['hours'] };

/** Dates that follow each other with the same hours, as one. */
export function rangesOf(overrides: readonly DateOverride[]): DateRange[] {
  const ranges: DateRange[] = [];
  for (const { date, hours } of overrides) {
    const last = ranges.at(-1);
    const isNext = last && Date.parse(date) - Date.parse(last.to) === DAY_MS;
    if (isNext && JSON.stringify(last.hours) === JSON.stringify(hours)) last.to = date;
    else ranges.push({ from: date, to: date, hours });
  }
  return ranges;
}
