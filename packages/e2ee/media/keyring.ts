import type { StoredKey } from '../group/device.ts';

/** How long frames of the epoch before are still understood: they may be under way at a change. */
export const GRACE_MS = 5_000;

/** The index that frames carry for an epoch's keys. */
export const keyIndex = (epoch: number): number => epoch % 256;

interface Entry {
  epoch: number;
  key: StoredKey;
  /** When it is forgotten; null for the newest. */
  until: number | null;
}

/** The keys by which one sender's frames are read: that of the newest epoch and, for a while, the one before. */
export class Keyring {
  #entries: Entry[] = [];

  /** Takes the key of an epoch; one older than the newest is left out. */
  add(epoch: number, key: StoredKey, now: number): void {
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
