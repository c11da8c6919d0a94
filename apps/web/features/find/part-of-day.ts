import { hourOf } from './days.ts';

/** Which part of the day suits. */
export const partsOfDay = ['any', 'morning', 'afternoon', 'evening'] as const;
export type PartOfDay = (typeof partsOfDay)[number];

const hours: Record<PartOfDay, [from: number, to: number]> = {
  any: [0, 24],
  morning: [0, 12],
  afternoon: [12, 17],
  evening: [17, 24],
};

/** The slots that begin in a part of the day, on the clock of a zone. */
export function inPartOfDay<One extends { start: string }>(
  slots: readonly One[],
  part: PartOfDay,
  zone: string,
): One[] {
  const [from, to] = hours[part];
  return slots.filter(({ start }) => {
    const hour = hourOf(start, zone);
    return hour >= from && hour < to;
  });
}
