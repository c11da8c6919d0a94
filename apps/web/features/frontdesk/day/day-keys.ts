import type { Entry } from '../../schedule/entries.ts';

/**
 * Which card an arrow key leads to: up and down within a column, left and right to the card nearest
 * in time in the next column that has one.
 */
export function nextCard(
  key: string,
  from: Entry,
  entries: readonly Entry[],
  columns: readonly string[],
): string | undefined {
  const within = (id: string | undefined) => entries.filter((one) => one.practitionerId === id);
  const at = (one: Entry) => Date.parse(one.start);
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    const own = within(from.practitionerId);
    return own[own.findIndex((one) => one.key === from.key) + (key === 'ArrowDown' ? 1 : -1)]?.key;
  }
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  const step = key === 'ArrowRight' ? 1 : -1;
  let index = columns.indexOf(from.practitionerId) + step;
  while (index >= 0 && index < columns.length && within(columns[index]).length === 0) index += step;
  return within(columns[index]).toSorted(
    (a, b) => Math.abs(at(a) - at(from)) - Math.abs(at(b) - at(from)),
  )[0]?.key;
}
