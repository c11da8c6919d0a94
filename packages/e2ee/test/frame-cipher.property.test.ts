import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf } from '../bytes.ts';
import {
  CLEAR_BYTES,
  decryptFrame,
  encryptFrame,
  FrameCounter,
  importFrameKey,
  keyIndexOf,
  OVERHEAD_BYTES,
} from '../media/frame-cipher.ts';
import type { FrameKind } from '../media/frame-cipher.ts';
import { GRACE_MS, Keyring, keyIndex } from '../media/keyring.ts';

const kinds = fc.constantFrom<FrameKind>('audio', 'video-key', 'video-delta');
const frames = fc.uint8Array({ maxLength: 400 });
const keys = fc.uint8Array({ minLength: 16, maxLength: 16 }).map(bytesOf);
const indexes = fc.integer({ min: 0, max: 255 });

test('any frame comes back as it was, and its clear bytes are all that can be read', async () => {
  await fc.assert(
    fc.asyncProperty(kinds, frames, keys, indexes, async (kind, frame, secret, index) => {
      const key = await importFrameKey(secret);
      const sealed = await encryptFrame(frame, kind, { key, index, iv: new FrameCounter().next() });
      expect(sealed.length).toBe(frame.length + OVERHEAD_BYTES);
      expect(keyIndexOf(sealed)).toBe(index);
      const clear = Math.min(frame.length, CLEAR_BYTES[kind]);
      expect(sealed.slice(0, clear)).toEqual(bytesOf(frame.slice(0, clear)));
      expect(await decryptFrame(sealed, kind, key)).toEqual(bytesOf(frame));
    }),
  );
});

test('another key, a changed byte or a cut frame decodes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      kinds,
      frames,
      keys,
      keys,
      fc.nat(),
      async (kind, frame, secret, other, at) => {
        const key = await importFrameKey(secret);
        const sealed = await encryptFrame(frame, kind, {
          key,
          index: 7,
          iv: new FrameCounter().next(),
        });
        if (!secret.every((byte, index) => byte === other[index]))
          expect(await decryptFrame(sealed, kind, await importFrameKey(other))).toBeUndefined();
        // The key index is no part of what is authenticated: a wrong one finds a wrong key.
        const altered = sealed.slice();
        altered[at % (sealed.length - 1)]! ^= 1;
        expect(await decryptFrame(altered, kind, key)).toBeUndefined();
        expect(await decryptFrame(sealed.slice(0, at % sealed.length), kind, key)).toBeUndefined();
      },
    ),
  );
});

test('no initialisation vector comes twice', () => {
  const counters = [new FrameCounter(), new FrameCounter()];
  const seen = new Set<string>();
  for (const counter of counters)
    for (let n = 0; n < 1000; n += 1) seen.add(Buffer.from(counter.next()).toString('hex'));
  expect(seen.size).toBe(2000);
});

test('the key of the epoch before is known for five seconds, older and future ones are not', async () => {
  const [first, second, third] = await Promise.all(
    [1, 2, 3].map((byte) => importFrameKey(new Uint8Array(16).fill(byte))),
  );
  const ring = new Keyring();
  ring.add({ group: 'a', number: 300 }, first!, 0);
  ring.add({ group: 'a', number: 301 }, second!, 1000);
  expect(ring.find(keyIndex(300), 1000 + GRACE_MS - 1)).toBe(first);
  expect(ring.find(keyIndex(300), 1000 + GRACE_MS)).toBeUndefined();
  expect(ring.find(keyIndex(301), 1e9)).toBe(second);
  ring.add({ group: 'a', number: 302 }, third!, 2e9);
  ring.add({ group: 'a', number: 301 }, first!, 2e9);
  expect(ring.find(keyIndex(302), 2e9)).toBe(third);
  expect(ring.find(keyIndex(301), 2e9)).toBe(second);
  expect(ring.find(keyIndex(303), 2e9)).toBeUndefined();
  // A group made anew begins at the first epoch, and nothing of the former one is known any more.
  ring.add({ group: 'b', number: 1 }, first!, 2e9);
  expect(ring.find(keyIndex(1), 2e9)).toBe(first);
  expect(ring.find(keyIndex(302), 2e9)).toBeUndefined();
});
