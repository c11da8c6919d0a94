import type { ErasedCount, KeptCount } from '@hub/contracts/privacy.ts';

export interface PartState {
  state: 'waiting' | 'done' | 'failed';
}

/** A part that has not come after this long counts as missing: its context does not run, or does not answer. */
export const PART_LATE_MS = 15 * 60_000;

export const allDone = (parts: readonly PartState[]): boolean =>
  parts.length > 0 && parts.every(({ state }) => state === 'done');

/** A request shows as failed for as long as one of its parts does; it goes on as soon as that part comes. */
export const shownState = <State extends string>(
  state: State,
  failed: boolean,
  parts: readonly PartState[],
): State | 'failed' => {
  const open = state === 'preparing' || state === 'previewing' || state === 'erasing';
  return open && (failed || parts.some((part) => part.state === 'failed')) ? 'failed' : state;
};

/** All contexts' counts in one list, one entry a kind. */
export function sumErased(counts: readonly ErasedCount[]): ErasedCount[] {
  const sums = new Map<ErasedCount['kind'], number>();
  for (const { kind, count } of counts) sums.set(kind, (sums.get(kind) ?? 0) + count);
  return [...sums].map(([kind, count]) => ({ kind, count }));
}

/** One entry for what is kept of a kind, for one reason, until one day. */
export function sumKept(counts: readonly KeptCount[]): KeptCount[] {
  const sums = new Map<string, KeptCount>();
  for (const one of counts) {
    const key = `${one.kind}|${one.basis}|${one.until}`;
    const before = sums.get(key);
    sums.set(key, before ? { ...before, count: before.count + one.count } : one);
  }
  return [...sums.values()];
}
