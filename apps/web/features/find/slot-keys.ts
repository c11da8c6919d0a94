import type { Day } from './days.ts';

export type DayOfSlots<One> = { day: Day; slots: readonly One[] };

/**
 * The slot that a key leads to, by its start: up and down within a day and on to the next, left and
 * right to the neighbouring day that has slots, Home and End to the first and the last.
 * `undefined` when the key leads nowhere.
 */
export function slotAfterKey(
  days: readonly DayOfSlots<{ start: string }>[],
  current: string,
  key: string,
): string | undefined {
  const filled = days.filter(({ slots }) => slots.length > 0);
  const all = filled.flatMap(({ slots }) => slots);
  const at = all.findIndex(({ start }) => start === current);
  const dayAt = filled.findIndex(({ slots }) => slots.some(({ start }) => start === current));
  const row = filled[dayAt]?.slots.findIndex(({ start }) => start === current) ?? -1;
  if (at < 0) return undefined;
  const beside = (step: 1 | -1) => {
    const slots = filled[dayAt + step]?.slots;
    return slots?.[Math.min(row, slots.length - 1)];
  };
  const target = {
    ArrowDown: all[at + 1],
    ArrowUp: all[at - 1],
    ArrowRight: beside(1),
    ArrowLeft: beside(-1),
    Home: all[0],
    End: all.at(-1),
  }[key];
  return target?.start;
}
