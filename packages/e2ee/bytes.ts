/** Bytes that the Web Crypto API takes: never shared between threads. */
export type Bytes = Uint8Array<ArrayBuffer>;

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

/** A copy with a buffer of its own. */
export const bytesOf = (source: Uint8Array): Bytes => new Uint8Array(source);

export function concat(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Standard base64 (RFC 4648 section 4). */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCodePoint(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** Throws on what is no base64. */
export const fromBase64 = (text: string): Bytes =>
  Uint8Array.from(atob(text), (char) => char.codePointAt(0)!);
