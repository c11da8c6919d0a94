import { AppError } from '@hub/kernel/errors.ts';

/** Fewer than a pool has connections, so that a rush on one practitioner leaves some for everybody else. */
const AT_ONCE = 4;
/** As many as a few seconds of work; who comes later is told to try again rather than left to wait. */
const MOST_WAITING = 5_000;

const DEADLOCK = '40P01';

/**
 * Runs a transaction again that the database ended because it and another waited for each other: of
 * two, the other one went on. What is wrong for another reason is thrown at once.
 */
export async function retryingDeadlocks<Result>(
  work: () => Promise<Result>,
  attempts = 3,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if ((error as { code?: unknown }).code !== DEADLOCK || attempt >= attempts) throw error;
    }
  }
}

interface Queue {
  running: number;
  waiting: (() => void)[];
}

/** One queue a key and pool: held by the pool, so that it goes when the process's context goes. */
const queues = new WeakMap<object, Map<string, Queue>>();

/**
 * Runs work of one key at most four at a time in this process, in order of arrival. A thousand people
 * after one slot then queue here, where waiting costs nothing, and not for database connections.
 * Throws 503 `busy` when too many wait.
 */
export async function inTurn<Result>(
  pool: object,
  key: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const ofPool = queues.get(pool) ?? new Map<string, Queue>();
  queues.set(pool, ofPool);
  const queue = ofPool.get(key) ?? { running: 0, waiting: [] };
  ofPool.set(key, queue);
  if (queue.waiting.length >= MOST_WAITING)
    throw new AppError('busy', 'Too many people book here at this moment', { status: 503 });
  if (queue.running >= AT_ONCE) await new Promise<void>((turn) => queue.waiting.push(turn));
  else queue.running += 1;
  try {
    return await work();
  } finally {
    // The turn is handed on, so the count stays; the last one tidies up.
    const next = queue.waiting.shift();
    if (next) next();
    else {
      queue.running -= 1;
      if (queue.running === 0) ofPool.delete(key);
    }
  }
}
