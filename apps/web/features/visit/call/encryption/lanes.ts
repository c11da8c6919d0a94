/** What page and worker tell each other about the frames of one connection. */
import type { StoredKey } from '@hub/e2ee/group/device.ts';
import type { Epoch } from '@hub/e2ee/media/keyring.ts';
import type { MediaKind } from '../frame-transforms.ts';

export interface Lane {
  direction: 'send' | 'receive';
  kind: MediaKind;
}

export interface EncodedFrame {
  data: ArrayBuffer;
  /** Of video: `key` or `delta`. */
  type?: string;
}

export interface FrameStreams {
  readable: ReadableStream<EncodedFrame>;
  writable: WritableStream<EncodedFrame>;
}

export type ToWorker =
  | ({ type: 'streams'; lane: Lane } & FrameStreams)
  | { type: 'key'; lane: Lane; epoch: Epoch; key: StoredKey }
  | { type: 'count' };

/** Frames of a lane that passed, and that were held back for want of a key or since they were not what was sent. */
export interface LaneCounts {
  passed: number;
  held: number;
}

export type FrameCounts = Record<Lane['direction'], Record<MediaKind, LaneCounts>>;
