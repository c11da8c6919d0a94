import { bytesOf } from '../bytes.ts';
import type { Bytes } from '../bytes.ts';

/** ECDSA with P-256 and SHA-256 (FIPS 186-5), as the Web Crypto API names it: every browser has it. */
export const KEYS = { name: 'ECDSA', namedCurve: 'P-256' };
export const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' };

/** Whether a key, an uncompressed point, made the signature, two numbers of 32 bytes. False also for what is no key at all. */
export async function isSignedBy(
  publicKey: Uint8Array,
  signature: Uint8Array,
  message: Bytes,
): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', bytesOf(publicKey), KEYS, false, ['verify']);
    return await crypto.subtle.verify(SIGNATURE, key, bytesOf(signature), message);
  } catch {
    return false;
  }
}
