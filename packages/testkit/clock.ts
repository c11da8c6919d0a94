import type { Clock } from '@hub/kernel/clock.ts';

/** A clock that stands still until told. */
export interface TestClock extends Clock {
  set(instant: string | Date): void;
  advance(milliseconds: number): void;
}

export function createTestClock(start: string | Date): TestClock {
  let current = new Date(start);
  return {
    now: () => new Date(current),
    set: (instant) => void (current = new Date(instant)),
    advance: (milliseconds) => void (current = new Date(current.getTime() + milliseconds)),
  };
}
