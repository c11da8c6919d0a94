import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Answers come at multiples of this, which covers a password hash and the writes: the time does not
 * tell whether the address was known, on a busy server neither.
 */
const ANSWER_STEP_MS = 500;

/** Does the work and resolves at the next step of time, whatever the work was. */
export async function inSteps<T>(work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const result = await work();
  await sleep(ANSWER_STEP_MS - ((performance.now() - begun) % ANSWER_STEP_MS));
  return result;
}
