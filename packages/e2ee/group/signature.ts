/**
 * The group's signatures (ECDSA with P-256 and SHA-256, FIPS 186-5) by the Web Crypto API: several times
 * as fast as in JavaScript, which a call would wait for at its beginning.
 */
import type { Signature } from 'ts-mls';
import { bytesOf, concat } from '../bytes.ts';
import type { Bytes } from '../bytes.ts';
import { isSignedBy, KEYS, SIGNATURE } from './ecdsa.ts';

const COORDINATE_BYTES = 32;
const DER_INTEGER = 0x02;
const DER_SEQUENCE = 0x30;

/** Private keys are PKCS #8 here, which only this implementation reads. */
export const signature: Signature = {
  async keygen() {
    const pair = await crypto.subtle.generateKey(KEYS, true, ['sign', 'verify']);
    return {
      signKey: new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)),
      publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
    };
  },
  async sign(signKey, message) {
    const key = await crypto.subtle.importKey('pkcs8', bytesOf(signKey), KEYS, false, ['sign']);
    return toDer(new Uint8Array(await crypto.subtle.sign(SIGNATURE, key, bytesOf(message))));
  },
  async verify(publicKey, message, signed) {
    const fixed = fromDer(signed);
    return fixed !== undefined && (await isSignedBy(publicKey, fixed, bytesOf(message)));
  },
};

/** RFC 9420 section 5.1.2 asks for the DER form (RFC 3279 section 2.2.3); Web Crypto has both numbers side by side. */
export function toDer(fixed: Bytes): Bytes {
  const numbers = concat(
    integer(fixed.slice(0, COORDINATE_BYTES)),
    integer(fixed.slice(COORDINATE_BYTES)),
  );
  return concat(Uint8Array.of(DER_SEQUENCE, numbers.length), numbers);
}

/** Undefined for what is no signature in DER, the shortest form of each number included. */
export function fromDer(der: Uint8Array): Bytes | undefined {
  if (der[0] !== DER_SEQUENCE || der[1] !== der.length - 2) return undefined;
  const fixed = new Uint8Array(2 * COORDINATE_BYTES);
  let at = 2;
  for (const end of [COORDINATE_BYTES, 2 * COORDINATE_BYTES]) {
    const length = der[at + 1] ?? 0;
    const number = der.slice(at + 2, at + 2 + length);
    const digits = number[0] === 0 ? number.slice(1) : number;
    if (der[at] !== DER_INTEGER || number.length !== length || digits.length > COORDINATE_BYTES)
      return undefined;
    fixed.set(digits, end - digits.length);
    at += 2 + length;
  }
  return at === der.length ? fixed : undefined;
}

/** A positive number without leading zeros, but one where its first bit would read as a minus. */
function integer(bytes: Bytes): Bytes {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = bytes.slice(first === -1 ? bytes.length - 1 : first);
  const padded = (digits[0] ?? 0) >= 0x80 ? concat(Uint8Array.of(0), digits) : digits;
  return concat(Uint8Array.of(DER_INTEGER, padded.length), padded);
}
