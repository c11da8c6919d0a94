/** Rules of programs that use the API on a clinic's behalf (RFC 6749, 4.4). */

/** How long the old secret works beside its successor: long enough to change it in a program by day. */
export const OVERLAP_HOURS = 24;
/** One takes over from the other; a third would mean that nobody knows which is in use. */
export const MAX_LIVE_SECRETS = 2;

/** A secret of a program, without the secret. */
export interface SecretState {
  id: string;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
}

export const isLive = ({ expiresAt }: Pick<SecretState, 'expiresAt'>, now: Date): boolean =>
  expiresAt === null || expiresAt > now;

/**
 * What becomes of the live secrets when another is made: the newest goes on for the overlap, or as long
 * as it would have; older ones end now.
 */
export function onRotation(
  secrets: readonly SecretState[],
  now: Date,
): { ends: SecretState[]; goesOn: (SecretState & { until: Date }) | undefined } {
  const live = secrets
    .filter((secret) => isLive(secret, now))
    .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  const kept = live.slice(0, MAX_LIVE_SECRETS - 1);
  const [newest] = kept;
  const until = new Date(now.getTime() + OVERLAP_HOURS * 3_600_000);
  return {
    ends: live.slice(kept.length),
    goesOn: newest && {
      ...newest,
      until: newest.expiresAt === null || newest.expiresAt > until ? until : newest.expiresAt,
    },
  };
}
