import { dayOf } from '../../find/days.ts';
import type { Entry } from '../../schedule/entries.ts';
import { minuteOn } from '../../schedule/wall-clock.ts';

/**
 * Which card an arrow key leads to: up and down in order of time, left and right to the card of
 * another day that is nearest in time of day. Undefined where there is none.
 */
export function nextFocus(
  key: string,
  from: string,
  entries: readonly Entry[],
  zone: string,
): string | undefined {
  const index = entries.findIndex((one) => one.key === from);
  const here = entries[index];
  if (!here) return undefined;
  if (key === 'ArrowDown') return entries[index + 1]?.key;
  if (key === 'ArrowUp') return entries[index - 1]?.key;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  const dayHere = dayOf(here.start, zone);
  const minute = minuteOn(dayHere, here.start, zone);
  const others = entries
    .map((one) => ({ key: one.key, day: dayOf(one.start, zone), start: one.start }))
    .filter(({ day }) => (key === 'ArrowRight' ? day > dayHere : day < dayHere));
  const day = key === 'ArrowRight' ? others[0]?.day : others.at(-1)?.day;
  return others
    .filter((one) => one.day === day)
    .toSorted(
      (a, b) =>
        Math.abs(minuteOn(a.day, a.start, zone) - minute) -
        Math.abs(minuteOn(b.day, b.start, zone) - minute),
    )[0]?.key;
}
