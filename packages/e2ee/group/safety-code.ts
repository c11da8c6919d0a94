import { concat, utf8 } from '../bytes.ts';
import type { Member } from './member.ts';

const GROUPS = 6;
const DIGITS = 5;
/** Makes it dear to search a device key whose code looks like another's; some ten milliseconds. */
const ITERATIONS = 20_000;

/**
 * The code that people in a call compare by voice: six groups of five digits over the device keys of
 * all of them. It is the same for all and from call to call, as long as the same devices meet; a server
 * that put itself between two people would have each see another one.
 */
export async function safetyCode(members: Iterable<Member>): Promise<string[]> {
  const keys = [...members]
    .map(({ party, device }) => concat(utf8(`${party}\n`), device))
    .toSorted(compare);
  const material = await crypto.subtle.importKey('raw', concat(...keys), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const salt = utf8('telehealth-hub safety code 1');
  const kdf = { name: 'PBKDF2', hash: 'SHA-512', salt, iterations: ITERATIONS };
  const view = new DataView(await crypto.subtle.deriveBits(kdf, material, GROUPS * 64));
  return Array.from({ length: GROUPS }, (_, group) =>
    String(view.getBigUint64(group * 8) % BigInt(10 ** DIGITS)).padStart(DIGITS, '0'),
  );
}

function compare(a: Uint8Array, b: Uint8Array): number {
  for (const [index, byte] of a.entries()) {
    const difference = byte - (b[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
