import { PURPOSES } from '@hub/contracts/privacy.ts';
import type { Purpose } from '@hub/contracts/privacy.ts';

/**
 * What a visit cannot do without: the contract (GDPR, Art. 6(1)(b)), explicit consent to the processing
 * of health data (Art. 9(2)(a)) and to the video consultation (KBV, Anlage 31b BMV-Ä, § 3).
 */
const REQUIRED: ReadonlySet<Purpose> = new Set(['terms', 'health-data', 'video-consultation']);
export const isRequired = (purpose: Purpose): boolean => REQUIRED.has(purpose);

export interface Decision {
  purpose: Purpose;
  version: number;
  given: boolean;
}

export type State = 'given' | 'withdrawn' | 'missing' | 'outdated';

/** Where a person stands on a purpose, from their last decision on it. */
export function stateOf(last: Decision | undefined, currentVersion: number): State {
  if (last === undefined) return 'missing';
  if (!last.given) return 'withdrawn';
  return last.version === currentVersion ? 'given' : 'outdated';
}

/** Whether all that a visit needs is given in its current version. */
export const isComplete = (states: readonly { purpose: Purpose; state: State }[]): boolean =>
  PURPOSES.filter(isRequired).every((purpose) =>
    states.some((one) => one.purpose === purpose && one.state === 'given'),
  );

/** Proof of a consent is kept until claims from it are time-barred: three years from the end of the year (DE: §§ 195, 199 BGB). */
export function consentProofUntil(erasedAt: Date): Date {
  return new Date(Date.UTC(erasedAt.getUTCFullYear() + 4, 0, 1));
}
