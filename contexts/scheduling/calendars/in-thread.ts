import { Worker } from 'node:worker_threads';
import { AppError } from '@hub/kernel/errors.ts';
import type { BusyAnswer, BusyRequest, CalendarAccess } from './adapter.ts';
import type { FoundCalendar } from './caldav-adapter.ts';
import { CalendarError } from './failure.ts';
import type { CalendarFailure } from './failure.ts';

export type ThreadTask =
  | { kind: 'busy'; access: CalendarAccess; request: BusyRequest }
  | { kind: 'discover'; access: CalendarAccess };
export type ThreadAnswer =
  | { busy: BusyAnswer }
  | { found: FoundCalendar[] }
  | { failure: CalendarFailure };

/** Reading is quick; only waiting for the calendar takes time, and each of its answers has a limit too. */
const TIMEOUT_MS = 60_000;
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };
const AT_ONCE = 2;
const MOST_WAITING = 50;

let running = 0;
const waiting: (() => void)[] = [];

/** Busy times of a calendar elsewhere. Throws CalendarError. */
export async function busyInThread(
  access: CalendarAccess,
  request: BusyRequest,
): Promise<BusyAnswer> {
  const answer = await inThread({ kind: 'busy', access, request });
  if ('busy' in answer) return answer.busy;
  throw new CalendarError('failure' in answer ? answer.failure : 'server-error');
}

/** The calendars of a CalDAV account. Throws CalendarError. */
export async function discoverInThread(access: CalendarAccess): Promise<FoundCalendar[]> {
  const answer = await inThread({ kind: 'discover', access });
  if ('found' in answer) return answer.found;
  throw new CalendarError('failure' in answer ? answer.failure : 'server-error');
}

/**
 * What a stranger's server sends is read in a thread with a memory and a time of its own, so that the
 * worst of it ends that thread and nothing else. Two at once; throws 503 `busy` where too many wait.
 */
async function inThread(task: ThreadTask): Promise<ThreadAnswer> {
  if (waiting.length >= MOST_WAITING)
    throw new AppError('busy', 'Too many calendars are being read at this moment', { status: 503 });
  if (running >= AT_ONCE) await new Promise<void>((turn) => waiting.push(turn));
  else running += 1;
  try {
    return await run(task);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

async function run(task: ThreadTask): Promise<ThreadAnswer> {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: task,
    resourceLimits: LIMITS,
    // Nothing of the process's own settings and secrets is there to be found.
    env: {},
    stdout: true,
    stderr: true,
  });
  let late: NodeJS.Timeout | undefined;
  try {
    return await new Promise<ThreadAnswer>((resolve, reject) => {
      late = setTimeout(() => resolve({ failure: 'timeout' }), TIMEOUT_MS);
      worker.once('message', resolve);
      worker.once('error', (error: Error & { code?: string }) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ failure: 'too-large' });
        else reject(error);
      });
      worker.once('exit', () => resolve({ failure: 'server-error' }));
    });
  } finally {
    clearTimeout(late);
    await worker.terminate();
  }
}
