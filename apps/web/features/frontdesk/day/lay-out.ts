/** Something that lies in a column of time, in minutes from where the column begins. */
export type Span = { key: string; start: number; end: number };

/** Where a card lies: its lane among so many, how many of them it is wide, and its height in minutes. */
export type Placed = {
  key: string;
  top: number;
  height: number;
  lane: number;
  lanes: number;
  width: number;
};

/** Below this a card could not be read or hit. */
export const SHORTEST = 15;

/**
 * Puts cards beside each other where they overlap, as few lanes as need be, and lets each grow to the
 * right over lanes that are free beside it. Cards are cut at the column's ends, and those outside left out.
 */
export function layOut(spans: readonly Span[], length: number): Placed[] {
  const shown = spans
    .filter(({ start, end }) => end > 0 && start < length && end > start)
    .map(({ key, start, end }) => {
      const top = Math.max(0, Math.min(start, length - SHORTEST));
      return { key, top, bottom: Math.min(Math.max(end, top + SHORTEST), length) };
    })
    .toSorted((a, b) => a.top - b.top || b.bottom - a.bottom || a.key.localeCompare(b.key));
  return clusters(shown).flatMap(placeCluster);
}

type Cut = { key: string; top: number; bottom: number };

/** Cards that hang together by overlapping, directly or over others. */
function clusters(cards: readonly Cut[]): Cut[][] {
  const found: Cut[][] = [];
  let bottom = -Infinity;
  for (const card of cards) {
    if (card.top >= bottom) found.push([]);
    found.at(-1)!.push(card);
    bottom = Math.max(bottom, card.bottom);
  }
  return found;
}

function placeCluster(cards: readonly Cut[]): Placed[] {
  const ends: number[] = [];
  const lanes = new Map<string, number>();
  for (const { key, top, bottom } of cards) {
    const free = ends.findIndex((end) => end <= top);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = bottom;
    lanes.set(key, lane);
  }
  const laneOf = (key: string): number => lanes.get(key) ?? 0;
  return cards.map(({ key, top, bottom }) => {
    const right = cards
      .filter((one) => one.top < bottom && top < one.bottom && laneOf(one.key) > laneOf(key))
      .map((one) => laneOf(one.key));
    return {
      key,
      top,
      height: bottom - top,
      lane: laneOf(key),
      lanes: ends.length,
      width: Math.min(ends.length, ...right) - laneOf(key),
    };
  });
}
