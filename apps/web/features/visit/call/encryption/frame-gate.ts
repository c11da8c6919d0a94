/** Lets frames of one lane through sealed or opened, and nothing else. */
import {
  decryptFrame,
  encryptFrame,
  FrameCounter,
  keyIndexOf,
} from '@hub/e2ee/media/frame-cipher.ts';
import type { FrameKind } from '@hub/e2ee/media/frame-cipher.ts';
import type { StoredKey } from '@hub/e2ee/group/device.ts';
import { keyIndex, Keyring } from '@hub/e2ee/media/keyring.ts';
import type { Epoch } from '@hub/e2ee/media/keyring.ts';
import type { EncodedFrame, Lane } from './lanes.ts';

/** Media and keys are agreed side by side: a frame waits this long for its key, since a lost key frame costs more. */
const WAIT_MS = 1_000;

export class FrameGate {
  passed = 0;
  held = 0;
  readonly #lane: Lane;
  readonly #counter = new FrameCounter();
  readonly #ring = new Keyring();
  #current: { index: number; key: StoredKey } | undefined;
  readonly #waiting = new Set<() => void>();
  /** The key indexes that were waited for in vain; null stands for the own key. */
  readonly #missing = new Set<number | null>();

  constructor(lane: Lane) {
    this.#lane = lane;
  }

  setKey(epoch: Epoch, key: StoredKey): void {
    this.#current = { index: keyIndex(epoch.number), key };
    this.#ring.add(epoch, key, performance.now());
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
    this.#missing.clear();
  }

  /** What goes on in the frame's place; undefined where nothing may. */
  async pass(frame: EncodedFrame): Promise<EncodedFrame | undefined> {
    const bytes = new Uint8Array(frame.data);
    const changed =
      this.#lane.direction === 'send'
        ? await this.#seal(frame, bytes)
        : await this.#open(bytes, frame);
    if (changed === undefined) {
      this.held += 1;
      return undefined;
    }
    this.passed += 1;
    frame.data = changed.buffer;
    return frame;
  }

  async #seal(frame: EncodedFrame, bytes: Uint8Array) {
    const current = await this.#key(null, () => this.#current);
    if (current === undefined) return undefined;
    return encryptFrame(bytes, this.#kindOf(frame), { ...current, iv: this.#counter.next() });
  }

  async #open(bytes: Uint8Array, frame: EncodedFrame) {
    const index = keyIndexOf(bytes);
    if (index === undefined) return undefined;
    const key = await this.#key(index, () => this.#ring.find(index, performance.now()));
    return key && decryptFrame(bytes, this.#kindOf(frame), key);
  }

  #kindOf({ type }: EncodedFrame): FrameKind {
    if (this.#lane.kind === 'audio') return 'audio';
    return type === 'key' ? 'video-key' : 'video-delta';
  }

  async #key<Key>(index: number | null, find: () => Key | undefined): Promise<Key | undefined> {
    const until = performance.now() + (this.#missing.has(index) ? 0 : WAIT_MS);
    for (;;) {
      const found = find();
      const left = until - performance.now();
      if (found !== undefined) return found;
      if (left <= 0) {
        this.#missing.add(index);
        return undefined;
      }
      await new Promise<void>((resolve) => {
        this.#waiting.add(resolve);
        setTimeout(resolve, left);
      });
    }
  }
}
