import type { Attempt } from './draft.ts';
import type { BookingRequest } from './request.ts';

/**
 * The attempt to send: the same one while the request is the same, so that a double click, a retry
 * or a reload in between books once; another one, with another key, for another request.
 */
export function attemptFor(
  request: BookingRequest,
  accountId: string,
  earlier: Attempt | undefined,
): Attempt {
  const content = JSON.stringify([accountId, request]);
  return earlier?.content === content ? earlier : { key: randomKey(), content };
}

function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
