const MINUTE = 60_000;

/** After this time a mail is given up: a code or a link in it no longer holds anyway. */
const GIVE_UP_AFTER_MS = 24 * 60 * MINUTE;
/** Servers that defer unknown senders let them in after some minutes (RFC 6647, 5). */
const FIRST_DELAY_MS = MINUTE;
const LONGEST_DELAY_MS = 4 * 60 * MINUTE;

/** How long an attempt may take before it counts as lost with its process. */
export const ATTEMPT_LEASE_MS = 5 * MINUTE;

/** When to try again after `attempts` attempts, each wait twice the last; undefined where the time is up. */
export function nextAttempt(requestedAt: Date, attempts: number, now: Date): Date | undefined {
  if (isExpired(requestedAt, now)) return undefined;
  const delay = Math.min(FIRST_DELAY_MS * 2 ** Math.max(0, attempts - 1), LONGEST_DELAY_MS);
  return new Date(now.getTime() + delay);
}

export const isExpired = (requestedAt: Date, now: Date): boolean =>
  now.getTime() - requestedAt.getTime() >= GIVE_UP_AFTER_MS;

/** Content that an outbox shows is deleted when it has this age. */
export const outboxSince = (now: Date): Date => new Date(now.getTime() - GIVE_UP_AFTER_MS);
