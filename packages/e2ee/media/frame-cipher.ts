/**
 * Encryption of single media frames, after the shape of SFrame (RFC 9605): the codec's first bytes stay
 * readable, since senders and relays look at them, but are authenticated; the rest is AES-128-GCM.
 *
 *     clear bytes | ciphertext and tag | IV (12 bytes) | key index (1 byte)
 */
import type { Bytes } from '../bytes.ts';
import type { StoredKey } from '../group/device.ts';

const IV_BYTES = 12;
const TAG_BYTES = 16;
const TRAILER_BYTES = IV_BYTES + 1;
/** What a frame grows by. */
export const OVERHEAD_BYTES = TAG_BYTES + TRAILER_BYTES;

export type FrameKind = 'audio' | 'video-key' | 'video-delta';

/**
 * How much of a frame stays readable: of VP8 the payload header (RFC 6386 section 9.1), by which a
 * relay finds key frames, of Opus its configuration byte (RFC 6716 section 3.1).
 */
export const CLEAR_BYTES: Record<FrameKind, number> = {
  audio: 1,
  'video-key': 10,
  'video-delta': 3,
};

export const importFrameKey = (secret: Bytes): Promise<StoredKey> =>
  crypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** Counts the initialisation vectors of one sender's key, so that none comes twice (NIST SP 800-38D section 8.2). */
export class FrameCounter {
  /** Apart from the counters of other pages and of an earlier one with the same key. */
  readonly #prefix = crypto.getRandomValues(new Uint8Array(4));
  #count = 0n;

  next(): Bytes {
    const iv = new Uint8Array(IV_BYTES);
    iv.set(this.#prefix);
    new DataView(iv.buffer).setBigUint64(4, this.#count);
    this.#count += 1n;
    return iv;
  }
}

export async function encryptFrame(
  frame: Uint8Array,
  kind: FrameKind,
  { key, index, iv }: { key: StoredKey; index: number; iv: Bytes },
): Promise<Bytes> {
  const clear = frame.slice(0, CLEAR_BYTES[kind]);
  const secret = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: clear },
    key,
    frame.slice(clear.length),
  );
  const sealed = new Uint8Array(clear.length + secret.byteLength + TRAILER_BYTES);
  sealed.set(clear);
  sealed.set(new Uint8Array(secret), clear.length);
  sealed.set(iv, sealed.length - TRAILER_BYTES);
  sealed[sealed.length - 1] = index;
  return sealed;
}

/** By which key a frame was encrypted; undefined for what is too short to be encrypted. */
export const keyIndexOf = (sealed: Uint8Array): number | undefined =>
  sealed.length < OVERHEAD_BYTES ? undefined : sealed.at(-1);

/** The frame as it was sent; undefined where key, frame or clear bytes are not what the sender had. */
export async function decryptFrame(
  sealed: Uint8Array,
  kind: FrameKind,
  key: StoredKey,
): Promise<Bytes | undefined> {
  const end = sealed.length - TRAILER_BYTES;
  // A frame shorter than its clear bytes was sent with fewer of them.
  const clear = sealed.slice(0, Math.min(CLEAR_BYTES[kind], end - TAG_BYTES));
  if (end < TAG_BYTES) return undefined;
  try {
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: sealed.slice(end, end + IV_BYTES), additionalData: clear },
      key,
      sealed.slice(clear.length, end),
    );
    const frame = new Uint8Array(clear.length + plain.byteLength);
    frame.set(clear);
    frame.set(new Uint8Array(plain), clear.length);
    return frame;
  } catch {
    return undefined;
  }
}
