import type { StoredKey } from '../group/device.ts';

/** How long frames of the epoch before are still understood: they may be under way at a change. */
export const GRACE_MS = 5_000;

/** The index that frames carry for an epoch's keys. */
export const keyIndex = (epoch: number): number => epoch % 256;

/** An epoch of one group; a group that is made anew counts from the beginning. */
export interface Epoch {
  group: string;
  number: number;
}

interface Entry {
  epoch: number;
  key: StoredKey;
  /** When it is forgotten; null for the newest. */
  until: number | null;
}

/**
 * The keys by which one sender's frames are read: that of the newest epoch and, for a while, the one
 * before. Those of another group are forgotten at once.
 */
export class Keyring {
  #entries: Entry[] = [];
  #group: string | undefined;

  /** Takes the key of an epoch; one older than the newest of its group is left out. */
  add({ group, number: epoch }: Epoch, key: StoredKey, now: number): void {
    if (group !== this.#group) this.#entries = [];
    this.#group = group;
    const newest = this.#entries.at(-1);
    if (newest !== undefined && epoch <= newest.epoch) return;
    if (newest !== undefined) newest.until = now + GRACE_MS;
    this.#entries = [...this.#alive(now).slice(-1), { epoch, key, until: null }];
  }

  /** Undefined for an index whose key is unknown, or known no more. */
  find(index: number, now: number): StoredKey | undefined {
    this.#entries = this.#alive(now);
    return this.#entries.find(({ epoch }) => keyIndex(epoch) === index)?.key;
  }

  #alive = (now: number): Entry[] =>
    this.#entries.filter(({ until }) => until === null || until > now);
}
