/** The STUN and TURN servers a participant may use. */
import type { IceServer } from '@hub/contracts/visit.ts';

/** A visit lasts less; the browser asks again for a restart, and gets fresh credentials then. */
export const TURN_CREDENTIAL_SECONDS = 4 * 3600;

/**
 * TURN user name with its expiry inside, as coturn's `use-auth-secret` expects it
 * (draft-uberti-behave-turn-rest). The visit's id serves coturn's quotas and says nothing of a person.
 */
export const turnUsername = (visitId: string, now: Date): string =>
  `${Math.floor(now.getTime() / 1000) + TURN_CREDENTIAL_SECONDS}:${visitId}`;

/** `credential` is the base64 HMAC-SHA1 of `username` under the secret shared with the TURN server. */
export function iceServers(
  stunUrls: readonly string[],
  turn: { urls: readonly string[]; username: string; credential: string } | undefined,
): IceServer[] {
  return [
    ...(stunUrls.length > 0 ? [{ urls: [...stunUrls] }] : []),
    ...(turn && turn.urls.length > 0
      ? [{ urls: [...turn.urls], username: turn.username, credential: turn.credential }]
      : []),
  ];
}
