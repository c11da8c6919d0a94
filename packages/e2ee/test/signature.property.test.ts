import { p256 } from '@noble/curves/nist.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf } from '../bytes.ts';
import { fromDer, signature, toDer } from '../group/signature.ts';

const numbers = fc.uint8Array({ minLength: 32, maxLength: 32 });

test('any two numbers survive DER', () => {
  fc.assert(
    fc.property(numbers, numbers, fc.nat(32), (r, s, zeros) => {
      const fixed = bytesOf(Uint8Array.from([...r.fill(0, 0, zeros), ...s]));
      expect(fromDer(toDer(fixed))).toEqual(fixed);
    }),
  );
});

test('whatever is no DER is no signature, and nothing else happens', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (rubbish) => {
      const fixed = fromDer(rubbish);
      if (fixed !== undefined) expect(fixed).toHaveLength(64);
    }),
  );
});

test('another implementation verifies what is signed here, and the other way round', async () => {
  const message = crypto.getRandomValues(new Uint8Array(100));
  const ours = await signature.keygen();
  const signed = await signature.sign(ours.signKey, message);
  expect(p256.verify(signed, message, ours.publicKey, { format: 'der', lowS: false })).toBe(true);
  const theirs = p256.keygen();
  const other = p256.sign(message, theirs.secretKey, { format: 'der' });
  const publicKey = p256.getPublicKey(theirs.secretKey, false);
  expect(await signature.verify(publicKey, message, other)).toBe(true);
  message[0]! ^= 1;
  expect(await signature.verify(publicKey, message, other)).toBe(false);
  expect(await signature.verify(ours.publicKey, message, signed)).toBe(false);
});
